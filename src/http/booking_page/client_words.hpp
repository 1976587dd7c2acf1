// The words of the questions for clients: those of the page (web/src/words/languages), built in by
// tools/embed-words, so that both ask the same. What has none is asked in the words of the table,
// which are English and are marked so.
#pragma once

#include "http/booking_page/words.hpp"

#include <span>

namespace palpate::http::booking_page {

struct EmbeddedWords {
    std::string_view language;  // "es"
    std::string_view table;     // "findings", "prompts", ...
    std::string_view key;       // an id, or what the tables say in English
    std::string_view text;
};
std::span<const EmbeddedWords> embedded_words();

struct Spoken {
    std::string text;
    std::string_view language;
};

// Of a finding; `name` as in the table of knowledge.
Spoken finding_words(std::string_view id, std::string_view name, const Words& words);
Spoken prompt_words(std::string_view id, std::string_view prompt, const Words& words);
// Of what loads, eases or was done, and of the form of a session; names as in the tables.
Spoken load_words(std::string_view name, const Words& words);
Spoken format_words(std::string_view name, const Words& words);
// What to do, and whom to call: texts of the knowledge.
Spoken action_words(std::string_view action, const Words& words);
Spoken number_words(std::string_view emergency, const Words& words);

}  // namespace palpate::http::booking_page
