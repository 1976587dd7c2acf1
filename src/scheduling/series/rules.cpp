#include "scheduling/series/rules.hpp"

#include <algorithm>
#include <cstdlib>

namespace palpate::scheduling::series {

bool same_booking(const Slot& a, const Slot& b) {
    return a.start == b.start && a.end == b.end && a.practitioner == b.practitioner &&
           a.room == b.room;
}

bool in_window(const Wanted& wanted, const Slot& slot) {
    return wanted.from <= slot.day && slot.day <= wanted.to;
}

minutes rest_after(const Rules& rules, bool deep) {
    return deep ? std::max(rules.rest, rules.rest_after_deep) : rules.rest;
}

minutes rest_after(const Course& course, std::size_t visit) {
    return rest_after(course.rules, course.wanted[visit].deep);
}

std::optional<std::size_t> treatment_near(const Course& course, const Slot& slot) {
    for (std::size_t t = 0; t < course.treatments.size(); ++t) {
        const auto& treatment = course.treatments[t];
        if (slot.end > treatment.from - treatment.before &&
            slot.start < treatment.until + treatment.after)
            return t;
    }
    return std::nullopt;
}

std::optional<Why> between(const Course& course, At earlier, At later) {
    if (later.slot.start < earlier.slot.end)
        return Why::order;
    if (later.slot.start < earlier.slot.end + rest_after(course, earlier.visit))
        return Why::rest;
    return std::nullopt;
}

std::int64_t Cost::total() const {
    return client + load + room + off_ideal + off_gap + practitioner_changes + not_preferred +
           moved;
}

Cost cost_alone(const Course& course, At at) {
    const auto& wanted = course.wanted[at.visit];
    const auto& weights = course.weights;
    Cost cost{.client = at.slot.cost.client, .load = at.slot.cost.load, .room = at.slot.cost.room};
    cost.off_ideal =
        weights.day_off_ideal * std::int64_t{std::abs((at.slot.day - wanted.ideal).count())};
    if (course.preferred && at.slot.practitioner != *course.preferred)
        cost.not_preferred = weights.not_preferred;
    if (wanted.booked && !same_booking(*wanted.booked, at.slot))
        cost.moved = weights.moved;
    return cost;
}

std::int64_t points_off_gap(const Course& course, std::size_t earlier, std::size_t later,
                            std::chrono::days gap) {
    const auto wished = course.wanted[later].ideal - course.wanted[earlier].ideal;
    return course.weights.day_off_gap * std::int64_t{std::abs((gap - wished).count())};
}

Cost cost_between(const Course& course, At earlier, At later) {
    Cost cost;
    cost.off_gap =
        points_off_gap(course, earlier.visit, later.visit, later.slot.day - earlier.slot.day);
    if (earlier.slot.practitioner != later.slot.practitioner)
        cost.practitioner_changes = course.weights.practitioner_change;
    return cost;
}

}  // namespace palpate::scheduling::series
