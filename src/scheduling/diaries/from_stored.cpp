#include "scheduling/diaries/from_stored.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

constexpr int grid_usual = 15;

Hours hours_of(const DayPart& part) {
    return {minutes(part.from_minute), minutes(part.until_minute)};
}

WeeklyHours weekly_of(const WeeklyRow& row) {
    WeeklyHours weekly{.weekdays = {},
                       .hours = hours_of(row.hours),
                       .every_weeks = static_cast<int>(row.every_weeks.value_or(1)),
                       .anchor = row.anchor};
    for (const auto day : row.weekdays)
        weekly.weekdays.set(static_cast<std::size_t>(day));
    return weekly;
}

void add_periods(Pattern& to, const StoredHours& hours) {
    for (const auto& kept : hours.periods) {
        Period period{.first = kept.first, .last = kept.last, .weekly = {}};
        for (const auto& row : kept.weekly)
            period.weekly.push_back(weekly_of(row));
        to.periods.push_back(std::move(period));
    }
}

// What stands against the week carries the id of the hours that say it.
void add_exceptions(Pattern& to, const KeptHours& kept) {
    for (const auto& holiday : kept.content.holidays)
        to.holidays.push_back({holiday.day, holiday.name});
    for (const auto& leave : kept.content.leave)
        to.leave.push_back(
            {.id = AbsenceId(kept.id),
             .first = leave.first,
             .last = leave.last,
             .hours = leave.hours ? std::optional(hours_of(*leave.hours)) : std::nullopt});
    for (const auto& change : kept.content.changes)
        to.changes.push_back({ChangeId(kept.id), change.day, hours_of(change.hours), change.open});
}

Period every_hour() {
    return {.first = {}, .last = {}, .weekly = {{.weekdays = Weekdays{0x7f}, .hours = {}}}};
}

// Those of `all` that are of the subject, in the order of their ids: those kept last come last.
std::vector<const KeptHours*> of_subject(std::span<const KeptHours> all, const Uuid& subject) {
    std::vector<const KeptHours*> own;
    for (const auto& kept : all)
        if (kept.content.subject.uuid() == subject)
            own.push_back(&kept);
    std::ranges::sort(own, {}, [](const KeptHours* kept) { return kept->id; });
    return own;
}

}  // namespace

HoursHere hours_at(std::span<const KeptHours> all, const Uuid& subject, LocationId location) {
    HoursHere here;
    Pattern everywhere;
    bool is_elsewhere = false;
    for (const auto* kept : of_subject(all, subject)) {
        const auto& hours = kept->content;
        if (hours.location && *hours.location != location) {
            is_elsewhere = is_elsewhere || !hours.periods.empty();
            continue;
        }
        here.say = HoursSay::these;
        add_periods(hours.location ? here.pattern : everywhere, hours);
        add_exceptions(here.pattern, *kept);
    }
    auto& periods = here.pattern.periods;
    if (periods.empty())
        periods = std::move(everywhere.periods);
    if (periods.empty() && is_elsewhere)
        return {.say = HoursSay::elsewhere, .pattern = {}};
    if (periods.empty())
        periods.push_back(every_hour());
    return here;
}

Availability open_in(const HoursHere& here, const LocalDays& days) {
    switch (here.say) {
        case HoursSay::nothing: return {.open = {days.whole()}, .lost = {}};
        case HoursSay::these: return expand(here.pattern, days);
        case HoursSay::elsewhere: break;
    }
    return {};
}

Service service_of(StoredServiceId id, const StoredService& stored) {
    Service service{.id = ServiceId(id.uuid()),
                    .duration = minutes(stored.minutes),
                    .preparation = minutes(stored.preparation_minutes),
                    .clean_up = minutes(stored.clean_up_minutes),
                    .needs = {},
                    .given_by = stored.given_by,
                    .practitioners = static_cast<int>(stored.practitioners),
                    .load = stored.load,
                    .heavy = stored.heavy,
                    .places = 1,
                    .hands_on = stored.hands_on};
    for (const auto& need : stored.needs)
        service.needs.push_back({need.any_of});
    return service;
}

Rules rules_of(const CalendarRules* kept, bool online) {
    if (kept == nullptr)
        return {
            .grid = minutes(grid_usual), .notice = minutes(0), .horizon_days = horizon_days_max};
    const auto notice = online ? kept->notice_minutes : kept->desk_notice_minutes;
    return {.grid = minutes(kept->grid_minutes),
            .notice = minutes(notice.value_or(0)),
            .horizon_days = static_cast<int>(kept->horizon_days.value_or(horizon_days_max))};
}

DailyLimit limit_of(const CalendarRules* kept, PractitionerId practitioner) {
    if (kept == nullptr)
        return {};
    const auto found = std::ranges::find(kept->limits, practitioner, &WorkLimit::practitioner);
    if (found == kept->limits.end())
        return {};
    DailyLimit limit{.treated_max = {}, .load_max = found->load_max, .heavy_in_a_row_max = {}};
    if (found->treated_minutes_max)
        limit.treated_max = minutes(*found->treated_minutes_max);
    if (found->heavy_in_a_row_max)
        limit.heavy_in_a_row_max = static_cast<int>(*found->heavy_in_a_row_max);
    return limit;
}

}  // namespace palpate::scheduling
