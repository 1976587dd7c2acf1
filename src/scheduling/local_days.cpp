#include "scheduling/local_days.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::scheduling {

Result<LocalDays> LocalDays::of(const Zone& zone, Date first, Date end) {
    const bool real = first.ok() && end.ok();
    if (const int count = real ? days_between(first, end) : 0; count < 1 || count > count_max)
        return invalid("/days", fmt::format("must be 1 to {} real days", count_max));
    LocalDays days(zone);
    days.first_ = first;
    Zone::Steady steady;
    for (Date day = first;; day = plus_days(day, 1)) {
        const Moment midnight = std::chrono::sys_days(day) - steady.offset;
        const Span plain{midnight, midnight + day_minutes};
        // The minute after must be steady too: a change at midnight moves what 24:00 means.
        if (steady.span.from <= plain.from && plain.until < steady.span.until) {
            days.days_.push_back({.begins = midnight, .steady = true});
        } else {
            const Moment begins = zone.reached({day, minutes(0)});
            const Moment next = zone.reached({day, day_minutes});
            steady = zone.steady(begins);
            days.days_.push_back(
                {.begins = begins,
                 .steady = next - begins == day_minutes && next < steady.span.until});
        }
        if (day == end)
            break;
    }
    days.ends_ = days.days_.back().begins;
    days.days_.pop_back();
    return days;
}

Date LocalDays::day(int index) const {
    return plus_days(first_, index);
}

Span LocalDays::span(int index) const {
    return {days_[at(index)].begins, index + 1 < count() ? days_[at(index + 1)].begins : ends_};
}

Moment LocalDays::reached(int index, minutes minute) const {
    const Day& known = days_[at(index)];
    return known.steady ? known.begins + minute : zone_.reached({day(index), minute});
}

int LocalDays::index_of(Moment moment) const {
    if (!whole().contains(moment))
        return -1;
    const auto after = std::ranges::upper_bound(days_, moment, {}, &Day::begins);
    return static_cast<int>(after - days_.begin()) - 1;
}

int LocalDays::index_of(Date day) const {
    const int index = days_between(first_, day);
    return index >= 0 && index < count() ? index : -1;
}

}  // namespace palpate::scheduling
