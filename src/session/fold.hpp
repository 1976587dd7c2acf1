// The state machine of a session: where it stands after all events of a log. Pure: the same sheet
// and the same set of events give the same state, in whatever order they came.
//
// What must have been before what:
//   work            today's re-screen begun, today's areas consented to, hands washed, no stop open
//   a step          the phase work (rise and re-test also after it), the step fits what is open
//   after the work  the assisted rise, then the re-test, then home care and what follows
//   the end         no hands-on step runs; the rise and the re-test were begun, unless a stop came
//   between
// A danger sign on any device stops the work for all; so does a re-screen whose answer is not
// ordinary. A stop is lifted only by a complete re-screen that names it and answered its questions,
// with hands-on work open and nothing urgent.
#pragma once

#include "session/state.hpp"

namespace palpate::session {

State fold(const Sheet& sheet, const Log& log, const Frame& frame);
State fold(const Sheet& sheet, const Timeline& timeline);

// The log with one more event of a live session. Faults: of the event itself; or what is possible
// now when this is not. Nothing is lost: the log that is given stays as it is.
Checked<Log> append(const Sheet& sheet, const Log& log, const Event& event, const Frame& frame);

// Whether a re-screen's answer lets hands-on work go on, or what was assessed within the session.
bool is_ordinary(const Rescreened& rescreened);
bool is_ordinary(const Reassessed& reassessed);

}  // namespace palpate::session
