// "Same as last time, but ...": what was done last time as the routine of today, held against what
// is open today.
#pragma once

#include "session/adapt.hpp"

namespace palpate::session {

// One step that is not as it was.
struct Changed {
    Step last;
    std::optional<Step> now;  // none: it fell out
    std::vector<Said> why;
};
PALPATE_DESCRIBE(Changed, last, now, why);

struct Again {
    Sheet sheet;                   // of today; what falls out is not in it
    std::vector<Changed> changed;  // in the order of last time
};
PALPATE_DESCRIBE(Again, sheet, changed);

// `today` is the sheet of today's plan: its bounds, techniques and ends are taken, its steps are
// not. Done is what was done or ended early, in the way and with the minutes it had in the end;
// what was skipped or never begun does not come again. Ceilings of last time stay, where the sheet
// has no later word.
Again same_again(const State& last, const Sheet& today);

// A sheet for fewer minutes than its routine has.
struct Shortened {
    Sheet sheet;
    std::vector<Changed> changed;  // shorter, or fell out; in order
    std::int64_t missing = 0;      // that what must stay needs and are not there
};

// The opening, the closing, the rise and the look again stay, each with its least at least; of the
// others the last ones fall out first, as on a run sheet that is short of time. Enough minutes
// change nothing.
Shortened shortened(const Sheet& sheet, std::int64_t minutes);

// The routine of a visit, for another client's: as done and in order, without what every visit ends
// with. Of a sheet: its steps.
std::vector<Step> routine_of(const State& state);
std::vector<Step> routine_of(const Sheet& sheet);

// A routine that was kept, as that of today: held against what is open as same_again() does, and in
// no more minutes than today's plan has. What it asks for above a limit comes as gentle as is open.
Shortened favourite_again(const std::vector<Step>& routine, const Sheet& today);

}  // namespace palpate::session
