// "My doctor already checked this" (red-flags.md section 1b): when a check or a recorded clearance
// lowers a flag, and when it no longer does.
#pragma once

#include "screening/screening.hpp"

namespace palpate::screening {

// What lowers a fired flag: the place in History::clearances or History::checks; -1: none of them.
struct Lowered {
    Urgency urgency = Urgency::clear;
    int clearance = -1;
    int check = -1;
};

// A recorded clearance lowers to treat_with_care, the client's own word by one class at most; each
// within the days of the rule, for what the rule accepts. Neither counts any more once a sign of
// the same danger, a new injury, illness or pregnancy was told on a later day.
Lowered lower(const FiredFlag& fired, const intake::Facts& facts, const History& history,
              const knowledge::Knowledge& k);

}  // namespace palpate::screening
