// Two answers that cannot both be right: where the one holds, a no to the other does not count.
// Table contradictions.csv: `code` is the finding that cannot be no, `name` the answer that says
// so, as "temperature_c >= 38" or "cancer_active". A '?' after the finding: the no is then not
// known, where else it is a yes. What a named condition tells stands in condition_findings.csv.
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

struct Clash {
    enum class Answer { pain_now, drawn, finding } answer = Answer::finding;
    int finding = -1;        // a yes or no that cannot be no
    bool not_known = false;  // the no is taken as not known; else as yes
    int other = -1;          // Answer::finding: a yes, or a number
    double least = 1;        // from which the answer says so: 0 to 10 of a pain, 1 of a yes
};

// In the order of the table; rows that say nothing are left out (check() names them). None where an
// own folder has no such table.
std::vector<Clash> clashes(const Knowledge& k);

}  // namespace palpate::knowledge
