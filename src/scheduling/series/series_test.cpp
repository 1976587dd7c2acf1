#include "scheduling/series/optimum.hpp"
#include "scheduling/series/random_course.hpp"

#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

namespace palpate::scheduling::series {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr CourseShape larger{.visits = 24, .slots = 30, .gap_days = 5, .reach_days = 4};

Series solved(const Course& course) {
    auto series = solve(course);
    if (!series)
        throw std::runtime_error(series.error().front().path + " " +
                                 series.error().front().message);
    return *std::move(series);
}

std::pair<std::size_t, std::int64_t> worth(const Series& series) {
    return {series.clashes.size(), series.cost.total()};
}

// Weekly visits from Monday on, each with the given hour on its ideal day.
Course weekly(int visits, int hour) {
    Course course;
    for (int i = 0; i < visits; ++i) {
        const Day ideal = first_of_course() + days(7 * i);
        Wanted wanted{.ideal = ideal, .from = ideal - days(2), .to = ideal + days(2)};
        wanted.slots.push_back(slot_at(ideal, hours(hour), minutes(60), 1, 1));
        course.wanted.push_back(std::move(wanted));
    }
    return course;
}

void each_larger_course(const std::function<void(Dice&, const Course&, const Series&)>& check) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        Dice dice(seed + 7'000'000);
        const auto course = random_course(seed, larger);
        check(dice, course, solved(course));
    }
}

TEST(Series, KeepsOrderAndRestAndNeverOverlaps) {
    int pairs = 0;
    each_larger_course([&](Dice&, const Course& course, const Series& series) {
        for (std::size_t i = 0; i < series.chosen.size(); ++i)
            for (std::size_t j = i + 1; j < series.chosen.size(); ++j) {
                if (!series.chosen[i] || !series.chosen[j])
                    continue;
                ++pairs;
                EXPECT_LE(series.chosen[i]->end, series.chosen[j]->start);
                const bool both_fixed =
                    course.wanted[i].hold == Hold::fixed && course.wanted[j].hold == Hold::fixed;
                const auto rest =
                    std::max(course.rules.rest,
                             course.wanted[i].deep ? course.rules.rest_after_deep : minutes(0));
                if (!both_fixed) {
                    EXPECT_LE(series.chosen[i]->end + rest, series.chosen[j]->start);
                }
            }
    });
    EXPECT_GT(pairs, 10'000);
}

TEST(Series, ChoosesOnlyWhatWasOfferedInTheWindow) {
    each_larger_course([](Dice&, const Course& course, const Series& series) {
        for (std::size_t i = 0; i < series.chosen.size(); ++i) {
            const auto& wanted = course.wanted[i];
            if (wanted.hold != Hold::free || !series.chosen[i])
                continue;
            EXPECT_TRUE(std::ranges::count(wanted.slots, *series.chosen[i]));
            EXPECT_TRUE(wanted.from <= series.chosen[i]->day && series.chosen[i]->day <= wanted.to);
        }
    });
}

TEST(Series, TouchesNothingThatIsHeld) {
    int fixed = 0;
    int left_out = 0;
    each_larger_course([&](Dice&, const Course& course, const Series& series) {
        for (std::size_t i = 0; i < series.chosen.size(); ++i) {
            const auto& wanted = course.wanted[i];
            if (wanted.hold == Hold::fixed) {
                EXPECT_EQ(series.chosen[i], wanted.booked);
            }
            if (wanted.hold == Hold::left_out) {
                EXPECT_FALSE(series.chosen[i]);
            }
            fixed += wanted.hold == Hold::fixed;
            left_out += wanted.hold == Hold::left_out;
        }
    });
    EXPECT_GT(fixed, 100);
    EXPECT_GT(left_out, 50);
}

TEST(Series, IsNeverWorseWithOneSlotMore) {
    int better = 0;
    each_larger_course([&](Dice& dice, const Course& course, const Series& series) {
        auto more = course;
        auto& wanted = dice.any_of(more.wanted);
        auto& place = more.wanted[static_cast<std::size_t>(&wanted - more.wanted.data())];
        place.slots.push_back(random_slot(dice, larger, place.from, place.to));
        const auto with = solved(more);
        EXPECT_LE(worth(with), worth(series));
        better += worth(with) < worth(series);
    });
    EXPECT_GT(better, 3);
}

TEST(Series, IsTheSameForTheSameCourseInAnyOrderOfSlots) {
    each_larger_course([](Dice& dice, const Course& course, const Series& series) {
        EXPECT_EQ(solved(course).chosen, series.chosen);
        auto shuffled = course;
        for (auto& wanted : shuffled.wanted)
            for (std::size_t i = wanted.slots.size(); i > 1; --i)
                std::swap(wanted.slots[i - 1],
                          wanted.slots[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
        const auto again = solved(shuffled);
        EXPECT_EQ(worth(again), worth(series));
        for (std::size_t i = 0; i < series.chosen.size(); ++i) {
            ASSERT_EQ(again.chosen[i].has_value(), series.chosen[i].has_value());
            if (again.chosen[i]) {
                EXPECT_TRUE(same_booking(*again.chosen[i], *series.chosen[i]));
            }
        }
    });
}

// The course with everything as chosen and held, but for one visit that this slot alone is left
// for.
Course with_only(const Course& course, const Series& series, std::size_t visit, const Slot& slot) {
    auto only = course;
    for (std::size_t i = 0; i < only.wanted.size(); ++i) {
        only.wanted[i].hold = series.chosen[i] ? Hold::fixed : Hold::left_out;
        only.wanted[i].booked = series.chosen[i];
    }
    auto& wanted = only.wanted[visit];
    wanted.hold = Hold::free;
    wanted.from = std::min(wanted.from, slot.day);
    wanted.to = std::max(wanted.to, slot.day);
    wanted.slots = {slot};
    return only;
}

void expect_nearest(const Course& course, const Series& series, const Clash& clash) {
    const auto& wanted = course.wanted[clash.visit];
    std::optional<Moment> before;
    std::optional<Moment> after;
    std::size_t blocked = 0;
    for (const auto& slot : wanted.slots) {
        const bool fits = solved(with_only(course, series, clash.visit, slot)).clashes.empty();
        if (wanted.from <= slot.day && slot.day <= wanted.to) {
            EXPECT_FALSE(fits);
            ++blocked;
        } else if (fits && slot.day < wanted.from) {
            before = std::max(before.value_or(slot.start), slot.start);
        } else if (fits) {
            after = std::min(after.value_or(slot.start), slot.start);
        }
    }
    const auto start_of = [](const std::optional<Slot>& slot) {
        return slot ? std::optional(slot->start) : std::nullopt;
    };
    EXPECT_EQ(start_of(clash.before), before);
    EXPECT_EQ(start_of(clash.after), after);
    std::size_t told = 0;
    for (const auto& some : clash.blocked)
        told += some.slots;
    EXPECT_EQ(told, blocked);
}

// An alternative can be taken as it is, the rest as chosen; no nearer one can.
TEST(Series, NamesTheNearestAlternativesThatFit) {
    int named = 0;
    each_larger_course([&](Dice&, const Course& course, const Series& series) {
        for (const auto& clash : series.clashes) {
            ASSERT_FALSE(clash.blocked.empty());
            expect_nearest(course, series, clash);
            named += clash.before.has_value();
            named += clash.after.has_value();
        }
    });
    EXPECT_GT(named, 20);
}

TEST(Series, CountsThePointsByWhatTheyAreFor) {
    auto course = weekly(3, 9);
    course.wanted[1].slots = {slot_at(first_of_course() + days(8), hours(9), minutes(60), 2, 1)};
    course.wanted[1].slots[0].cost = {.client = 7, .load = 5, .room = 3};
    course.preferred = numbered<PractitionerId>(1);
    course.wanted[2].booked = slot_at(first_of_course() + days(15), hours(9), minutes(60), 1, 1);
    course.weights = {.day_off_ideal = 10,
                      .day_off_gap = 4,
                      .practitioner_change = 30,
                      .not_preferred = 20,
                      .moved = 100};
    const auto series = solved(course);
    EXPECT_EQ(series.cost, (Cost{.client = 7,
                                 .load = 5,
                                 .room = 3,
                                 .off_ideal = 10,
                                 .off_gap = 8,  // a day longer, then a day shorter
                                 .practitioner_changes = 60,
                                 .not_preferred = 20,
                                 .moved = 100}));
    EXPECT_EQ(series.cost.total(), 213);
}

TEST(Series, SaysWhyAVisitHasNoSlot) {
    auto course = weekly(4, 9);
    course.wanted[0].deep = true;
    const Day monday = first_of_course();
    // The day after deep work only; five days after would do, and is outside the window.
    course.wanted[1].from = course.wanted[1].ideal = monday + days(1);
    course.wanted[1].to = monday + days(2);
    course.wanted[1].slots = {slot_at(monday + days(1), hours(9), minutes(60), 1, 1),
                              slot_at(monday + days(1), hours(11), minutes(60), 1, 1),
                              slot_at(monday + days(5), hours(9), minutes(60), 2, 2),
                              slot_at(monday + days(4), hours(9), minutes(60), 2, 2)};
    course.wanted[2].slots.clear();
    course.treatments.push_back(
        {.reason = "injection",
         .from = Moment{(monday + days(20)).time_since_epoch()},
         .until = Moment{(monday + days(20)).time_since_epoch()} + minutes(15),
         .after = hours(48)});
    const auto series = solved(course);
    ASSERT_EQ(series.clashes.size(), 3U);
    EXPECT_EQ(series.clashes[0].blocked.front().block, (Block{Why::rest, 0}));
    EXPECT_EQ(series.clashes[0].blocked.front().slots, 2U);
    EXPECT_EQ(series.clashes[0].before, std::nullopt);
    EXPECT_EQ(series.clashes[0].after, course.wanted[1].slots[3]);
    EXPECT_EQ(series.clashes[1].blocked.front().block, (Block{Why::no_slot, std::nullopt}));
    EXPECT_EQ(series.clashes[2].blocked.front().block, (Block{Why::treatment, 0}));
}

// One hour is left, and two visits want it.
TEST(Series, PlacesAsManyAsItCanBeforeItCountsPoints) {
    auto course = weekly(2, 9);
    const Day monday = first_of_course();
    course.wanted[1].from = monday;
    course.wanted[1].slots = {slot_at(monday, hours(9), minutes(60), 1, 1)};
    auto dear = slot_at(monday - days(1), hours(9), minutes(60), 2, 1);
    dear.cost.client = points_max;
    course.wanted[0].slots.push_back(dear);
    const auto series = solved(course);
    EXPECT_TRUE(series.clashes.empty());
    EXPECT_EQ(series.chosen[0], dear);
}

TEST(Series, CountsSevenDaysAsPeopleDo) {
    auto course = weekly(2, 17);
    course.rules.per_7_days_max = 1;
    course.wanted[1].slots = {slot_at(first_of_course() + days(7), hours(16), minutes(60), 1, 1)};
    EXPECT_TRUE(solved(course).clashes.empty());
    course.wanted[1].slots = {slot_at(first_of_course() + days(6), hours(18), minutes(60), 1, 1)};
    ASSERT_EQ(solved(course).clashes.size(), 1U);
    EXPECT_EQ(solved(course).clashes[0].blocked[0].block.why, Why::per_7_days);
}

TEST(Series, KeepsAFixedVisitThatBreaksARuleAndSaysSo) {
    auto course = weekly(2, 9);
    for (auto& wanted : course.wanted) {
        wanted.hold = Hold::fixed;
        wanted.booked = wanted.slots[0];
    }
    course.wanted[0].deep = true;
    course.wanted[1].booked = slot_at(first_of_course() + days(1), hours(9), minutes(60), 1, 1);
    const auto series = solved(course);
    EXPECT_TRUE(series.clashes.empty());
    ASSERT_EQ(series.breaches.size(), 2U);
    EXPECT_EQ(series.breaches[0].block, (Block{Why::rest, 1}));
    EXPECT_EQ(series.breaches[1].block, (Block{Why::rest, 0}));
}

TEST(Series, MovesNoMoreThanItMust) {
    auto course = weekly(6, 9);
    for (auto& wanted : course.wanted) {
        wanted.booked = wanted.slots[0];
        // Cheaper by a little, but a change.
        wanted.booked->cost.client = wanted.slots[0].cost.client = 5;
        wanted.slots.push_back(slot_at(wanted.ideal, hours(10), minutes(60), 1, 1));
    }
    course.wanted[3].slots.erase(course.wanted[3].slots.begin());  // taken by someone else
    course.wanted[0].hold = course.wanted[1].hold = Hold::fixed;
    const auto series = solved(course);
    EXPECT_EQ(series.cost.moved, course.weights.moved);
    for (std::size_t i = 0; i < 6; ++i)
        EXPECT_EQ(same_booking(*series.chosen[i], *course.wanted[i].booked), i != 3) << i;
}

TEST(Series, NamesEveryWrongField) {
    auto course = weekly(3, 9);
    course.wanted[0].slots[0].end = course.wanted[0].slots[0].start;
    course.wanted[0].slots[0].cost.load = -1;
    course.wanted[1].from = course.wanted[1].ideal + days(1);
    course.wanted[2].hold = Hold::fixed;
    course.rules.per_7_days_max = 0;
    course.weights.moved = points_max + 1;
    const auto series = solve(course);
    ASSERT_FALSE(series);
    std::vector<std::string> paths;
    for (const auto& fault : series.error())
        paths.push_back(fault.path);
    EXPECT_EQ(paths, (std::vector<std::string>{
                         "/wanted/0/slots/0/end", "/wanted/0/slots/0/cost/load", "/wanted/1/from",
                         "/wanted/2/booked", "/rules/per_7_days_max", "/weights/moved"}));
}

TEST(Series, RefusesDaysOfTwoZonesAndTooManyVisits) {
    auto course = weekly(2, 9);
    course.wanted[1].slots.push_back(slot_at(first_of_course(), hours(8), minutes(60), 1, 1));
    course.wanted[1].slots.back().day += days(1);
    EXPECT_EQ(solve(course).error().front().path, "/wanted");
    course.wanted.resize(visits_max + 1);
    EXPECT_EQ(solve(course).error().front().kind, FaultKind::too_large);
    EXPECT_TRUE(solved({}).chosen.empty());
}

// Wide windows, a visit a day, and six visits to remember.
TEST(Series, RefusesWhatWouldTakeTooLong) {
    Course course;
    course.rules.per_7_days_max = 7;
    Dice dice(1);
    for (int i = 0; i < 40; ++i) {
        Wanted wanted{.ideal = first_of_course() + days(i)};
        wanted.from = wanted.ideal - days(10);
        wanted.to = wanted.ideal + days(10);
        for (int s = 0; s < 2'000; ++s)
            wanted.slots.push_back(random_slot(dice, {}, wanted.from, wanted.to));
        course.wanted.push_back(std::move(wanted));
    }
    const auto series = solve(course);
    ASSERT_FALSE(series);
    EXPECT_EQ(series.error().front().kind, FaultKind::too_large);
    EXPECT_EQ(series.error().front().path, "/wanted");
}

TEST(Series, StopsWhenItsStepsAreUsedUp) {
    const auto course = random_course(3, larger);
    const auto layers = layers_of(course);
    const auto needed = optimum_of(course, layers, steps_max)->steps;
    EXPECT_TRUE(optimum_of(course, layers, needed));
    EXPECT_FALSE(optimum_of(course, layers, needed - 1));
}

}  // namespace
}  // namespace palpate::scheduling::series
