// A whole course of care, proposed and not written: from how often and how long a client is to
// come, the free starts of the calendar, and what they prefer, the best course that there is
// (series/series.hpp says what best is). The answer is what book_series() takes once all is agreed.
#pragma once

#include "scheduling/diaries/free_times.hpp"
#include "scheduling/series/series.hpp"

namespace palpate::scheduling {

namespace series {
PALPATE_DESCRIBE_ENUM(Why, no_slot, treatment, order, rest, per_7_days)
}  // namespace series

// "Twice a week for four weeks" is 2 visits, 1 week, 4 times; "monthly, thrice" 1, 4 and 3.
struct DosePart {
    std::int64_t visits;  // 1 to 7 in each stretch
    std::int64_t weeks;   // how long a stretch is, 1 to 13
    std::int64_t times;   // how many stretches, 1 to 52
};
PALPATE_DESCRIBE(DosePart, visits, weeks, times);

struct PreferredHours {
    std::vector<Weekday> weekdays;  // at least one
    DayPart hours;                  // a visit is within
};
PALPATE_DESCRIBE(PreferredHours, weekdays, hours);

// Something else that is done to the client; what it is, is not said here. The client's other
// visits to this practice are known without being said: the rest holds before and after them, too.
struct OtherCareAt {
    Instant from;
    Instant until;
    std::optional<std::int64_t> hours_before;  // no visit may end later than this before; none: 0
    std::optional<std::int64_t> hours_after;
};
PALPATE_DESCRIBE(OtherCareAt, from, until, hours_before, hours_after);

struct CourseAsked {
    ClientId client;
    StoredServiceId service;  // given by one practitioner at a time
    LocationId location;
    Date first;                                 // of the first visit, ideally
    std::vector<DosePart> dose;                 // one after the other; at most visits_max visits
    std::optional<std::int64_t> reach_days;     // off the ideal day, 0 to 14; none: 3
    std::vector<PractitionerId> practitioners;  // one of these; none: whoever gives it
    std::optional<PractitionerId> preferred;
    std::vector<PreferredHours> preferred_hours;  // none: any
    std::vector<OtherCareAt> other_care;
    std::optional<bool> deep;  // the longer rest follows each visit; none: as the plan says
    std::optional<std::int64_t> rest_hours;             // none: as the tables say
    std::optional<std::int64_t> rest_hours_after_deep;  // the same
    std::optional<record::PlanId> plan;                 // that the course is of
    std::optional<std::int64_t> per_7_days_max;         // 1 to 7; none: any number
};
PALPATE_DESCRIBE(CourseAsked, client, service, location, first, dose, reach_days, practitioners,
                 preferred, preferred_hours, other_care, deep, rest_hours, rest_hours_after_deep,
                 plan, per_7_days_max);

struct SlotShown {
    Instant begin;
    Instant until;
    std::string at;  // by the location's clock: "2026-11-23 10:00 CET"
    PractitionerId practitioner;
    std::vector<ResourceId> resources;
};
PALPATE_DESCRIBE(SlotShown, begin, until, at, practitioner, resources);

struct BlockShown {
    series::Why why;
    std::int64_t slots;                // of the window, of which this is the first thing in the way
    std::optional<std::int64_t> with;  // the other visit, or the other care: its index
};
PALPATE_DESCRIBE(BlockShown, why, slots, with);

struct VisitShown {
    Date ideal;
    std::optional<SlotShown> slot;    // none: a clash, and the rest says why
    std::vector<BlockShown> blocked;  // most slots first
    std::optional<SlotShown> before;  // the nearest that would fit outside its window
    std::optional<SlotShown> after;
};
PALPATE_DESCRIBE(VisitShown, ideal, slot, blocked, before, after);

struct CourseShown {
    std::string zone;
    std::optional<PractitionerId> ask;  // hands-on work is held: whom to ask; then nothing is free
    std::vector<VisitShown> visits;
    std::int64_t points;      // fewer are better; 0: as wished
    std::int64_t rest_hours;  // held between two visits
    bool deep;                // so it is the longer rest
};
PALPATE_DESCRIBE(CourseShown, zone, ask, visits, points, rest_hours, deep);

// Every fault of what was said, at its place.
std::vector<Fault> check(const CourseAsked& asked);

// Faults as free_times(); too_large: more work than the solver takes on, so ask for fewer days of
// reach or fewer practitioners.
Result<CourseShown> propose(const record::Transaction& t, const CourseAsked& asked);

}  // namespace palpate::scheduling
