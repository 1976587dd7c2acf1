// Chair events over the interface: what the practice sees of the queue, what the tablet at the
// event is shown and says, and the handlers that routes_event_rows.cpp lists.
#pragma once

#include "base/json.hpp"
#include "http/api.hpp"
#include "scheduling/chairs/summary.hpp"

namespace palpate::http {

// For staff: no answer, no region, no pain.
struct ChairsShown {
    scheduling::ChairDayId id;
    record::Version version;
    std::string title;
    std::string employer;
    std::optional<scheduling::LocationId> location;
    Instant begin;
    Instant until;
    std::int64_t chairs;
    std::int64_t minutes;
    std::int64_t offered;  // places
    bool cancelled;
    std::optional<Instant> closed_at;
    bool linked;  // a tablet's link is there
    std::vector<scheduling::FreeStart> free;
};
PALPATE_DESCRIBE(ChairsShown, id, version, title, employer, location, begin, until, chairs, minutes,
                 offered, cancelled, closed_at, linked, free);

struct ChairLinkMade {
    std::string path;  // of the page on this server; good for whoever has it
    Instant expires_at;
};
PALPATE_DESCRIBE(ChairLinkMade, path, expires_at);

struct ChairStepSaid {
    scheduling::PlaceStatus status;
};
PALPATE_DESCRIBE(ChairStepSaid, status);

// The queue as everybody at the event sees it: initials, and whether the questions are still to be
// answered. What they came to is nobody's to see here.
struct TabletPlace {
    scheduling::ChairPlaceId id;
    std::string initials;
    Instant begin;
    std::int64_t chair;
    scheduling::PlaceStatus status;
    bool asked;  // the questions were answered
};
PALPATE_DESCRIBE(TabletPlace, id, initials, begin, chair, status, asked);

struct TabletSeen {
    std::string title;
    std::string zone;
    Instant begin;
    Instant until;
    std::int64_t chairs;
    std::int64_t minutes;
    bool asks;                       // the questions may be answered by now
    std::vector<TabletPlace> queue;  // who waits, was called, is being treated or was
    std::vector<scheduling::FreeStart> free;
};
PALPATE_DESCRIBE(TabletSeen, title, zone, begin, until, chairs, minutes, asks, queue, free);

struct ChairAsked {
    scheduling::ChairPlaceId place;
    Document findings;  // as far as they were told
};
PALPATE_DESCRIBE(ChairAsked, place, findings);

struct ChairSaid {
    scheduling::ChairPlaceId place;
    std::optional<std::string> region;
    std::optional<std::int64_t> before;
    std::optional<std::int64_t> after;
};
PALPATE_DESCRIBE(ChairSaid, place, region, before, after);

// routes_chairs.cpp
Reply make_chair_day(const Request& request, const Services& services);
Reply find_chair_day(const Request& request, const Services& services);
Reply add_chair_place(const Request& request, const Services& services);
Reply step_chair_place(const Request& request, const Services& services);
Reply talked_at_chair(const Request& request, const Services& services);
Reply ask_again_at_chair(const Request& request, const Services& services);
Reply make_chair_link(const Request& request, const Services& services);
Reply end_chair_link(const Request& request, const Services& services);
Reply close_chair_day(const Request& request, const Services& services);
Reply chair_summary(const Request& request, const Services& services);
Reply chair_summary_csv(const Request& request, const Services& services);

// routes_tablet.cpp
Reply see_tablet(const Request& request, const Services& services);
Reply sign_up_at_tablet(const Request& request, const Services& services);
Reply next_at_tablet(const Request& request, const Services& services);
Reply screen_at_tablet(const Request& request, const Services& services);
Reply answer_at_tablet(const Request& request, const Services& services);

}  // namespace palpate::http
