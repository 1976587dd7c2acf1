// What a booking or an event would collide with, and who has to give way. Everything here looks
// across all places of a resource, so that nobody slips in beside a booking that was put over
// another.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

// Time that is asked for, and for whom. `part` is "clients", "practitioners" or "resources".
struct Wanted {
    struct One {
        record::Claim claim;
        std::string part;
    };
    std::vector<One> all;
    Uuid self;  // what this record has already does not count; zero: a new one
};

// Without the seat of an event: seats are given out one by one, see free_seat().
Wanted wanted_by(const Booking& booking, BookingId self);
Wanted wanted_by(const Event& event, EventId self);

// What stands in the way. Ids and times alone.
struct Clash {
    std::int64_t visit;  // of a series, from 0; else 0
    std::string part;    // as in Wanted; "visits": of a series among themselves
    Uuid resource;
    Uuid taken_by;  // a booking or an event; zero: another visit of the series
    Instant begin;
    Instant until;
};

// All of them, in the order in which it is wanted.
std::vector<Clash> clashes_of(const record::Transaction& t, const Wanted& wanted);

// Conflict, naming each: at the place of the first.
tl::unexpected<Fault> conflict(const std::vector<Clash>& clashes);

// Takes back every hold in the way that has run out, in this transaction.
Result<void> take_back_lapsed(record::Transaction& t, const Wanted& wanted);

// The first place, from 1, in which all that is wanted is free: for the owner who puts it over
// another.
std::int64_t free_place(const record::Transaction& t, const Wanted& wanted);
// The first seat of its event that is free for all of the booking's time; none: all are taken.
std::optional<std::int64_t> free_seat(const record::Transaction& t, const Booking& booking,
                                      std::int64_t seats, BookingId self);

}  // namespace palpate::scheduling
