// Restrictions that are rows of two small tables: places which a condition or a sign closes or
// lightens (endangerment.csv: rows with conditions or a rule of facts; the rows without are the
// body's fixed geography, which the planner reads), and the longest session (duration_rules.csv).
#pragma once

#include "screening/restrictions.hpp"

#include <vector>

namespace palpate::screening {

// In table order, at most one of kind duration: the shortest limit, with every rule that limits.
// Reads the conditions of `so_far` and adds its reasons to the grounds there.
std::vector<Restriction> place_and_time_limits(const intake::Facts& facts, Restrictions& so_far,
                                               const knowledge::Knowledge& k);

}  // namespace palpate::screening
