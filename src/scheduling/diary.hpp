// What is known about one location for a stretch of days: who works when, what there is, and what
// is booked. Plain values, read from the store by the caller; the search and the reasons read
// nothing else.
#pragma once

#include "scheduling/pattern.hpp"
#include "scheduling/service.hpp"

#include <map>
#include <optional>

namespace palpate::scheduling {

// How much work one practitioner takes on one local day, the day on which a booking starts. Empty:
// no limit.
struct DailyLimit {
    std::optional<minutes> treated_max{};     // with clients, without preparation and clean-up
    std::optional<double> load_max{};         // sum of the bookings' loads
    std::optional<int> heavy_in_a_row_max{};  // at least 1; heavy bookings with no light one
                                              // between them, however long the pause
    std::map<Date, double> light_days{};      // the load of this day, where it is the smaller one

    bool is_any() const {
        return treated_max || load_max || heavy_in_a_row_max || !light_days.empty();
    }
};

struct Practitioner {
    PractitionerId id;
    Availability hours;  // at this location
    Spans elsewhere;     // busy with what is no booking here: another location, an outside calendar
    DailyLimit limit;
};

// A room, table or piece of equipment as the board sees it; what is kept of it:
// bookings/places.hpp.
struct DiaryResource {
    ResourceId id;
    ResourceKind kind = ResourceKind::room;
    Spans out_of_use;  // being repaired, lent
};

// A booking as the board sees it (what is kept of it: bookings/booking.hpp): time reserved with
// practitioners and resources. Practitioners and resources are held from the preparation to the
// clean-up, practitioners also while they travel, clients for the treatment alone.
struct DiaryBooking {
    BookingId id;
    ServiceId service;
    Span treated;  // not empty
    minutes preparation{0};
    minutes clean_up{0};
    minutes travel_before{0};
    minutes travel_after{0};
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;
    std::vector<ClientId> clients;
    int places_taken = 1;  // of an event's places
    double load = 0;       // on each practitioner
    bool heavy = false;

    Span held() const { return {treated.from - preparation, treated.until + clean_up}; }
    // Of the practitioners.
    Span away() const { return {held().from - travel_before, held().until + travel_after}; }
};

struct Rules {
    minutes grid{15};   // starts are at whole multiples of it in local time; 5 to 1440, of fives
    minutes notice{0};  // from now to the earliest start; for staff usually none. At least 0
    int horizon_days = 365;  // the last day on offer, counted from today; at least 0
};

struct Diary {
    Rules rules;
    Availability open;                        // the location's hours
    std::vector<Practitioner> practitioners;  // each once
    std::vector<DiaryResource> resources;     // each once
    // Of all that are here, wherever the booking is, and of the clients asked for; in the order of
    // treated.from, each once. Not those cancelled; and to move one, leave it out.
    std::vector<DiaryBooking> bookings;
};

}  // namespace palpate::scheduling
