// Where and with what a practice works, what it offers, and when: the records of the practice that
// a booking refers to. Nothing about a client is here.
#pragma once

#include "record/kinds.hpp"
#include "scheduling/bookings/policy.hpp"
#include "scheduling/ids.hpp"

namespace palpate::scheduling {

constexpr std::size_t name_bytes_max = 200;
constexpr std::int64_t travel_minutes_max = 240;  // one way

struct Location {
    std::string name;
    std::string zone;  // IANA: "Europe/Berlin"; its hours are said in it
    std::optional<record::Address> address;
    std::optional<bool> at_client;  // home visits and events: the practice goes there
    std::optional<bool> inactive;   // no new bookings
    std::optional<Document> extra;  // what an imported record said besides
    // With at_client: how long practitioners need to get there, and as long to get back; 0 to 240.
    std::optional<std::int64_t> travel_minutes{};
};
PALPATE_DESCRIBE(Location, name, zone, address, at_client, inactive, extra, travel_minutes);
using LocationId = Id<Location>;

PALPATE_DESCRIBE_ENUM(ResourceKind, room, table, equipment)

struct Resource {
    std::string name;
    ResourceKind kind;
    LocationId location;
    std::optional<bool> inactive;   // no new bookings
    std::optional<Document> extra;  // what an imported record said besides
};
PALPATE_DESCRIBE(Resource, name, kind, location, inactive, extra);

// One thing that has to be there: any one of these. Two needs of a service never share one thing.
struct ServiceNeed {
    std::vector<ResourceId> any_of;  // at least one, each once
};
PALPATE_DESCRIBE(ServiceNeed, any_of);

// What can be booked, as it is kept.
struct StoredService {
    std::string name;
    std::int64_t minutes;                  // with the client, 5 to 720
    std::int64_t preparation_minutes;      // before, without the client, 0 to 240
    std::int64_t clean_up_minutes;         // after, without the client, 0 to 240
    std::vector<ServiceNeed> needs;        // all of them; at most 6
    std::vector<PractitionerId> given_by;  // at least `practitioners`, each once
    std::int64_t practitioners;            // at once: 2 for couples; 1 to 6
    double load;                           // of one booking on each practitioner, 0 to 1000
    bool heavy;                            // hard on thumbs, wrists or back
    bool hands_on;                         // a safety hold stops it
    std::optional<Money> price;
    std::optional<CancelPolicy> policy;  // none: nothing is due, ever
    std::optional<bool> online;          // clients may book it themselves
    std::optional<bool> inactive;        // no new bookings
};
PALPATE_DESCRIBE(StoredService, name, minutes, preparation_minutes, clean_up_minutes, needs,
                 given_by, practitioners, load, heavy, hands_on, price, policy, online, inactive);
using StoredServiceId = Id<StoredService>;

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
PALPATE_DESCRIBE_ENUM(Weekday, monday, tuesday, wednesday, thursday, friday, saturday, sunday)

// Part of a local day. Work over midnight is two parts, one on each day.
struct DayPart {
    std::int64_t from_minute;   // of the day, 0 to 1439
    std::int64_t until_minute;  // after from_minute, at most 1440
};
PALPATE_DESCRIBE(DayPart, from_minute, until_minute);

struct WeeklyRow {
    std::vector<Weekday> weekdays;  // at least one, each once
    DayPart hours;
    std::optional<std::int64_t> every_weeks;  // 1 to 52; none: every week
    std::optional<Date> anchor;  // a day in a week that counts; with every_weeks over 1
};
PALPATE_DESCRIBE(WeeklyRow, weekdays, hours, every_weeks, anchor);

struct HoursPeriod {
    std::optional<Date> first;  // none: since ever
    std::optional<Date> last;   // the last day of it; none: for good
    std::vector<WeeklyRow> weekly;
};
PALPATE_DESCRIBE(HoursPeriod, first, last, weekly);

struct HolidayRow {
    Date day;
    std::string name;
};
PALPATE_DESCRIBE(HolidayRow, day, name);

// Leave, illness, a closed week. Why is nobody's business here.
struct LeaveRow {
    Date first;
    Date last;                     // the last day away
    std::optional<DayPart> hours;  // of each of these days; none: all day
};
PALPATE_DESCRIBE(LeaveRow, first, last, hours);

struct ChangeRow {
    Date day;
    DayPart hours;
    bool open;  // false: these hours are taken away
};
PALPATE_DESCRIBE(ChangeRow, day, hours, open);

enum class HoursOf { location, practitioner, resource };
PALPATE_DESCRIBE_ENUM(HoursOf, location, practitioner, resource)

// When a location is open or somebody is at work, in wall time of the location. Precedence: the
// last period that holds the day, then holidays, then leave, then changes.
struct StoredHours {
    HoursOf of;
    Id<struct AnyWithHours> subject;
    std::optional<LocationId> location;  // where; none: everywhere
    std::vector<HoursPeriod> periods;
    std::vector<HolidayRow> holidays;
    std::vector<LeaveRow> leave;
    std::vector<ChangeRow> changes;
};
PALPATE_DESCRIBE(StoredHours, of, subject, location, periods, holidays, leave, changes);
using StoredHoursId = Id<StoredHours>;

// Every fault, each at its place; empty when it may be kept.
std::vector<Fault> check(const Location& location);
std::vector<Fault> check(const Resource& resource);
std::vector<Fault> check(const StoredService& service);
std::vector<Fault> check(const StoredHours& hours);

}  // namespace palpate::scheduling
