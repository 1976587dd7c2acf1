#include "scheduling/pattern.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// The hours of one day as disjoint parts, and what was taken of them.
class DayPlan {
public:
    struct Taken {
        Hours hours;
        LossCause cause;
        Uuid id;
    };

    void clear() {
        open_.clear();
        taken_.clear();
    }
    void add(const Hours& hours) {
        cut(open_, hours);
        open_.push_back(hours);
        std::vector<Taken> left;
        for (const Taken& taken : taken_)
            each_outside(taken.hours, hours, [&](Hours part) {
                left.push_back({part, taken.cause, taken.id});
            });
        taken_ = std::move(left);
    }
    void take(const Hours& hours, LossCause cause, const Uuid& id) {
        for (const Hours& part : open_) {
            const Hours both{std::max(part.from, hours.from), std::min(part.until, hours.until)};
            if (both.from < both.until)
                taken_.push_back({both, cause, id});
        }
        cut(open_, hours);
    }
    std::vector<Hours>& open() { return open_; }
    const std::vector<Taken>& taken() const { return taken_; }

private:
    template <class Keep>
    static void each_outside(const Hours& part, const Hours& hole, Keep keep) {
        if (hole.until <= part.from || part.until <= hole.from)
            return keep(part);
        if (part.from < hole.from)
            keep(Hours{part.from, hole.from});
        if (hole.until < part.until)
            keep(Hours{hole.until, part.until});
    }
    static void cut(std::vector<Hours>& parts, const Hours& hole) {
        const auto apart = [&](const Hours& part) {
            return hole.until <= part.from || part.until <= hole.from;
        };
        if (std::ranges::all_of(parts, apart))
            return;
        std::vector<Hours> left;
        for (const Hours& part : parts)
            each_outside(part, hole, [&](Hours kept) { left.push_back(kept); });
        parts = std::move(left);
    }

    std::vector<Hours> open_;
    std::vector<Taken> taken_;
};

// A number for the week a day lies in; weeks begin on Monday (1970-01-01 was a Thursday).
int week_of(Date day) {
    return static_cast<int>(
        std::chrono::floor<std::chrono::weeks>(sys_days(day).time_since_epoch() + days(3)).count());
}

bool holds(const Period& period, Date day) {
    return (!period.first || *period.first <= day) && (!period.last || day <= *period.last);
}

bool holds(const WeeklyHours& weekly, Date day, int weekday) {
    if (!weekly.weekdays[static_cast<std::size_t>(weekday)])
        return false;
    return weekly.every_weeks == 1 ||
           (week_of(day) - week_of(*weekly.anchor)) % weekly.every_weeks == 0;
}

void plan_week(DayPlan& plan, const Pattern& pattern, Date day) {
    const int weekday = weekday_of(day);
    for (auto period = pattern.periods.rbegin(); period != pattern.periods.rend(); ++period)
        if (holds(*period, day)) {
            for (const WeeklyHours& weekly : period->weekly)
                if (holds(weekly, day, weekday))
                    plan.add(weekly.hours);
            return;
        }
}

void plan_exceptions(DayPlan& plan, const Pattern& pattern, Date day) {
    for (const Holiday& holiday : pattern.holidays)
        if (holiday.day == day)
            plan.take({}, LossCause::holiday, {});
    for (const Absence& leave : pattern.leave)
        if (leave.first <= day && day <= leave.last)
            plan.take(leave.hours.value_or(Hours{}), LossCause::leave, leave.id.uuid());
    for (const Change& change : pattern.changes)
        if (change.day == day) {
            if (change.open)
                plan.add(change.hours);
            else
                plan.take(change.hours, LossCause::change, change.id.uuid());
        }
}

void append_open(Spans& to, const Span& span) {
    if (span.empty())
        return;
    if (!to.empty() && to.back().until == span.from)
        to.back().until = span.until;
    else
        to.push_back(span);
}

}  // namespace

int weekday_of(Date day) {
    return static_cast<int>(std::chrono::weekday(sys_days(day)).iso_encoding()) - 1;
}

Availability expand(const Pattern& pattern, const LocalDays& days) {
    Availability out;
    DayPlan plan;
    for (int i = 0; i < days.count(); ++i) {
        plan.clear();
        const Date day = days.day(i);
        plan_week(plan, pattern, day);
        plan_exceptions(plan, pattern, day);
        std::ranges::sort(plan.open());
        for (const Hours& part : plan.open())
            append_open(out.open, {days.reached(i, part.from), days.reached(i, part.until)});
        for (const auto& taken : plan.taken()) {
            const Span span{days.reached(i, taken.hours.from), days.reached(i, taken.hours.until)};
            if (!span.empty())
                out.lost.push_back({span, taken.cause, taken.id});
        }
    }
    std::ranges::sort(out.lost);
    return out;
}

}  // namespace palpate::scheduling
