// The one way to a booking, for desk, clients, series and every interface: the check and the write
// are one transaction (record::Store::write), and what the check forgot the database refuses.
//
//   not_found, gone   a client, service, room, event or booking that is not there
//   not_allowed       hands-on work is held, somebody is not booked, or only the owner may
//   invalid           what was asked makes no booking; names the place
//   conflict          taken: every clash is named; or the booking is past that step
//   stale             somebody changed it meanwhile
#pragma once

#include "scheduling/bookings/clash.hpp"

namespace palpate::scheduling {

// What is asked for. Times around it and its end come from the service.
struct BookingSaid {
    std::vector<ClientId> clients;
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;
    std::optional<StoredServiceId> service;
    std::optional<LocationId> location;
    std::optional<EventId> event;
    Instant begin;
    std::optional<Instant> until;  // else the service's length; one of the two is needed
    std::optional<std::string> zone;
    std::optional<std::string> wall;
    BookingSource source;
    std::optional<std::int64_t> hold_minutes;  // 1 to 60: held for so long, then given up
    std::optional<std::string> overrule;       // the owner's reason, which is kept
    std::optional<std::string> despite;        // staff's reason, which is kept: see below
    std::optional<SeriesId> series;
    std::optional<std::string> note;
    std::optional<Document> extra;
    std::optional<std::int64_t> travel_before_minutes{};  // left out: as its location has it
    std::optional<std::int64_t> travel_after_minutes{};
};
PALPATE_DESCRIBE(BookingSaid, clients, practitioners, resources, service, location, event, begin,
                 until, zone, wall, source, hold_minutes, overrule, despite, series, note, extra,
                 travel_before_minutes, travel_after_minutes);

constexpr std::int64_t hold_minutes_max = 60;

// A hold that has run out, in the way of it, is taken back first. Online: only what begins later.
// Conflict at /begin, too, where it is outside of what the calendar offers (diaries/gate.hpp). For
// that, and for that alone, staff may say `despite`; the owner's `overrule` opens it as well.
Result<record::Kept<Booking>> book(record::Transaction& t, const BookingSaid& said,
                                   std::string why);

// For a client who asked online and for whom hands-on work is held, or whose answers do not clear
// them: the hour is only held, until `until`, and shows at the desk. Every other gate is as in
// book(); confirm() passes the safety hold anew, so nobody is booked past it this way.
Result<record::Kept<Booking>> hold_for_desk(record::Transaction& t, const BookingSaid& said,
                                            Instant until, std::string why);

struct MoveSaid {
    Instant begin;
    std::optional<Instant> until;                      // else as long as before
    std::vector<PractitionerId> practitioners;         // none: as before
    std::optional<std::vector<ResourceId>> resources;  // left out: as before
    std::optional<std::string> zone;  // with wall; left out: by the location's clock
    std::optional<std::string> wall;
    std::optional<std::string> overrule;
    std::optional<std::string> despite;
    std::optional<std::int64_t> travel_before_minutes{};  // left out: as before
    std::optional<std::int64_t> travel_after_minutes{};
};
PALPATE_DESCRIBE(MoveSaid, begin, until, practitioners, resources, zone, wall, overrule, despite,
                 travel_before_minutes, travel_after_minutes);

// Of what is held or booked. Every gate is passed anew.
Result<record::Kept<Booking>> move(record::Transaction& t, BookingId id, record::Version expected,
                                   const MoveSaid& said, std::string why);

}  // namespace palpate::scheduling
