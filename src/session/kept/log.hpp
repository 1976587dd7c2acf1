// A session as it is kept: read whole, and with events added. The log is the union of what every
// device sent; nothing in it is ever changed, and a batch is kept whole or not at all.
#pragma once

#include "record/transaction.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::session {

struct Whole {
    record::Kept<StoredSession> kept;
    Sheet sheet;
    Log log;
    Frame frame;  // now: of the transaction
};

// Gone, not found.
Result<Whole> whole_of(const record::Transaction& t, SessionId id);

constexpr std::size_t batch_max = 500;  // events sent at once

// Under which the server's own events stand. No tablet can use up its counts, so none can make a
// twin of a re-screen that holds the work, by mistake or on purpose.
DeviceId server_device();

// Each new event gets a receipt of now; one that is there already, letter for letter, changes
// nothing, so a batch may be sent again. Faults, at /events/3/...: not_allowed for an event by
// somebody else; invalid for a re-screen, which only the server makes; conflict for the id of one,
// and at /events when there would be more than events_max. The booking, if any, is marked: arrived
// when the session starts, done when it is finished, as far as the calendar lets it.
Result<record::Kept<StoredSession>> add_events(record::Transaction& t, SessionId id,
                                               const std::vector<Event>& events);

// The same for one that the server made; `session` is what stands now, and says its count.
Result<record::Kept<StoredSession>> add_own_event(record::Transaction& t, const Whole& session,
                                                  Event event);

}  // namespace palpate::session
