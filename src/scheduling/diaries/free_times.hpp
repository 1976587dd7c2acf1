// What the desk asks of the calendar before it books: when a service can start, and what stands
// against a start. Both are read from what is kept; nothing is written, and nothing of it names
// another client or says a word about anybody's health.
#pragma once

#include "scheduling/diaries/read_diary.hpp"
#include "scheduling/why.hpp"

namespace palpate::scheduling {

PALPATE_DESCRIBE_ENUM(Obstacle, clock_gap, off_grid, past, notice, horizon, closed, holiday,
                      safety_hold, client_booked, event_full, cannot_give, not_here, not_working,
                      on_leave, elsewhere, daily_minutes, daily_load, heavy_in_a_row,
                      too_few_practitioners, resource_not_here, out_of_use, room_taken, table_taken,
                      equipment_taken, too_few_resources, travel, booked, buffer)

struct OfferAsked {
    StoredServiceId service;
    LocationId location;
    // As in Question: these; fewer than the service needs: with others who give it.
    std::vector<PractitionerId> practitioners{};
    std::vector<ResourceId> resources{};  // these where they serve a need; none: any
    std::vector<ClientId> clients{};      // all of them come; none: not known yet
    BookingId moved{};                    // whose own time counts as free
    bool online = false;                  // as a client asks
    minutes length{};  // shorter or longer than the service is, 5 to 720; 0: as it is
    // Not as `moved` has it, or else the location.
    std::optional<minutes> travel_before{};
    std::optional<minutes> travel_after{};
};

// A question ready to be asked of a board over `diary`.
struct Offer {
    LocalDays days;
    Diary diary;
    Question question;
};
// Not found, gone: service, location. Invalid: one that takes no new bookings, too many days; a
// client is not looked up.
Result<Offer> offer_of(const record::Transaction& t, const OfferAsked& asked, Date first, int days);

// Starts of one local day while the clock keeps its offset.
struct FreeDay {
    Date day;
    std::string offset;  // ahead of UTC: "+01:00"
    // By the clock on the wall: "09:00-11:45" for each start of the grid from the first to the
    // last, "09:00" for one alone.
    std::vector<std::string> starts;
};
PALPATE_DESCRIBE(FreeDay, day, offset, starts);

struct FreeTimes {
    std::string zone;
    std::int64_t grid_minutes;
    std::int64_t minutes;               // of the service
    std::optional<PractitionerId> ask;  // hands-on work is held for a client: whom to ask
    std::optional<ClientId> ask_about;  // the client
    std::vector<FreeDay> days;          // without those on which nothing is free
};
PALPATE_DESCRIBE(FreeTimes, zone, grid_minutes, minutes, ask, ask_about, days);

constexpr int free_days_max = 62;
// Faults as offer_of(), and those of resolve() (question.hpp).
Result<FreeTimes> free_times(const record::Transaction& t, const OfferAsked& asked, Date first,
                             int days);

// How full a day would be, of the obstacle daily_load. In minutes of usual work (hand_load.hpp).
struct LoadShown {
    double booked;  // on that day
    double asked;   // by this visit
    double max;
};
PALPATE_DESCRIBE(LoadShown, booked, asked, max);

struct ReasonShown {
    Obstacle obstacle;
    std::string words;                           // to staff
    std::optional<PractitionerId> practitioner;  // of safety_hold: whom to ask
    std::optional<ResourceId> resource;
    std::optional<BookingId> booking;  // or the event
    std::optional<ClientId> client;    // one of those asked for; of safety_hold: who is held
    std::optional<StoredHoursId> hours;
    std::optional<LoadShown> load;
};
PALPATE_DESCRIBE(ReasonShown, obstacle, words, practitioner, resource, booking, client, hours,
                 load);

struct WhyShown {
    std::string at;  // by the location's clock, with its zone: "2026-11-23 10:00 CET"
    bool free;
    std::vector<ReasonShown> reasons;    // none exactly when it is free
    std::vector<std::string> to_client;  // the same, kindly
    // Who and what it would be, when it is free.
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;
};
PALPATE_DESCRIBE(WhyShown, at, free, reasons, to_client, practitioners, resources);

// Faults as free_times().
Result<WhyShown> why_at(const record::Transaction& t, const OfferAsked& asked, Instant begin);

}  // namespace palpate::scheduling
