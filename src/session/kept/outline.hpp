// What is kept beside a session for whoever counts sessions (results/gather.hpp): what it was made
// from and what was done, in a few lines.
#pragma once

#include "session/kept/care.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::session {

// Pure. The stage is of the plan; areas and sources of the answers as they stood before the visit,
// so that what is found under the hand in it has no part in what was suggested.
Ground ground_of(const Document& plan, const Judged& judged, const knowledge::Knowledge& k);

// Of a state that is finished.
Worked worked_of(const State& state, const Log& log);

}  // namespace palpate::session
