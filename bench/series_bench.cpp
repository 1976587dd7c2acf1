// A whole course chosen at once (src/scheduling/series): a year of visits with a full clinic's free
// slots for each. Each benchmark times every course by itself and reports median, 99th percentile,
// the share of the limit of 100 ms, and multiples of the reference.
#include "measure.hpp"
#include "scheduling/series/random_course.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace palpate::bench {
namespace {

using namespace scheduling::series;  // NOLINT: the subject of the whole file

constexpr int courses = 20;
constexpr double limit_us = 100'000;

// Follow each other without a gap.
struct Phase {
    int sessions = 0;
    int weeks = 0;
};

struct Year {
    std::vector<Phase> phases;
    int slots = 200;  // of each visit
    std::optional<int> per_7_days_max;
    int closed_in = 0;  // of so many visits one has no slot; 0: all have
};

// Ideal days lie evenly in each phase; windows reach three days each way, and never overlap.
std::vector<Wanted> wanted_of(const std::vector<Phase>& phases) {
    using std::chrono::days;
    std::vector<Wanted> wanted;
    Day start = first_of_course();
    for (const auto& phase : phases) {
        const days length = std::chrono::weeks(phase.weeks);
        const days apart = (length / phase.sessions - days(1)) / 2;
        const days reach = std::clamp(apart, days(0), days(3));
        for (int i = 0; i < phase.sessions; ++i) {
            const Day ideal = start + length * i / phase.sessions;
            wanted.push_back({.ideal = ideal, .from = ideal - reach, .to = ideal + reach});
        }
        start += length;
    }
    return wanted;
}

// Slots on every day of the window, with 5 practitioners and 4 rooms; costs so fine that ties are
// rare, which leaves the search nothing to skip.
void offer(Dice& dice, const Year& year, Wanted& wanted) {
    if (year.closed_in > 0 && dice.one_in(year.closed_in))
        return;
    const int days = static_cast<int>((wanted.to - wanted.from).count()) + 1;
    for (int s = 0; s < year.slots; ++s) {
        const auto day = wanted.from + std::chrono::days(dice.below(days));
        auto slot = slot_at(day, minutes(8 * 60 + 15 * dice.below(40)), minutes(60),
                            dice.from_to(1, 5), dice.from_to(1, 4));
        slot.cost = {dice.below(100), dice.below(50), dice.below(20)};
        wanted.slots.push_back(slot);
    }
}

Course course_of(std::uint64_t seed, const Year& year) {
    Dice dice(seed);
    Course course;
    course.wanted = wanted_of(year.phases);
    for (auto& wanted : course.wanted) {
        wanted.deep = dice.one_in(2);
        offer(dice, year, wanted);
    }
    course.rules.per_7_days_max = year.per_7_days_max;
    course.preferred = numbered<PractitionerId>(1);
    return course;
}

std::vector<Course> courses_of(const Year& year) {
    std::vector<Course> all;
    for (std::uint64_t seed = 1; seed <= courses; ++seed)
        all.push_back(course_of(seed, year));
    return all;
}

double reference() {
    static Reference work;
    static const double microseconds = work.microseconds();
    benchmark::DoNotOptimize(work.result());
    return microseconds;
}

void choose(benchmark::State& state, const Year& year) {
    std::vector<double> times;
    double steps = 0;
    double clashes = 0;
    const auto all = courses_of(year);
    for (auto _ : state)
        for (const auto& course : all) {
            tl::expected<Series, std::vector<Fault>> series;
            times.push_back(microseconds_of([&] { series = solve(course); }));
            if (!series)
                return state.SkipWithError(series.error().front().message.c_str());
            steps += static_cast<double>(series->steps);
            clashes += static_cast<double>(series->clashes.size());
        }
    const auto count = static_cast<double>(times.size());
    const double p99 = quantile(times, 0.99);
    state.counters["median_us"] = quantile(times, 0.5);
    state.counters["p99_us"] = p99;
    state.counters["p99_of_limit"] = p99 / limit_us;
    state.counters["p99_of_reference"] = p99 / reference();
    state.counters["steps"] = steps / count;
    state.counters["clashes"] = clashes / count;
}

const std::vector<Phase> weekly{{.sessions = 52, .weeks = 52}};
const std::vector<Phase> twice{{.sessions = 104, .weeks = 52}};
const std::vector<Phase> thrice{{.sessions = 156, .weeks = 52}};
const std::vector<Phase> usual{{8, 4}, {4, 4}, {11, 44}};

void year_of_weekly_visits(benchmark::State& state) {
    choose(state, {.phases = weekly});
}
void weekly_at_most_two_in_7_days(benchmark::State& state) {
    choose(state, {.phases = weekly, .per_7_days_max = 2});
}
void weekly_with_holes(benchmark::State& state) {
    choose(state, {.phases = weekly, .per_7_days_max = 2, .closed_in = 6});
}
void twice_a_week_at_most_two(benchmark::State& state) {
    choose(state, {.phases = twice, .per_7_days_max = 2});
}
void thrice_a_week_at_most_three(benchmark::State& state) {
    choose(state, {.phases = thrice, .per_7_days_max = 3, .closed_in = 6});
}
void usual_dose(benchmark::State& state) {
    choose(state, {.phases = usual, .per_7_days_max = 2});
}

BENCHMARK(year_of_weekly_visits)->Unit(benchmark::kMillisecond);
BENCHMARK(weekly_at_most_two_in_7_days)->Unit(benchmark::kMillisecond);
BENCHMARK(weekly_with_holes)->Unit(benchmark::kMillisecond);
BENCHMARK(twice_a_week_at_most_two)->Unit(benchmark::kMillisecond);
BENCHMARK(thrice_a_week_at_most_three)->Unit(benchmark::kMillisecond);
BENCHMARK(usual_dose)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace palpate::bench

BENCHMARK_MAIN();
