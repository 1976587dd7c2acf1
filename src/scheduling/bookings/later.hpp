// What becomes of a booking: it is confirmed, the client comes or does not, it is done or called
// off. Each step is a version of the record. Faults as in book.hpp; conflict when the booking is
// past that step.
#pragma once

#include "scheduling/bookings/book.hpp"

namespace palpate::scheduling {

// What was held is booked. Conflict once the hold has run out: it is to be booked again.
Result<record::Kept<Booking>> confirm(record::Transaction& t, BookingId id,
                                      record::Version expected);

struct CancelSaid {
    bool by_client;  // else by the practice: nothing is due
    std::optional<std::string> reason;
    std::optional<std::string> waive;  // why nothing is asked although it is due
};
PALPATE_DESCRIBE(CancelSaid, by_client, reason, waive);

// Frees the time at once. By the service's policy as it is now: late, and what is due.
Result<record::Kept<Booking>> cancel(record::Transaction& t, BookingId id, record::Version expected,
                                     const CancelSaid& said);
struct NoShowSaid {
    std::optional<std::string> waive;  // as above
};
PALPATE_DESCRIBE(NoShowSaid, waive);

// The client did not come: not before the begin. The time is free.
Result<record::Kept<Booking>> no_show(record::Transaction& t, BookingId id,
                                      record::Version expected,
                                      const std::optional<std::string>& waive);
Result<record::Kept<Booking>> arrive(record::Transaction& t, BookingId id,
                                     record::Version expected);
Result<record::Kept<Booking>> finish(record::Transaction& t, BookingId id,
                                     record::Version expected);

}  // namespace palpate::scheduling
