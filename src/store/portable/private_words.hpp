// By what a record is known to hold something that a client's own copy must not show: the ids and
// codes of the private flags and of the answers of the private screens.
#pragma once

#include "knowledge/knowledge.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::store {

inline std::vector<std::string> private_words(const knowledge::Knowledge& k) {
    std::vector<std::string> words;
    for (const auto& flag : k.flags)
        if (flag.is_private)
            words.insert(words.end(), {flag.id, flag.code});
    for (const auto& question : k.questions)
        if (question.who == "private")
            for (const int finding : question.findings) {
                const auto& f = k.findings[static_cast<std::size_t>(finding)];
                words.insert(words.end(), {f.id, f.code});
            }
    std::erase(words, "");
    return words;
}

// As a whole word: an id of letters, digits and _ is not a part of a longer one.
inline bool says(std::string_view text, std::string_view word) {
    const auto is_part = [](char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
               (c >= 'A' && c <= 'Z');
    };
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto end = at + word.size();
        // Before it may stand the letter of an escape, as in "\n"; better left out than shown.
        const bool begins = at == 0 || !is_part(text[at - 1]) || (at > 1 && text[at - 2] == '\\');
        if (begins && (end == text.size() || !is_part(text[end])))
            return true;
    }
    return false;
}

inline bool says_one_of(std::string_view text, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const auto& word) { return says(text, word); });
}

}  // namespace palpate::store
