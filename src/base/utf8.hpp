// Whether bytes are UTF-8, character by character.
#pragma once

#include <cstddef>
#include <string_view>

namespace palpate {

// How many bytes the character at `i` takes; 0: it is none of UTF-8 (RFC 3629).
inline std::size_t utf8_length_at(std::string_view text, std::size_t i) {
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const auto follows = [&](std::size_t at) { return (byte(at) & 0xc0U) == 0x80U; };
    const unsigned first = byte(i);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return follows(i + 1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const unsigned second = byte(i + 1);
        const bool fits = !(first == 0xe0 && second < 0xa0) && !(first == 0xed && second > 0x9f);
        return fits && follows(i + 1) && follows(i + 2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const unsigned second = byte(i + 1);
        const bool fits = !(first == 0xf0 && second < 0x90) && !(first == 0xf4 && second > 0x8f);
        return fits && follows(i + 1) && follows(i + 2) && follows(i + 3) ? 4 : 0;
    }
    return 0;
}

}  // namespace palpate
