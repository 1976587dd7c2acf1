// A visit is agreed by the clock on a wall; its moment follows from the zone's rules of that day.
// Governments change such rules. What was agreed stays in the record (`wall` and `zone`), so a
// newer table of zones shows which visits now stand at another hour than people were told.
#pragma once

#include "record/clients.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

struct HourMoved {
    std::string zone;
    std::string agreed;  // "2026-11-21T10:00"
    std::string shown;   // by today's rules, at its moment; empty: no such zone any more
    std::optional<Instant>
        as_agreed;  // when the wall shows what was agreed; none: the clock skips it
};
// Of a visit that is still to be kept to; none: the two agree, or nothing was kept of the wall.
std::optional<HourMoved> hour_moved(const Booking& booking);

struct KeptMoved {
    record::Kept<Booking> booking;
    HourMoved hour;
};
constexpr std::chrono::days moved_looked_ahead{400};
// Of the visits to come of whoever gives a service or has hours, by begin. Nothing is moved: each
// needs a word with the client, and by now something else may stand at the agreed hour.
std::vector<KeptMoved> moved_hours(const record::Transaction& t);

}  // namespace palpate::scheduling
