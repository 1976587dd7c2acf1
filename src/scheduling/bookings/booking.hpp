// Time reserved for clients with practitioners, rooms and things; what such a time is taken by, and
// the bookings of one plan together. All are records: versioned, in the trail, exported.
//
// A booking occupies, while it stands (held, booked, arrived or done):
//  - its clients from begin to until,
//  - its practitioners, rooms and things from preparation_minutes before to clean_up_minutes after,
//    the practitioners also while they travel there and back (bookings/travel.hpp),
//  - or, in an event, one seat of the event instead of those: the event itself has them.
// The database refuses what overlaps (record/claims.hpp). A booking that the owner put over another
// on purpose takes the next place, and says why.
#pragma once

#include "record/episode.hpp"
#include "scheduling/bookings/places.hpp"

namespace palpate::scheduling {

enum class BookingStatus { held, booked, arrived, done, cancelled, no_show };
PALPATE_DESCRIBE_ENUM(BookingStatus, held, booked, arrived, done, cancelled, no_show)

enum class BookingSource { desk, online, series, walk_in };
PALPATE_DESCRIBE_ENUM(BookingSource, desk, online, series, walk_in)

struct Overruled {
    Instant at;
    PractitionerId by;  // the owner
    std::string reason;
};
PALPATE_DESCRIBE(Overruled, at, by, reason);

// How a booking ended that did not take place.
struct Ending {
    Instant at;
    PractitionerId by;
    bool by_client;                     // else the practice called it off: nothing is due
    std::optional<std::string> reason;  // nothing about health
    bool late;                          // within the notice of the policy
    std::optional<Money> due;
    std::optional<std::string> waived;  // why nothing is due although it would be
};
PALPATE_DESCRIBE(Ending, at, by, by_client, reason, late, due, waived);

enum class TimingWhy { client_late, practice_late, runs_over };
PALPATE_DESCRIBE_ENUM(TimingWhy, client_late, practice_late, runs_over)

// What was said at the desk of a visit that begins late or runs over: how long it has from then on.
// The agreed hour stays as it was agreed; nobody else's moves.
struct Timing {
    Instant at;
    PractitionerId by;
    TimingWhy why;
    Instant from;                       // when it begins, or goes on
    std::int64_t minutes;               // from then on; 1 to 720
    std::optional<Money> due;           // by the policy, of who comes late
    std::optional<std::string> waived;  // why nothing is due although it would be
};
PALPATE_DESCRIBE(Timing, at, by, why, from, minutes, due, waived);

// Time of the practice's own that others may join: a chair event, a course, a meeting (no seats).
struct Event {
    std::string title;  // nothing about a client
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;
    std::optional<StoredServiceId> service;
    std::optional<LocationId> location;
    Instant begin;
    Instant until;
    std::int64_t seats;  // 0 to 500; 0: nobody joins
    std::optional<bool> cancelled;
    std::optional<std::int64_t> travel_before_minutes{};  // as of a booking
    std::optional<std::int64_t> travel_after_minutes{};
};
PALPATE_DESCRIBE(Event, title, practitioners, resources, service, location, begin, until, seats,
                 cancelled, travel_before_minutes, travel_after_minutes);
using EventId = Id<Event>;

// The bookings of one plan, made in one step.
struct StoredSeries {
    ClientId client;
    std::optional<record::PlanId> plan;
    std::optional<StoredServiceId> service;
    Instant made_at;
    std::int64_t bookings;              // how many were made
    std::optional<std::string> agreed;  // what was said about it, nothing about health
};
PALPATE_DESCRIBE(StoredSeries, client, plan, service, made_at, bookings, agreed);
using SeriesId = Id<StoredSeries>;

struct Booking {
    std::vector<ClientId> clients;              // 1 to 6, each once; it is the first one's record
    std::vector<PractitionerId> practitioners;  // at least one, each once; at most 6
    std::vector<ResourceId> resources;          // rooms, tables, equipment; each once, at most 6
    std::optional<StoredServiceId> service;     // none: not known, so it counts as hands-on
    std::optional<LocationId> location;
    std::optional<EventId> event;     // joined: its practitioners and rooms are the event's
    Instant begin;                    // whole minutes; the client's time
    Instant until;                    // 5 minutes to 12 hours later
    std::optional<std::string> zone;  // with `wall`: the hour as it was agreed. Should the rules of
    std::optional<std::string> wall;  // the zone change, this stays: "2026-11-21T10:00"
    std::int64_t preparation_minutes;  // 0 to 240
    std::int64_t clean_up_minutes;     // 0 to 240
    BookingStatus status;
    std::optional<Instant> held_until;  // while held: whoever books from then on, has it
    BookingSource source;
    std::optional<SeriesId> series;
    std::optional<std::int64_t> seat;   // in the event, from 0
    std::optional<std::int64_t> place;  // from 1 where overruled; none: the ordinary one
    std::optional<Overruled> overruled;
    std::optional<std::string> despite;  // why it stands outside of hours, leave, notice, horizon
                                         // or a day's limit; nothing about health
    std::optional<Ending> ending;        // when cancelled or no_show
    std::optional<std::string> note;     // nothing about health: reception reads it
    std::optional<Document> extra;       // what an imported record said besides
    std::optional<Timing> timing{};      // of today, when it is not as agreed
    // Of practitioners, to get there and to get back: where its place is at the client's. 0 to 240.
    std::optional<std::int64_t> travel_before_minutes{};
    std::optional<std::int64_t> travel_after_minutes{};
};
PALPATE_DESCRIBE(Booking, clients, practitioners, resources, service, location, event, begin, until,
                 zone, wall, preparation_minutes, clean_up_minutes, status, held_until, source,
                 series, seat, place, overruled, despite, ending, note, extra, timing,
                 travel_before_minutes, travel_after_minutes);
using BookingId = Id<Booking>;

constexpr std::chrono::minutes booking_length_min{5};
constexpr std::chrono::minutes booking_length_max{12 * 60};
constexpr std::size_t people_max = 6;  // of one booking: clients, practitioners, things
constexpr std::int64_t seats_max = 500;

bool stands(BookingStatus status);  // and so occupies its time

std::vector<Fault> check(const Booking& booking);
std::vector<Fault> check(const Event& event);

std::vector<record::Claim> claims_of(const Booking& booking);
std::vector<record::Claim> claims_of(const Event& event);

}  // namespace palpate::scheduling
