// A client moves their own visit by its link, to an hour that is offered to them online just then.
#pragma once

#include "scheduling/diaries/free_times.hpp"

namespace palpate::scheduling {

enum class MayMove {
    yes,
    no,       // not booked, begun, or not theirs alone to move: of a course, an event or a couple
    too_late  // calling it off would be late: the practice is to be called
};
MayMove may_move_online(const Booking& booking, const StoredService& service, Instant now);

// What free_times() and why_at() are asked: with the same people, for as long as it was agreed.
// A booking with a service and a location.
OfferAsked asked_to_move(BookingId id, const Booking& booking);

// Not allowed: as above, not offered online any more, or hands-on work is held. Conflict: /begin is
// not free, or not any more. Stale: somebody changed the visit meanwhile. The client is told of the
// new hour as of every move.
Result<record::Kept<Booking>> move_online(record::Transaction& t,
                                          const record::Kept<Booking>& booking, Instant begin);

}  // namespace palpate::scheduling
