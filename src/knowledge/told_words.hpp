// What people write in another language, in the words of the tables. Rows of told_words.csv: the
// code is what may be written, the name what it means.
#pragma once

#include "knowledge/knowledge.hpp"

#include <string>
#include <string_view>

namespace palpate::knowledge {

// `text` in lower case and without accents, each word that a row names (as the start of a word; '$'
// at its end: the whole word; the longest of those that fit) replaced by what the row says it
// means. So no row may name a word that means something else in the language of the tables.
std::string in_table_words(const Knowledge& k, std::string_view text);

}  // namespace palpate::knowledge
