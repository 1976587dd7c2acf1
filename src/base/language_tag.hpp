// The language that something was written in, as it is kept beside the words: BCP 47, "es" or
// "pt-BR".
#pragma once

#include "base/fault.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate {

constexpr std::size_t language_bytes_min = 2;
constexpr std::size_t language_bytes_max = 35;

// By its letters alone: it may come from whoever holds a link, and is shown to somebody else.
inline bool is_language_tag(std::string_view text) {
    return text.size() >= language_bytes_min && text.size() <= language_bytes_max &&
           std::ranges::all_of(text, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-';
           });
}

// A fault where one is said and is none. Left out is fine: it is not known then.
inline void check_language(std::vector<Fault>& faults, const char* place,
                           const std::optional<std::string>& language) {
    if (language && !is_language_tag(*language))
        faults.push_back({FaultKind::invalid, place, "expected a language such as en or es-MX"});
}

}  // namespace palpate
