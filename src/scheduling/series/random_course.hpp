// Made-up courses for tests and benchmarks, the same for a seed on every machine.
#pragma once

#include "base/dice.hpp"
#include "scheduling/series/series.hpp"

namespace palpate::scheduling::series {

struct CourseShape {
    int visits = 5;
    int slots = 4;       // of one visit, the most
    int gap_days = 3;    // between ideal days, the most
    int reach_days = 2;  // of a window each way, the most
    int costs = 3;       // of a slot, below this: few give many ties
    bool holds = true;   // some visits fixed or left out
};

inline Day first_of_course() {
    return Day{std::chrono::year{2026} / 11 / 23};
}

// The id that ends in this byte.
template <class AnyId>
AnyId numbered(int number) {
    Uuid id;
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return AnyId(id);
}

// In a zone that is UTC.
inline Slot slot_at(Day day, minutes start, minutes length, int practitioner, int room) {
    const Moment at = Moment{day.time_since_epoch()} + start;
    return {.start = at,
            .end = at + length,
            .day = day,
            .practitioner = numbered<PractitionerId>(practitioner),
            .room = numbered<RoomId>(room)};
}

inline Slot random_slot(Dice& dice, const CourseShape& shape, Day from, Day to) {
    const auto day =
        from + std::chrono::days(dice.below(static_cast<int>((to - from).count()) + 1));
    auto slot = slot_at(day, std::chrono::hours(dice.from_to(8, 17)),
                        minutes(dice.from_to(1, 2) * 45), dice.from_to(1, 2), dice.from_to(1, 2));
    slot.cost = {dice.below(shape.costs), dice.below(shape.costs), dice.below(shape.costs)};
    slot.version = dice.next();
    return slot;
}

// Fixed in order, at most one hour after another; may break every other rule.
inline void hold_some(Dice& dice, const CourseShape& shape, Course& course) {
    std::optional<Moment> last_end;
    for (auto& wanted : course.wanted) {
        if (dice.one_in(3))
            wanted.booked = random_slot(dice, shape, wanted.from, wanted.to);
        if (wanted.booked && dice.one_in(2) && (!last_end || *last_end <= wanted.booked->start)) {
            wanted.hold = Hold::fixed;
            last_end = wanted.booked->end;
        } else if (dice.one_in(12)) {
            wanted.hold = Hold::left_out;
        } else if (wanted.booked && dice.one_in(2)) {
            wanted.slots.push_back(*wanted.booked);
        }
    }
}

inline Course random_course(std::uint64_t seed, const CourseShape& shape) {
    Dice dice(seed);
    Course course;
    auto ideal = first_of_course();
    for (int visit = 0; visit < shape.visits; ++visit) {
        const std::chrono::days before(dice.below(shape.reach_days + 1));
        const std::chrono::days after(dice.below(shape.reach_days + 1));
        Wanted wanted{.ideal = ideal, .from = ideal - before, .to = ideal + after};
        wanted.deep = dice.one_in(3);
        // A day more each way: these are only alternatives.
        const std::chrono::days beyond(1);
        for (int s = dice.below(shape.slots + 1); s > 0; --s)
            wanted.slots.push_back(
                random_slot(dice, shape, wanted.from - beyond, wanted.to + beyond));
        course.wanted.push_back(std::move(wanted));
        ideal += std::chrono::days(dice.below(shape.gap_days + 1));
    }
    for (int t = dice.below(3); t > 0; --t) {
        const auto slot = random_slot(dice, shape, first_of_course(), ideal);
        course.treatments.push_back({.reason = "physiotherapy",
                                     .from = slot.start,
                                     .until = slot.end,
                                     .before = std::chrono::hours(dice.below(12)),
                                     .after = std::chrono::hours(dice.below(30))});
    }
    if (dice.one_in(2))
        course.rules.rest = std::chrono::hours(dice.below(30));
    course.rules.rest_after_deep = std::chrono::hours(dice.below(60));
    if (!dice.one_in(4))
        course.rules.per_7_days_max = dice.from_to(1, 4);
    course.weights = {dice.below(3), dice.below(3), dice.below(4), dice.below(3), dice.below(5)};
    if (dice.one_in(2))
        course.preferred = numbered<PractitionerId>(1);
    if (shape.holds && dice.one_in(2))
        hold_some(dice, shape, course);
    return course;
}

}  // namespace palpate::scheduling::series
