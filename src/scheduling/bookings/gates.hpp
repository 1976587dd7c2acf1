// What stands before a booking whatever is free: the client's safety, who is not booked, and what
// the practice has said of its services. The clinical reason of a refusal is never in it: whoever
// books learns that it is so, and whom to ask.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

// Hands-on work is held for this client (record::Guard::hands_on_held). The first one to ask; none:
// it may be booked.
std::optional<PractitionerId> whom_to_ask(const record::Transaction& t, ClientId client);

// Whether it is work with the hands: by its service and, of a seat, also by that of the event. What
// is not known is.
bool is_hands_on(const record::Transaction& t, const Booking& booking);
// The same where the booking's own service was read already; none: it has none, or it is gone.
bool is_hands_on(const record::Transaction& t, const Booking& booking,
                 const StoredService* service);

// Not found, gone: a client who is not there, or only kept. Not allowed: hands-on work that is
// held, or somebody who is not booked without asking. Conflict: a child for whom nobody on record
// may decide. `overruled`: the owner has said why, which opens whom one asks first and no more.
Result<void> check_clients(const record::Transaction& t, const Booking& booking, bool hands_on,
                           bool overruled);

// Not allowed, at /status: it is hands-on work, and that is held for one of its clients. For what
// becomes of a booking on its day: nobody is treated before whoever leads the care has looked.
Result<void> check_not_held(const record::Transaction& t, const Booking& booking);

// Not found, gone or inactive: location, rooms, things, event. Invalid: what the service needs and
// the booking does not have, unless it is overruled.
Result<void> check_places(const record::Transaction& t, const Booking& booking,
                          const StoredService* service, bool overruled);

}  // namespace palpate::scheduling
