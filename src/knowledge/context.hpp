// Tables that join what is told in one place to rules that ask in another: context facts (what is
// painted, named, moved or overloaded), findings that a named condition or what eases the pain
// tells, and the plain words by which people name conditions. Rows of context_facts.csv,
// condition_findings.csv, eases.csv and condition_words.csv.
#pragma once

#include "base/date.hpp"
#include "knowledge/row_reader.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

Finding context_finding(const RowReader& row);        // before the rules that name it
ContextFact read_context_fact(const RowReader& row);  // after the tables it refers to
ConditionFinding read_condition_finding(const RowReader& row);
Ease read_ease(const RowReader& row);
ConditionWords read_condition_words(const RowReader& row);

// The rows of condition_words.csv that free text fits: a word at the start of a word of the text
// ('$' at its end: the whole word), any case, not right after "no", "not", "never", "without",
// "denies" or "nor". Limits may follow a word: "<91d" when it was told as less than 91 days ago or
// without a time, ">=91d" only when told as that long ago, "<10#" and ">=10#" for the number after
// it. A row does not hold when the text names a word of it that begins with '!'. None when the text
// speaks of the family or of something ruled out.
std::vector<int> conditions_in_words(const Knowledge& k, std::string_view text,
                                     std::optional<Date> today);

// The absolute stop that a row stands for: the row has its id, alone or before "__".
std::optional<int> stop_of(const Knowledge& k, const ConditionWords& words);

}  // namespace palpate::knowledge
