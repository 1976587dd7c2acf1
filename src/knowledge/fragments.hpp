// The parts of an answer's JSON that never change, written once when the tables are loaded: an
// answer names thirty sources and a dozen stop rules whose words are those of their rows. The rest
// is written around them in advice (encode.cpp, encode_plan.cpp).
#pragma once

#include <string>
#include <vector>

namespace palpate::knowledge {

struct Knowledge;

struct Fragments {
    std::vector<std::string> finding_ids;  // by finding: its id in quotes
    std::vector<std::string> region_ids;   // by region: its id in quotes
    // By SourceModel::names: members of a source's object, before "probability" and after
    // "explains".
    std::vector<std::string> source_begin;
    std::vector<std::string> source_end;
    std::vector<std::string> stop_rules;  // by stop rule: the whole object
    std::vector<std::string> techniques;  // by technique: the because that says what it is
};

Fragments write_fragments(const Knowledge& knowledge);

}  // namespace palpate::knowledge
