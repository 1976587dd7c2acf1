// When a location is open or a practitioner is at work: what is said once for many days, and what
// stands against it on some of them. Everything is in wall time of the location's zone; expand()
// turns the days asked for into moments.
//
// Precedence, from the weakest to the strongest:
//   1. periods: the last one listed that holds the day governs it alone (so a season replaces the
//      rest of the year's hours); the hours of all its rows for that day are added up
//   2. public holidays take the whole day
//   3. leave takes its days, or a part of each
//   4. changes of one day, in the order listed: each adds its hours or takes them
// A practitioner can be booked while the location is open *and* they are at work; each side has its
// own precedence, and hours added on one side do not open the other.
#pragma once

#include "scheduling/ids.hpp"
#include "scheduling/local_days.hpp"

#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace palpate::scheduling {

// Part of a local day. Work over midnight is two parts, one on each day.
struct Hours {
    minutes from{0};             // 0 to 1439
    minutes until{day_minutes};  // after `from`, at most 1440
    friend constexpr auto operator<=>(const Hours&, const Hours&) = default;
};

// Monday is 0.
using Weekdays = std::bitset<7>;
int weekday_of(Date day);

struct WeeklyHours {
    Weekdays weekdays;  // at least one
    Hours hours;
    int every_weeks = 1;           // 1 to 52; 2: every other week
    std::optional<Date> anchor{};  // a day in a week that counts; needed when every_weeks is
                                   // over 1. Weeks begin on Monday
};

struct Period {
    std::optional<Date> first{};  // empty: since ever
    std::optional<Date> last{};   // the last day of it; empty: for good
    std::vector<WeeklyHours> weekly;
};

struct Holiday {
    Date day;
    std::string name;
};

// Leave, illness, a closed week.
struct Absence {
    AbsenceId id;
    Date first;
    Date last;                     // the last day away
    std::optional<Hours> hours{};  // of each of these days; empty: all day
};

struct Change {
    ChangeId id;
    Date day;
    Hours hours;
    bool open = true;  // false: these hours are taken away
};

struct Pattern {
    std::vector<Period> periods;
    std::vector<Holiday> holidays;
    std::vector<Absence> leave;
    std::vector<Change> changes;
};

// Every fault, with its place below `path` ("/periods/0/weekly/2/hours/until"). Empty: sound.
std::vector<Fault> faults_of(const Pattern& pattern, const std::string& path = "");

// What took hours away that the week would have had.
enum class LossCause { holiday, leave, change };
struct Loss {
    Span span;
    LossCause cause = LossCause::leave;
    Uuid id{};  // of the absence or the change; none for a holiday
    friend auto operator<=>(const Loss&, const Loss&) = default;
};

struct Availability {
    Spans open;              // sorted, disjoint, not touching
    std::vector<Loss> lost;  // sorted; disjoint from `open`
};

// The pattern must be sound. Hours begin and end at the first moment the clock reaches them: where
// the clock skips the hour they begin at the end of the gap; an hour shown twice is worked twice
// when it lies inside, and not at all when they end with its start.
Availability expand(const Pattern& pattern, const LocalDays& days);

}  // namespace palpate::scheduling
