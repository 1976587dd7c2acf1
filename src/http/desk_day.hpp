// What the desk says of its day over the interface, besides the described structs of scheduling,
// and the handlers that routes_desk_rows.cpp lists.
#pragma once

#include "http/booking_replies.hpp"
#include "scheduling/bookings/timing.hpp"
#include "scheduling/hands/hands.hpp"
#include "scheduling/hands/light_days.hpp"
#include "session/kept/begin.hpp"

namespace palpate::http {

// A preview of what would be said, for whoever runs the desk; the session is not in it.
struct TimingAsked {
    scheduling::TimingShown timing;
    bool too_few;  // hands-on, and shorter than the shortest format there is
};
PALPATE_DESCRIBE(TimingAsked, timing, too_few);

// A visit that stands at another hour than was agreed, by today's rules of its zone.
struct MovedHour {
    scheduling::BookingId booking;
    record::ClientId client;
    Instant begin;
    std::string zone;
    std::string agreed;                // by the wall: "2026-11-21T10:00"
    std::string shown;                 // at `begin`; empty: the zone is not known any more
    std::optional<Instant> as_agreed;  // when the wall shows what was agreed
};
PALPATE_DESCRIBE(MovedHour, booking, client, begin, zone, agreed, shown, as_agreed);

// How much one takes on today; none: what the rules of the location say.
struct LightDaySaid {
    std::optional<double> load_max;
};
PALPATE_DESCRIBE(LightDaySaid, load_max);

// routes_moved_hours.cpp
Reply list_moved_hours(const Request& request, const Services& services);

// routes_hands.cpp
Reply see_hands(const Request& request, const Services& services);
Reply say_hands(const Request& request, const Services& services);
Reply set_light_day(const Request& request, const Services& services);

// routes_desk_day.cpp
Reply preview_timing(const Request& request, const Services& services);
Reply say_timing(const Request& request, const Services& services);
Reply list_waits(const Request& request, const Services& services);
Reply undo_bookings(const Request& request, const Services& services);
Reply short_session(const Request& request, const Services& services);
Reply list_booked_online(const Request& request, const Services& services);

}  // namespace palpate::http
