// The parts of check() that look at rules against each other and against the questions.
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

// Whether for every flag there is an age and a sex whose screens ask all it needs: thirteen ages
// and both sexes are tried, with every region painted. Proved of each fact by itself: a rule whose
// parts shut each other out (age_years < 20 and age_years > 30) is found, one whose facts depend on
// each other through a third may not be.
CheckReport check_reach(const Knowledge& knowledge);

// Whether two rules say different things of the same: flags with the same condition, region and
// exemption but another urgency, action or restriction; positions allowed and forbidden at once;
// conditions implied by the same facts with different cells.
CheckReport check_contradictions(const Knowledge& knowledge);

// Whether each line of the re-screen says in its own words what it stands for, and no finding is on
// two lines; what is on none is asked itself (rescreen_lines.hpp).
CheckReport check_covers(const Knowledge& knowledge);

// Whether each row of contradictions.csv names a yes or no and another answer that are asked, with
// a bound that some clients pass and some do not (clashes.hpp).
CheckReport check_clashes(const Knowledge& knowledge);

}  // namespace palpate::knowledge
