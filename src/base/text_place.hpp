// Where in a text something stands, as an editor counts it.
#pragma once

#include <algorithm>
#include <string_view>

namespace palpate {

struct LineAndColumn {
    std::size_t line = 1;
    std::size_t column = 1;  // in characters
};

// Of the character at `byte`; of the end when there are fewer.
inline LineAndColumn place_of_byte(std::string_view text, std::size_t byte) {
    LineAndColumn at;
    for (const char c : text.substr(0, std::min(byte, text.size()))) {
        if (c == '\n')
            at = {at.line + 1, 1};
        else
            at.column += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1U : 0U;
    }
    return at;
}

}  // namespace palpate
