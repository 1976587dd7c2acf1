// The best of the languages that something is said in.
#pragma once

#include "base/text.hpp"

#include <span>
#include <string_view>

namespace palpate {

// The one of `all` that `asked` names first, as in "es-MX, es;q=0.9" (Accept-Language) or "es" (a
// client's record); null where it is none of them. Each has its code as `language`.
template <class Words>
const Words* named_language(std::span<const Words> all, std::string_view asked) {
    const auto code = lower_case(trimmed(asked.substr(0, asked.find_first_of("-,;"))));
    for (const auto& words : all)
        if (words.language == code)
            return &words;
    return nullptr;
}

// As above, and the first of all, English, where it is none of them.
template <class Words>
const Words& best_language(std::span<const Words> all, std::string_view asked) {
    const auto* found = named_language(all, asked);
    return found == nullptr ? all.front() : *found;
}

}  // namespace palpate
