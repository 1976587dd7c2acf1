#include "http/booking_page/client_words.hpp"

#include <algorithm>

namespace palpate::http::booking_page {
namespace {

const EmbeddedWords* find(std::string_view table, std::string_view key, std::string_view language) {
    const auto all = embedded_words();
    const auto found = std::ranges::find_if(all, [&](const EmbeddedWords& row) {
        return row.key == key && row.table == table && row.language == language;
    });
    return found == all.end() ? nullptr : &*found;
}

// In the language where it is known there, else as the tables of knowledge say it.
Spoken told(std::string_view table, std::string_view key, std::string_view text,
            const Words& words) {
    const auto* own = find(table, key, words.language);
    if (own != nullptr)
        return {std::string(own->text), words.language};
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
    return told("findings", id, tidied(name), words);
}

Spoken prompt_words(std::string_view id, std::string_view prompt, const Words& words) {
    return told("prompts", id, prompt, words);
}

Spoken load_words(std::string_view name, const Words& words) {
    auto said = told("loads", name, tidied(name), words);
    said.text = tidied(said.text);
    return said;
}

Spoken format_words(std::string_view name, const Words& words) {
    return told("formats", name, name, words);
}

Spoken action_words(std::string_view action, const Words& words) {
    return told("actions", action, action, words);
}

Spoken number_words(std::string_view emergency, const Words& words) {
    const bool has_letters = std::ranges::any_of(
        emergency, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (!has_letters)
        return {std::string(emergency), words.language};
    return told("emergencyNumbers", emergency, emergency, words);
}

}  // namespace palpate::http::booking_page
