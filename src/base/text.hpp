// Plain-ASCII forms of what people type, so that ids and names are found whatever the case.
#pragma once

#include <string>
#include <string_view>

namespace palpate {

inline std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// "Deep tissue" as the id "deep_tissue".
inline std::string snake_case(std::string_view text) {
    std::string id = lower_case(text);
    for (char& c : id)
        if (c == ' ' || c == '-')
            c = '_';
    return id;
}

}  // namespace palpate
