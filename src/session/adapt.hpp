// What becomes of a step that is still to come, within what is open now: bounds, ceilings of
// pressure, areas that were not agreed to. A step that does not fit is made gentler, or withheld;
// either way it says why.
#pragma once

#include "session/state.hpp"

namespace palpate::session {

struct Adapted {
    std::optional<Step> step;  // none: withheld
    std::vector<Said> why;     // empty: as planned
};

// As if nothing were stopped.
Adapted adapt(const Sheet& sheet, const State& state, const Step& planned);

// The most pressure for it now; nothing when it is closed.
std::optional<std::int64_t> pressure_now(const State& state, const Step& step);
// Whether it may be done exactly so: within the bounds, the ceilings and today's consent.
bool fits(const State& state, const Step& step);

}  // namespace palpate::session
