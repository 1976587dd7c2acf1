// The lines a returning client is asked before a visit: each stands, in plain words, for several
// findings that were answered no before. A no to the line is a no to each of them, of today; a yes
// or "not sure" opens them. Tables: rescreen_lines.csv, and rescreen_covers.csv, where a row says
// which words of the line (column `code`) speak of the finding (column `id`).
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

// Lines of one page, at most; two pages hold all of them.
inline constexpr std::size_t rescreen_page_lines = 9;

// Words of a row for what has a meaning only beside the others of its line: that a sign is old, or
// that an injury was looked at. Nothing is said of it where the others are answered no.
inline constexpr std::string_view beside_the_others = "only beside the others";

struct RescreenLine {
    std::string id;
    std::string name;  // what the client reads, in English
    std::vector<int> findings;
};

// In the order of the table, most serious first; none where an own folder has no such table: then
// every finding is asked itself.
std::vector<RescreenLine> rescreen_lines(const Knowledge& k);

// Whether it may stand on a line: a yes or no, or a number that counts from "none" (weeks of a
// pregnancy), on a screen that a client must answer at every visit.
bool may_stand_on_a_line(const Knowledge& k, int finding);

}  // namespace palpate::knowledge
