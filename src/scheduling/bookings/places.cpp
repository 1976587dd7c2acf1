#include "scheduling/bookings/places.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

constexpr std::int64_t day_minutes = 24 * 60;

class Faults {
public:
    void add(std::string place, std::string message) {
        faults_.push_back({FaultKind::invalid, std::move(place), std::move(message)});
    }
    void add_all(std::vector<Fault> more) {
        for (auto& fault : more)
            faults_.push_back(std::move(fault));
    }
    void range(const char* place, std::int64_t value, std::int64_t lo, std::int64_t hi) {
        if (value < lo || value > hi)
            add(place, fmt::format("expected {} to {}", lo, hi));
    }
    void name(const std::string& text) {
        if (text.empty() || text.size() > name_bytes_max)
            add("/name", fmt::format("expected 1 to {} bytes", name_bytes_max));
    }
    std::vector<Fault> take() { return std::move(faults_); }

private:
    std::vector<Fault> faults_;
};

template <class T>
bool each_once(const std::vector<T>& items) {
    return std::set<T>(items.begin(), items.end()).size() == items.size();
}

// The shape alone; whether there is such a zone is for who has the table of zones.
bool may_be_zone(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/_+-").find(c) != std::string_view::npos;
    };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, fits);
}

void check_part(Faults& faults, const DayPart& part, const std::string& place) {
    if (part.from_minute < 0 || part.from_minute >= day_minutes)
        faults.add(place + "/from_minute", "expected a minute of the day, 0 to 1439");
    if (part.until_minute <= part.from_minute || part.until_minute > day_minutes)
        faults.add(place + "/until_minute", "expected a minute after from_minute, at most 1440");
}

void check_weekly(Faults& faults, const WeeklyRow& row, const std::string& place) {
    if (row.weekdays.empty() || !each_once(row.weekdays))
        faults.add(place + "/weekdays", "expected at least one, each once");
    check_part(faults, row.hours, place + "/hours");
    const auto weeks = row.every_weeks.value_or(1);
    if (weeks < 1 || weeks > 52)
        faults.add(place + "/every_weeks", "expected 1 to 52");
    if (weeks > 1 && !row.anchor)
        faults.add(place + "/anchor", "expected a day in a week that counts");
}

void check_days(Faults& faults, const std::optional<Date>& first, const std::optional<Date>& last,
                const std::string& place) {
    if (first && last && *last < *first)
        faults.add(place + "/last", "expected a day not before first");
}

void check_needs(Faults& faults, const StoredService& service) {
    constexpr std::size_t needs_max = 6;
    if (service.needs.size() > needs_max)
        faults.add("/needs", fmt::format("expected at most {}", needs_max));
    for (std::size_t i = 0; i < service.needs.size(); ++i)
        if (service.needs[i].any_of.empty() || !each_once(service.needs[i].any_of))
            faults.add(fmt::format("/needs/{}/any_of", i), "expected at least one, each once");
}

}  // namespace

std::vector<Fault> check(const Location& location) {
    Faults faults;
    faults.name(location.name);
    if (!may_be_zone(location.zone))
        faults.add("/zone", "expected a zone such as Europe/Berlin");
    faults.range("/travel_minutes", location.travel_minutes.value_or(0), 0, travel_minutes_max);
    if (location.travel_minutes && !location.at_client.value_or(false))
        faults.add("/travel_minutes", "expected none: nobody travels where clients come to");
    return faults.take();
}

std::vector<Fault> check(const Resource& resource) {
    Faults faults;
    faults.name(resource.name);
    return faults.take();
}

std::vector<Fault> check(const StoredService& service) {
    Faults faults;
    faults.name(service.name);
    faults.range("/minutes", service.minutes, 5, 720);
    faults.range("/preparation_minutes", service.preparation_minutes, 0, 240);
    faults.range("/clean_up_minutes", service.clean_up_minutes, 0, 240);
    faults.range("/practitioners", service.practitioners, 1, 6);
    if (!(service.load >= 0 && service.load <= 1000))
        faults.add("/load", "expected 0 to 1000");
    if (!each_once(service.given_by) || std::ssize(service.given_by) < service.practitioners)
        faults.add("/given_by", "expected at least as many as `practitioners`, each once");
    check_needs(faults, service);
    if (service.price)
        faults.add_all(check(*service.price, "/price"));
    if (service.policy)
        faults.add_all(check(*service.policy, "/policy"));
    return faults.take();
}

std::vector<Fault> check(const StoredHours& hours) {
    Faults faults;
    if (hours.of == HoursOf::location && hours.location)
        faults.add("/location", "expected none: these are the hours of a location itself");
    for (std::size_t i = 0; i < hours.periods.size(); ++i) {
        const auto& period = hours.periods[i];
        const auto place = fmt::format("/periods/{}", i);
        check_days(faults, period.first, period.last, place);
        for (std::size_t j = 0; j < period.weekly.size(); ++j)
            check_weekly(faults, period.weekly[j], fmt::format("{}/weekly/{}", place, j));
    }
    for (std::size_t i = 0; i < hours.leave.size(); ++i) {
        const auto place = fmt::format("/leave/{}", i);
        check_days(faults, hours.leave[i].first, hours.leave[i].last, place);
        if (hours.leave[i].hours)
            check_part(faults, *hours.leave[i].hours, place + "/hours");
    }
    for (std::size_t i = 0; i < hours.changes.size(); ++i)
        check_part(faults, hours.changes[i].hours, fmt::format("/changes/{}/hours", i));
    return faults.take();
}

}  // namespace palpate::scheduling
