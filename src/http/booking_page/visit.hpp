// The visit that a page is about, with everything a client is told of it.
#pragma once

#include "http/booking_page/frame.hpp"
#include "http/booking_page/say.hpp"
#include "scheduling/bookings/booking.hpp"

namespace palpate::http::booking_page {

struct VisitTold {
    scheduling::StoredService service;
    std::string place;  // "House, Hauptstr. 1, Berlin"
    std::string zone_name;
    scheduling::Zone zone;
    std::optional<scheduling::Zone> own_clock;  // of the client, beside it

    Clocks clocks() const { return {zone, own_clock}; }
    Instant begin;
    Instant until;
    Instant now;                    // when the page was made
    std::vector<std::string> whom;  // names
};

std::string place_line(const scheduling::Location& location);

// What, when, where, with whom, and for how much, as a list of terms.
// What is only held was never agreed: nothing is due for it.
void write_visit(Html& html, const Shell& shell, const VisitTold& visit, bool agreed = true);

}  // namespace palpate::http::booking_page
