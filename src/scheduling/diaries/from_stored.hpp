// From what is kept of hours and services to what the calendar's core asks for. Values only.
#pragma once

#include "scheduling/bookings/calendar_rules.hpp"
#include "scheduling/diary.hpp"

#include <span>

namespace palpate::scheduling {

struct KeptHours {
    Uuid id;
    StoredHours content;
};

// Whether anything is kept of somebody's hours at a location.
enum class HoursSay {
    nothing,  // so they are free at all hours
    these,
    elsewhere  // hours at other locations alone: not at work here
};
struct HoursHere {
    HoursSay say = HoursSay::nothing;
    Pattern pattern;  // with `these`
};

// Of one subject (a location, practitioner or resource) at one location. Hours kept for this
// location govern the week; where there are none, those kept for everywhere do. Of several the ones
// kept last are the stronger. Holidays, leave and changes of all of them count. Where nothing is
// said of any week, every hour is open and only those take time away.
HoursHere hours_at(std::span<const KeptHours> all, const Uuid& subject, LocationId location);

// The days of `days` by these hours; every hour of them when nothing is said.
Availability open_in(const HoursHere& here, const LocalDays& days);

Service service_of(StoredServiceId id, const StoredService& stored);

// No rules kept: starts every quarter of an hour, no notice, as far ahead as the calendar goes.
Rules rules_of(const CalendarRules* kept, bool online);
DailyLimit limit_of(const CalendarRules* kept, PractitionerId practitioner);

}  // namespace palpate::scheduling
