// The search against every course there is, one by one, with the rules and the points said again in
// the plainest way.
#include "scheduling/series/random_course.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include <gtest/gtest.h>

namespace palpate::scheduling::series {
namespace {

using Choice = const Slot*;  // null: not placed
using Choices = std::vector<Choice>;

bool fixed(const Course& course, std::size_t visit) {
    return course.wanted[visit].hold == Hold::fixed;
}

bool rests(const Course& course, const Choices& choices) {
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (std::size_t j = i + 1; j < choices.size(); ++j) {
            if (!choices[i] || !choices[j])
                continue;
            auto earliest = choices[i]->end;
            if (!fixed(course, i) || !fixed(course, j)) {
                earliest += course.rules.rest;
                if (course.wanted[i].deep)
                    earliest = std::max(earliest, choices[i]->end + course.rules.rest_after_deep);
            }
            if (choices[j]->start < earliest)
                return false;
        }
    return true;
}

// Every week of days that begins with a visit.
bool few_enough(const Course& course, const Choices& choices) {
    if (!course.rules.per_7_days_max)
        return true;
    for (const auto* first : choices) {
        int visits = 0;
        bool all_fixed = true;
        for (std::size_t i = 0; first && i < choices.size(); ++i) {
            if (!choices[i])
                continue;
            const auto later = (choices[i]->day - first->day).count();
            if (later < 0 || later > 6)
                continue;
            ++visits;
            all_fixed = all_fixed && fixed(course, i);
        }
        if (visits > *course.rules.per_7_days_max && !all_fixed)
            return false;
    }
    return true;
}

bool apart_from_treatments(const Course& course, const Choices& choices) {
    for (std::size_t i = 0; i < choices.size(); ++i)
        for (const auto& treatment : course.treatments)
            if (choices[i] && !fixed(course, i) &&
                choices[i]->end > treatment.from - treatment.before &&
                treatment.until + treatment.after > choices[i]->start)
                return false;
    return true;
}

bool allowed(const Course& course, const Choices& choices) {
    return rests(course, choices) && few_enough(course, choices) &&
           apart_from_treatments(course, choices);
}

std::int64_t points(const Course& course, const Choices& choices) {
    const auto& weights = course.weights;
    std::int64_t sum = 0;
    int last = -1;
    for (int i = 0; i < static_cast<int>(choices.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto* slot = choices[at];
        if (!slot)
            continue;
        const auto& wanted = course.wanted[at];
        sum += slot->cost.client + slot->cost.load + slot->cost.room;
        sum += weights.day_off_ideal * std::abs((slot->day - wanted.ideal).count());
        if (course.preferred && *course.preferred != slot->practitioner)
            sum += weights.not_preferred;
        if (wanted.booked &&
            (wanted.booked->start != slot->start || wanted.booked->end != slot->end ||
             wanted.booked->practitioner != slot->practitioner ||
             wanted.booked->room != slot->room))
            sum += weights.moved;
        if (last >= 0) {
            const auto before = static_cast<std::size_t>(last);
            sum += weights.day_off_gap * std::abs(((slot->day - choices[before]->day) -
                                                   (wanted.ideal - course.wanted[before].ideal))
                                                      .count());
            if (choices[before]->practitioner != slot->practitioner)
                sum += weights.practitioner_change;
        }
        last = i;
    }
    return sum;
}

// What decides between courses of equal points, smallest first.
auto tie(Choice slot) {
    return slot ? std::tuple(0, slot->start, slot->practitioner, slot->room, slot->end)
                : std::tuple(1, Moment{}, PractitionerId{}, RoomId{}, Moment{});
}

bool tie_before(const Choices& a, const Choices& b) {
    return std::ranges::lexicographical_compare(a, b,
                                                [](Choice x, Choice y) { return tie(x) < tie(y); });
}

struct Best {
    Choices choices;
    std::int64_t unplaced = 1'000;
    std::int64_t points = 0;
    int equals = 0;  // other courses with as many visits and points
};

void consider(const Course& course, const Choices& choices, Best& best) {
    if (!allowed(course, choices))
        return;
    const auto unplaced = std::ranges::count(choices, nullptr);
    const auto now = std::pair(unplaced, points(course, choices));
    const auto known = std::pair(best.unplaced, best.points);
    if (now > known)
        return;
    best.equals = now < known ? 0 : best.equals + 1;
    if (now < known || tie_before(choices, best.choices)) {
        best.choices = choices;
        std::tie(best.unplaced, best.points) = now;
    }
}

void each_course(const Course& course, Choices& choices, Best& best) {
    if (choices.size() == course.wanted.size())
        return consider(course, choices, best);
    const auto& wanted = course.wanted[choices.size()];
    const auto go_on = [&](Choice choice) {
        choices.push_back(choice);
        each_course(course, choices, best);
        choices.pop_back();
    };
    if (wanted.hold == Hold::fixed)
        return go_on(&*wanted.booked);
    go_on(nullptr);
    for (const auto& slot : wanted.slots)
        if (wanted.hold == Hold::free && wanted.from <= slot.day && slot.day <= wanted.to)
            go_on(&slot);
}

Best by_hand(const Course& course) {
    Best best;
    Choices choices;
    each_course(course, choices, best);
    return best;
}

struct Seen {
    int courses = 0;
    int clashes = 0;   // courses with a visit that could not be placed
    int equals = 0;    // with more than one optimum
    int limited = 0;   // that would be others without the rule of 7 days
    int breaches = 0;  // with a fixed visit that breaks a rule
};

void compare(const Course& course, Seen& seen) {
    const auto best = by_hand(course);
    const auto series = solve(course);
    ASSERT_TRUE(series) << series.error().front().path << " " << series.error().front().message;
    EXPECT_EQ(series->cost.total(), best.points);
    for (std::size_t visit = 0; visit < best.choices.size(); ++visit) {
        const auto& chosen = series->chosen[visit];
        ASSERT_EQ(chosen.has_value(), best.choices[visit] != nullptr) << "visit " << visit;
        if (chosen) {
            EXPECT_TRUE(same_booking(*chosen, *best.choices[visit])) << "visit " << visit;
        }
    }
    ++seen.courses;
    seen.clashes += !series->clashes.empty();
    seen.breaches += !series->breaches.empty();
    seen.equals += best.equals > 0;
    auto unlimited = course;
    unlimited.rules.per_7_days_max.reset();
    seen.limited += solve(unlimited)->chosen != series->chosen;
}

Seen compare_all(std::uint64_t first, int count, const CourseShape& shape) {
    Seen seen;
    for (std::uint64_t seed = first; seed < first + static_cast<std::uint64_t>(count); ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        compare(random_course(seed, shape), seen);
        if (testing::Test::HasFatalFailure())
            break;
    }
    return seen;
}

TEST(Optimum, IsWhatEnumerationFinds) {
    const auto seen = compare_all(1, 30'000, {});
    EXPECT_EQ(seen.courses, 30'000);
    EXPECT_GT(seen.clashes, 5'000);
    EXPECT_GT(seen.breaches, 1'000);
    EXPECT_GT(seen.equals, 2'500);
    EXPECT_GT(seen.limited, 500);
}

// More visits than there may be within 7 days, several times over, and few slots each.
TEST(Optimum, IsWhatEnumerationFindsWhenVisitsAreMany) {
    const auto seen =
        compare_all(100'000, 2'000, {.visits = 9, .slots = 2, .gap_days = 2, .reach_days = 3});
    EXPECT_EQ(seen.courses, 2'000);
    EXPECT_GT(seen.limited, 500);
}

// Equal slots everywhere: only ties decide.
TEST(Optimum, DecidesTiesAsPromised) {
    const auto seen =
        compare_all(200'000, 2'000, {.visits = 4, .slots = 6, .costs = 1, .holds = false});
    EXPECT_EQ(seen.courses, 2'000);
    EXPECT_GT(seen.equals, 1'000);
}

}  // namespace
}  // namespace palpate::scheduling::series
