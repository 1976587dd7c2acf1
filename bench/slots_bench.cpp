// The rows of docs/performance.md about free slots. `ready`: the board is there, as it is between
// two changes of the diary. `from_diary`: patterns are expanded and the board is built anew for one
// question, as after a change nobody has asked about yet.
#include "base/dice.hpp"
#include "measure.hpp"
#include "scheduling/choose.hpp"
#include "scheduling/free_slots.hpp"
#include "scheduling/why.hpp"

#include <algorithm>

#include <benchmark/benchmark.h>

namespace palpate::bench {
namespace {

using namespace std::chrono_literals;
using namespace scheduling;

struct Size {
    int practitioners = 1;
    int rooms = 1;
    int days_booked = 365;
    int bookings = 2000;
};
constexpr Size one_for_a_year{};
constexpr Size clinic_for_a_month{
    .practitioners = 100, .rooms = 40, .days_booked = 30, .bookings = 10'000};

template <class T>
T random_id(Dice& dice) {
    RandomBytes random{};
    for (auto& byte : random)
        byte = static_cast<std::uint8_t>(dice.next());
    return T(make_uuid(Instant{}, random));
}

// Six days a week, one part of the day or two, and a leave now and then.
Pattern hours(Dice& dice, Date first) {
    Pattern pattern;
    Period period{.weekly = {{.weekdays = Weekdays{0x3f}, .hours = {8h, 13h}},
                             {.weekdays = Weekdays{0x3f}, .hours = {14h, 20h}}}};
    if (dice.one_in(3)) {
        period.weekly[1].every_weeks = 2;
        period.weekly[1].anchor = first;
    }
    pattern.periods.push_back(period);
    if (dice.one_in(4))
        pattern.leave.push_back({.first = plus_days(first, 10), .last = plus_days(first, 14)});
    for (int i = 0; i < 10; ++i)
        pattern.holidays.push_back({plus_days(first, 37 * i + 5), "holiday"});
    return pattern;
}

struct Clinic {
    Zone zone = Zone::named("Europe/Berlin").value();
    Date first = parse_date("2026-10-01").value();  // the month of a clock change
    Date end = plus_days(first, 30);
    Pattern open{.periods = {{.weekly = {{.weekdays = Weekdays{0x7f}, .hours = {7h, 21h}}}}}};
    std::vector<Pattern> patterns;
    Diary diary;
    Question question;

    explicit Clinic(const Size& size) {
        Dice dice(42);
        question.service = {.id = random_id<ServiceId>(dice),
                            .duration = 60min,
                            .preparation = 5min,
                            .clean_up = 10min,
                            .load = 1,
                            .heavy = true};
        Need room;
        for (int i = 0; i < size.practitioners; ++i) {
            patterns.push_back(hours(dice, first));
            diary.practitioners.push_back(
                {.id = random_id<PractitionerId>(dice),
                 .limit = {.treated_max = 480min, .load_max = 9, .heavy_in_a_row_max = 3}});
            question.service.given_by.push_back(diary.practitioners.back().id);
        }
        for (int i = 0; i < size.rooms; ++i) {
            diary.resources.push_back({.id = random_id<ResourceId>(dice)});
            room.any_of.push_back(diary.resources.back().id);
        }
        question.service.needs = {room};
        question.clients = {random_id<ClientId>(dice)};
        question.now = zone.at({first, 8h});
        book(dice, size);
        expand_all();
    }

    // Spread over the days and people at random; where two clash is of no matter to the search.
    void book(Dice& dice, const Size& size) {
        for (int i = 0; i < size.bookings; ++i) {
            const Date day = plus_days(first, dice.below(size.days_booked));
            const Moment start = zone.at({day, 8h + 15min * dice.below(44)});
            diary.bookings.push_back(
                {.id = random_id<BookingId>(dice),
                 .service = question.service.id,
                 .treated = {start, start + (dice.one_in(2) ? 60min : 30min)},
                 .preparation = 5min,
                 .clean_up = 10min,
                 .practitioners = {dice.any_of(diary.practitioners).id},
                 .resources = {dice.any_of(diary.resources).id},
                 .clients = {dice.one_in(500) ? question.clients[0] : random_id<ClientId>(dice)},
                 .load = 1,
                 .heavy = dice.one_in(3)});
        }
        std::ranges::sort(diary.bookings, {}, [](const DiaryBooking& b) { return b.treated.from; });
        // As a store would read them: lying in memory in their order.
        diary.bookings = std::vector<DiaryBooking>(diary.bookings);
    }
    LocalDays days() const { return LocalDays::of(zone, first, end).value(); }
    void expand_all() {
        const auto around = LocalDays::of(zone, plus_days(first, -1), plus_days(end, 1)).value();
        diary.open = expand(open, around);
        for (std::size_t i = 0; i < patterns.size(); ++i)
            diary.practitioners[i].hours = expand(patterns[i], around);
    }
    Board board() const { return Board::of(diary, days()).value(); }
};

// The median and the 99th percentile of many single runs, beside the limit.
template <class Work>
void report(benchmark::State& state, double limit_us, Work work) {
    std::vector<double> times;
    for (auto _ : state)
        times.push_back(microseconds_of(work));
    const double median = quantile(times, 0.5);
    const double p99 = quantile(times, 0.99);
    Reference reference;
    state.counters["median_us"] = median;
    state.counters["p99_us"] = p99;
    state.counters["p99_of_reference"] = p99 / reference.microseconds();
    state.counters["median_of_limit"] = median / limit_us;
    benchmark::DoNotOptimize(reference.result());
}

void ready(benchmark::State& state, const Size& size, double limit_us) {
    const Clinic clinic(size);
    const Board board = clinic.board();
    std::size_t starts = 0;
    report(state, limit_us, [&] { starts = free_starts(board, clinic.question).value().size(); });
    state.counters["starts"] = static_cast<double>(starts);
}

void from_diary(benchmark::State& state, const Size& size, double limit_us) {
    Clinic clinic(size);
    std::size_t starts = 0;
    report(state, limit_us, [&] {
        clinic.expand_all();
        starts = free_starts(clinic.board(), clinic.question).value().size();
    });
    state.counters["starts"] = static_cast<double>(starts);
}

void one_practitioner_ready(benchmark::State& state) {
    ready(state, one_for_a_year, 100);
}
void one_practitioner_from_diary(benchmark::State& state) {
    from_diary(state, one_for_a_year, 100);
}
void any_of_100_ready(benchmark::State& state) {
    ready(state, clinic_for_a_month, 2000);
}
void any_of_100_from_diary(benchmark::State& state) {
    from_diary(state, clinic_for_a_month, 2000);
}

// One start, explained in full; no limit is set for it.
void why_not_one_start(benchmark::State& state) {
    const Clinic clinic(clinic_for_a_month);
    const Board board = clinic.board();
    const Moment night = clinic.zone.at({plus_days(clinic.first, 9), 20h + 30min});
    std::vector<double> times;
    for (auto _ : state)
        times.push_back(microseconds_of(
            [&] { benchmark::DoNotOptimize(why_not(board, clinic.question, night)); }));
    state.counters["median_us"] = quantile(times, 0.5);
    state.counters["p99_us"] = quantile(times, 0.99);
}

BENCHMARK(one_practitioner_ready)->Unit(benchmark::kMicrosecond);
BENCHMARK(one_practitioner_from_diary)->Unit(benchmark::kMicrosecond);
BENCHMARK(any_of_100_ready)->Unit(benchmark::kMicrosecond);
BENCHMARK(any_of_100_from_diary)->Unit(benchmark::kMicrosecond);
BENCHMARK(why_not_one_start)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace palpate::bench

BENCHMARK_MAIN();
