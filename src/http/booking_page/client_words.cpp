#include "http/booking_page/client_words.hpp"

#include <algorithm>

namespace palpate::http::booking_page {
namespace {

const EmbeddedWords* find(std::initializer_list<std::string_view> tables, std::string_view key) {
    const auto all = embedded_words();
    const auto found = std::ranges::find_if(all, [&](const EmbeddedWords& row) {
        return row.key == key && std::ranges::find(tables, row.table) != tables.end();
    });
    return found == all.end() ? nullptr : &*found;
}

// The table's own words, which may be translated.
Spoken told(std::initializer_list<std::string_view> tables, std::string_view text,
            const Words& words) {
    const auto* own = words.language == "es" ? find(tables, text) : nullptr;
    if (own != nullptr)
        return {std::string(own->spanish), words.language};
    return {std::string(text), "en"};
}

// The tables separate by semicolons; people by commas.
std::string tidied(std::string_view name) {
    std::string text(name);
    std::ranges::replace(text, ';', ',');
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

Spoken finding_words(std::string_view id, std::string_view name, const Words& words) {
    const auto* own = find({"clientWords"}, id);
    if (own == nullptr)
        return {tidied(name), "en"};
    return {std::string(words.language == "es" ? own->spanish : own->english), words.language};
}

Spoken prompt_words(std::string_view id, std::string_view prompt, const Words& words) {
    const auto* own = words.language == "es" ? find({"prompts"}, id) : nullptr;
    if (own == nullptr)
        return {std::string(prompt), "en"};
    return {std::string(own->spanish), words.language};
}

Spoken action_words(std::string_view action, const Words& words) {
    return told({"spanish"}, action, words);
}

Spoken number_words(std::string_view emergency, const Words& words) {
    const bool has_letters = std::ranges::any_of(
        emergency, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (!has_letters)
        return {std::string(emergency), words.language};
    return told({"emergencyInSpanish"}, emergency, words);
}

}  // namespace palpate::http::booking_page
