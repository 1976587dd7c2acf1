// What the desk says of its day over the interface, besides the described structs of scheduling,
// and the handlers that routes_desk_rows.cpp lists.
#pragma once

#include "http/booking_replies.hpp"
#include "scheduling/bookings/timing.hpp"
#include "session/kept/begin.hpp"

namespace palpate::http {

// A preview of what would be said, for whoever runs the desk; the session is not in it.
struct TimingAsked {
    scheduling::TimingShown timing;
    bool too_few;  // hands-on, and shorter than the shortest format there is
};
PALPATE_DESCRIBE(TimingAsked, timing, too_few);

// routes_desk_day.cpp
Reply preview_timing(const Request& request, const Services& services);
Reply say_timing(const Request& request, const Services& services);
Reply list_waits(const Request& request, const Services& services);
Reply undo_bookings(const Request& request, const Services& services);
Reply short_session(const Request& request, const Services& services);
Reply list_booked_online(const Request& request, const Services& services);

}  // namespace palpate::http
