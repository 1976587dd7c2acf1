// Any row of the tables in plain text: what it says, how sure that is, and where it comes from.
#pragma once

#include "knowledge/knowledge.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palpate::knowledge {

struct CitedSource {
    std::string key;
    std::string text;  // authors, title, place; empty when the key is a word like "project"
    bool seen = false;
};

struct Explanation {
    std::string kind;  // the table: flags, techniques, self_care, claims, ...
    std::string id;
    std::string name;
    std::vector<std::pair<std::string, std::string>> says;  // column in words, content
    std::string grade;                                      // empty when the table has none
    bool seen = false;
    std::vector<CitedSource> sources;
};

// Every row with this id, of one table (`kind`) or, when it is empty, of all; a source may carry
// its side (piriformis_left), and a row may be named by its code (RF01, C01, TRAP_U), in any case.
// not_found names the nearest ids, if any is near.
Result<std::vector<Explanation>> explain(std::string_view kind, std::string_view id,
                                         std::span<const TableFile> tables, const Knowledge& k);

std::string to_text(const Explanation& explanation);
std::string to_json(const std::vector<Explanation>& explanations);  // an array

}  // namespace palpate::knowledge
