// A visit of today that does not go by its hour: somebody comes late, the practice is behind, or it
// runs over. How long it has then, what follows from that for others, and what the policy says.
// The agreed hours stay; the database would refuse anything else, and clients were told them.
#pragma once

#include "scheduling/bookings/book.hpp"

namespace palpate::scheduling {

struct TimingSaid {
    TimingWhy why;
    std::int64_t minutes;              // that it has from then on; 1 to 720
    std::optional<bool> end_earlier;   // it begins at once, and its end comes forward
    std::optional<std::string> waive;  // why nothing is asked although it is due
};
PALPATE_DESCRIBE(TimingSaid, why, minutes, end_earlier, waive);

// Who begins later than agreed.
struct Waits {
    BookingId booking;
    std::vector<ClientId> clients;
    std::vector<PractitionerId> practitioners;
    Instant begin;         // as agreed
    std::int64_t minutes;  // later than that
};
PALPATE_DESCRIBE(Waits, booking, clients, practitioners, begin, minutes);

// What would be kept, and what follows from it. Nothing about health.
struct TimingShown {
    TimingWhy why;
    Instant from;               // when it begins, or goes on
    Instant until;              // when it is over then
    std::int64_t minutes;       // between them
    std::int64_t late_minutes;  // from the agreed begin to `from`
    bool late;                  // by the policy
    bool may_refuse;            // the policy lets the practice send them away
    std::optional<Money> fee;   // due, unless it is waived
    std::vector<Waits> waits;   // by begin
};
PALPATE_DESCRIBE(TimingShown, why, from, until, minutes, late_minutes, late, may_refuse, fee,
                 waits);

// Faults: conflict at /status: not booked or here; at /begin: not of today (from 12 hours before
// its begin to 12 after its end); invalid at /minutes.
Result<TimingShown> timing_of(const record::Transaction& t, BookingId id, const TimingSaid& said);

// Keeps it. Not allowed while hands-on work is held; besides as above and in book.hpp.
Result<record::Kept<Booking>> say_timing(record::Transaction& t, BookingId id,
                                         record::Version expected, const TimingSaid& said);

// Everybody who begins later than agreed, by what was said of the visits between these moments.
Result<std::vector<Waits>> waiting_between(const record::Transaction& t, Instant from,
                                           Instant until);

}  // namespace palpate::scheduling
