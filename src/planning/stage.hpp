// The stage of the complaint (dosing-and-pathway.md section 3): acute under 6 weeks, subacute to
// 12, chronic beyond; recurrent after 30 days nearly free of pain; flare-up when a long-lasting
// complaint is 2 points above its usual; maintenance when the goal is met.
#pragma once

#include "intake/facts.hpp"
#include "planning/request.hpp"

namespace palpate::planning {

using knowledge::Stage;

struct Staged {
    std::optional<Stage> told;     // empty: the duration is not known
    Stage planned = Stage::acute;  // what the plan goes by; unknown is planned as acute,
                                   // which has the lowest pressures and the fewest visits
    bool assumed = false;          // planned is not what was told
    bool flare_not_timed = false;  // "for more than 24 hours" is not known
};

Staged stage_of(const Course& course, const Wants& wants, const intake::Facts& facts,
                const knowledge::Knowledge& k);

}  // namespace palpate::planning
