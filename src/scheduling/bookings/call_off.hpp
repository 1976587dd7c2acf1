// An event that does not take place, and what becomes of those who have a seat.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

struct CallOffSaid {
    std::optional<std::string> reason;  // nothing about health
};
PALPATE_DESCRIBE(CallOffSaid, reason);

// The event and every booking that has a seat, in one step: by the practice, so nothing is due, and
// whoever is told of their visits is told. Conflict when it is called off already, or somebody who
// has a seat is here or was treated.
Result<record::Kept<Event>> call_off_event(record::Transaction& t, EventId id,
                                           record::Version expected, const CallOffSaid& said);

// How many have a seat, and how many could.
struct SeatsTaken {
    EventId event;
    std::int64_t taken;
    std::int64_t offered;  // of a chair event its places
    bool chairs;           // it is one, with a queue
};
PALPATE_DESCRIBE(SeatsTaken, event, taken, offered, chairs);

// Without an entry in the trail: it says how many, and never who.
SeatsTaken seats_taken(const record::Transaction& t, const record::Kept<Event>& event);

}  // namespace palpate::scheduling
