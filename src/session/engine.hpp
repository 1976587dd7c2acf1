// From the engine to the run sheet: what is open to this client today, and the routine of a plan as
// steps. The one place of this room that sees the engine; everything else is values.
#pragma once

#include "advice/advise.hpp"
#include "session/step.hpp"

namespace palpate::session {

// The same limits that a plan is checked against (record/plan_check.hpp): restrictions, endangered
// places, consent, scope, stage and wishes. Hands-on work is open only when the plan is final:
// not withheld, and no question is open that could raise the urgency. `out` must be of the day of
// the visit, as answers to the screens of every visit hold for their day only
// (intake/rescreen.hpp).
Bounds bounds_of(const advice::In& in, const advice::Out& out, const knowledge::Knowledge& k);

// A sheet of the routine of `plan` (the contract's plan object, as record::StoredPlan keeps it) and
// of `bounds`. The assisted rise has one minute, taken from the re-test; a plan without a re-test
// gets one of a minute. A step of which the rest of the sheet would not fit the client's longest
// session is shortened or left out, the last one first. Faults: no routine; a step that is not open
// (below /steps), as check(Sheet) says.
Checked<Sheet> sheet_of(const Document& plan, const Bounds& bounds, const knowledge::Knowledge& k);

// By finding: the question that asks for it. Empty for what is not asked.
std::map<std::string, std::string> screens_of(const knowledge::Knowledge& k);

}  // namespace palpate::session
