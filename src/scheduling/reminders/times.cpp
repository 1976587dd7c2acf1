#include "scheduling/reminders/times.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using std::chrono::days;
using std::chrono::hours;

Moment whole_minute(Instant at) {
    return std::chrono::floor<minutes>(at);
}

struct Quiet {
    Instant from;
    Instant until;
};

// The quiet hours that a moment falls into.
std::optional<Quiet> quiet_at(const MessageRules& rules, const Zone& zone, Instant at) {
    if (!rules.quiet_from_minute || !rules.quiet_until_minute)
        return std::nullopt;
    const minutes from(*rules.quiet_from_minute);
    const minutes until(*rules.quiet_until_minute);
    const auto wall = zone.wall(whole_minute(at));
    const bool over_midnight = until < from;
    const bool evening = wall.minute >= from;
    const bool morning = wall.minute < until;
    if (over_midnight ? !evening && !morning : !evening || !morning)
        return std::nullopt;
    const auto today = std::chrono::sys_days(wall.day);
    const auto first = over_midnight && !evening ? today - days(1) : today;
    const auto last = over_midnight && evening ? today + days(1) : today;
    const Quiet quiet{zone.reached({.day = Date(first), .minute = from}),
                      zone.reached({.day = Date(last), .minute = until})};
    // An hour that the clock shows twice is quiet the first time only.
    if (at < quiet.from || quiet.until <= at)
        return std::nullopt;
    return quiet;
}

Instant before(const Zone& zone, Instant begin, std::int64_t hours_before) {
    if (hours_before % 24 != 0)
        return begin - hours(hours_before);
    auto wall = zone.wall(whole_minute(begin));
    wall.day = plus_days(wall.day, static_cast<int>(-hours_before / 24));
    return zone.at(wall);
}

}  // namespace

Instant outside_quiet(const MessageRules& rules, const Zone& zone, Instant at, Instant begin,
                      bool may_be_earlier) {
    const auto quiet = quiet_at(rules, zone, at);
    if (!quiet)
        return at;
    if (quiet->until + reminder_notice_min <= begin)
        return quiet->until;
    return may_be_earlier ? quiet->from - minutes(1) : at;
}

std::vector<ReminderTime> reminder_times(const MessageRules& rules, const Zone& zone,
                                         Instant begin) {
    auto all_hours = rules.hours_before;
    std::ranges::sort(all_hours);
    std::vector<ReminderTime> all;
    for (const auto hours_before : all_hours) {
        const auto due = outside_quiet(rules, zone, before(zone, begin, hours_before), begin, true);
        if (due < begin && std::ranges::find(all, due, &ReminderTime::due) == all.end())
            all.push_back({hours_before, due});
    }
    return all;
}

}  // namespace palpate::scheduling
