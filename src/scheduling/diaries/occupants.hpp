// Everything that stands in the way of some people and things within a span of time, as the core's
// bookings.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"
#include "scheduling/diary.hpp"

namespace palpate::scheduling {

struct Whom {
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;
    std::vector<ClientId> clients;
};

struct Occupants {
    // By start. Of an event with seats: a booking with the event's id and no client. Of what cannot
    // be read by who asks: the time alone.
    std::vector<DiaryBooking> bookings;
    // Meetings: time of practitioners that is no work with clients.
    std::vector<std::pair<PractitionerId, Span>> elsewhere;
};

// Holds that have run out are in nobody's way, nor is `moved`.
Occupants occupants_of(const record::Transaction& t, const Whom& whom, const Span& span,
                       BookingId moved);

}  // namespace palpate::scheduling
