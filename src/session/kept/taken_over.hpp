// A session that somebody else goes on with. What they are not trained in is closed from their
// first event on; what was closed before stays closed: the stricter of the two holds for the
// remaining steps.
#pragma once

#include "knowledge/knowledge.hpp"
#include "session/kept/log.hpp"

namespace palpate::session {

// Writes what is closed now into the log, as an event of the server's own, when whoever asks has no
// event in it yet and something open is closed to them. Nothing otherwise, and nothing in a session
// that is over. Not found, gone; conflict at /events when the log is full.
Result<void> take_over(record::Transaction& t, SessionId id, Date today,
                       const knowledge::Knowledge& k);

}  // namespace palpate::session
