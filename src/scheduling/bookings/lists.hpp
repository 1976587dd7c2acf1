// What stands in the calendar between two moments, for those who run a desk.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

struct ListAsked {
    Instant from;  // inside
    Instant until;
    PractitionerId practitioner{};  // with them; of an event, theirs. Empty, as the others: any
    ResourceId resource{};
    ClientId client{};
};
constexpr std::size_t listed_max = 5000;

// Those that touch the time asked for, also called-off ones, by begin and id. In the trail as a
// list of the clients of those days. Too large: more than listed_max on the days asked for.
Result<std::vector<record::Kept<Booking>>> bookings_between(const record::Transaction& t,
                                                            const ListAsked& asked);
Result<std::vector<record::Kept<Event>>> events_between(const record::Transaction& t,
                                                        const ListAsked& asked);
// The bookings of a series, by begin.
std::vector<record::Kept<Booking>> bookings_of(const record::Transaction& t, SeriesId series);

// A visit that begins at another moment than the one it was made for.
struct MovedVisit {
    BookingId booking;
    Instant from;  // when it was to begin at first
};
PALPATE_DESCRIBE(MovedVisit, booking, from);

// Those of them that were moved, in the same order; one that was moved back was not.
std::vector<MovedVisit> moved_of(const record::Transaction& t,
                                 const std::vector<record::Kept<Booking>>& bookings);

}  // namespace palpate::scheduling
