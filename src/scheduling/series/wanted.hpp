// From the plan's dose to the days on which visits are wanted. The slots are the caller's to add.
#pragma once

#include "scheduling/series/series.hpp"

#include <span>
#include <vector>

namespace palpate::scheduling::series {

inline constexpr int phase_weeks_max = 260;

// A phase of the plan (planning::Phase has `sessions`, `weeks` and a pressure; that header brings
// the engine along, and which pressure counts as deep work is the practice's choice). Phases follow
// each other without a gap: two a week for four weeks, weekly for four, then monthly for 24 weeks
// is {8, 4}, {4, 4}, {6, 24}.
struct Phase {
    int sessions = 0;   // 1 to 7 a week
    int weeks = 0;      // 1 to phase_weeks_max
    bool deep = false;  // every visit of it; may be changed for one afterwards
};

struct Spread {
    Day first;              // of the first visit; none is before it
    int flexible_days = 3;  // how far a window reaches each way, 0 to window_days_max / 2
};

// The ideal days lie evenly in each phase, rounded down to whole days; the phase's own first day is
// one of them. A window reaches no further than half of the way to the next ideal day, so that two
// windows never overlap. Invalid: with the path of the phase.
Result<std::vector<Wanted>> wanted_of(std::span<const Phase> phases, const Spread& spread);

}  // namespace palpate::scheduling::series
