// The knowledge as other programs read it: one JSON array a kind, each object with at least `id`,
// `name` and `code`. The same rows stand behind `palpate knowledge list` and the HTTP interface.
#pragma once

#include "base/fault.hpp"
#include "knowledge/knowledge.hpp"

#include <array>
#include <string_view>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace palpate::knowledge {

// The kinds of the contract, then those of the interview and the body map. Any other table with
// ids may be listed by its file's name too.
inline constexpr std::array<std::string_view, 22> listing_kinds{
    "regions",    "region_groups", "findings",  "qualities",    "eases",     "conditions",
    "medicines",  "movements",     "overloads", "techniques",   "formats",   "positions",
    "care_kinds", "sources",       "flags",     "claims",       "self_care", "measures",
    "citations",  "outlines",      "questions", "jurisdictions"};

// Fault: not_found, naming the nearest kind and all of them.
Result<boost::json::array> listing(std::string_view kind, const Knowledge& k);

// One row of a kind. Fault: not_found, naming up to three nearest ids.
Result<boost::json::object> listed_row(std::string_view kind, std::string_view id,
                                       const Knowledge& k);

}  // namespace palpate::knowledge
