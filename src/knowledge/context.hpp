// Tables that join what is told in one place to rules that ask in another: context facts (what is
// painted, named, moved or overloaded), findings that a named condition or what eases the pain
// tells, and the plain words by which people name conditions. Rows of context_facts.csv,
// condition_findings.csv, eases.csv and condition_words.csv.
#pragma once

#include "knowledge/row_reader.hpp"

namespace palpate::knowledge {

Finding context_finding(const RowReader& row);        // before the rules that name it
ContextFact read_context_fact(const RowReader& row);  // after the tables it refers to
ConditionFinding read_condition_finding(const RowReader& row);
Ease read_ease(const RowReader& row);
ConditionWords read_condition_words(const RowReader& row);

// The rows of condition_words.csv that free text fits: a word at the start of a word of the text,
// any case, not right after "no", "not", "never", "without", "denies" or "nor". None when the text
// speaks of the family or of something ruled out.
std::vector<int> conditions_in_words(const Knowledge& k, std::string_view text);

}  // namespace palpate::knowledge
