#include "scheduling/pattern.hpp"

#include <fmt/core.h>

namespace palpate::scheduling {
namespace {

constexpr int weeks_max = 52;

// Gathers faults below one place.
class Check {
public:
    void that(bool good, const std::string& place, const char* allowed) {
        if (!good)
            faults_.push_back({FaultKind::invalid, place, allowed});
    }
    void hours(const Hours& hours, const std::string& place) {
        that(hours.from >= minutes(0) && hours.from < day_minutes, place + "/from",
             "must be a minute of the day, 0 to 1439");
        that(hours.until > hours.from && hours.until <= day_minutes, place + "/until",
             "must be after \"from\" and at most 1440; work over midnight is two parts");
    }
    void day(const Date& day, const std::string& place) {
        using std::chrono::year;
        that(day.ok() && day.year() >= year(1975) && day.year() < year(2200), place,
             "must be a real day of the years 1975 to 2199");
    }
    void days(const Date& first, const Date& last, const std::string& place) {
        day(first, place + "/first");
        day(last, place + "/last");
        that(first <= last, place + "/last", "must not be before \"first\"");
    }
    std::vector<Fault> faults() && { return std::move(faults_); }

private:
    std::vector<Fault> faults_;
};

void check_weekly(Check& check, const WeeklyHours& weekly, const std::string& place) {
    check.that(weekly.weekdays.any(), place + "/weekdays", "must name at least one day");
    check.hours(weekly.hours, place + "/hours");
    check.that(weekly.every_weeks >= 1 && weekly.every_weeks <= weeks_max, place + "/every_weeks",
               "must be 1 to 52");
    check.that(weekly.every_weeks == 1 || weekly.anchor, place + "/anchor",
               "must name a day of a week that counts, when not every week does");
    if (weekly.anchor)
        check.day(*weekly.anchor, place + "/anchor");
}

void check_period(Check& check, const Period& period, const std::string& place) {
    if (period.first)
        check.day(*period.first, place + "/first");
    if (period.last)
        check.day(*period.last, place + "/last");
    if (period.first && period.last)
        check.that(*period.first <= *period.last, place + "/last", "must not be before \"first\"");
    for (std::size_t i = 0; i < period.weekly.size(); ++i)
        check_weekly(check, period.weekly[i], fmt::format("{}/weekly/{}", place, i));
}

}  // namespace

std::vector<Fault> faults_of(const Pattern& pattern, const std::string& path) {
    Check check;
    const auto place = [&](const char* list, std::size_t i) {
        return fmt::format("{}/{}/{}", path, list, i);
    };
    for (std::size_t i = 0; i < pattern.periods.size(); ++i)
        check_period(check, pattern.periods[i], place("periods", i));
    for (std::size_t i = 0; i < pattern.holidays.size(); ++i)
        check.day(pattern.holidays[i].day, place("holidays", i) + "/day");
    for (std::size_t i = 0; i < pattern.leave.size(); ++i) {
        const auto& leave = pattern.leave[i];
        check.days(leave.first, leave.last, place("leave", i));
        if (leave.hours)
            check.hours(*leave.hours, place("leave", i) + "/hours");
    }
    for (std::size_t i = 0; i < pattern.changes.size(); ++i) {
        check.day(pattern.changes[i].day, place("changes", i) + "/day");
        check.hours(pattern.changes[i].hours, place("changes", i) + "/hours");
    }
    return std::move(check).faults();
}

}  // namespace palpate::scheduling
