// The rows of docs/performance.md that run in one process. Each benchmark times every client by
// itself and reports median, 99th percentile, the share of the limit, and multiples of the
// reference; run by bench/run.
#include "advice/advise.hpp"
#include "advice/next_question.hpp"
#include "clients.hpp"
#include "measure.hpp"

#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace palpate::bench {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

double reference() {
    static Reference work;
    static const double microseconds = work.microseconds();
    benchmark::DoNotOptimize(work.result());
    return microseconds;
}

std::vector<advice::In> decoded(const std::vector<std::string>& clients) {
    std::vector<advice::In> ins;
    ins.reserve(clients.size());
    for (const auto& client : clients)
        ins.push_back(advice::decode(client, shipped(), parse_date("2026-11-21")).value());
    return ins;
}

std::vector<std::string> made_up(int count, const Shape* shape) {
    std::vector<std::string> clients;
    clients.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto seed = 1'000'000'007U + static_cast<std::uint64_t>(i);
        clients.push_back(client_json(shape ? *shape : everyday_shape(seed), seed, shipped()));
    }
    return clients;
}

// One client a line; bench/run makes the file from the labelled cases.
std::vector<std::string> from_file(const char* path) {
    std::vector<std::string> clients;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        clients.push_back(line);
    return clients;
}

struct Limits {
    double median = 0;  // microseconds; 0: none
    double p99 = 0;
};

template <class Item, class Work>
void report(benchmark::State& state, const std::vector<Item>& items, Limits limits, Work work) {
    if (items.empty())
        return state.SkipWithError("no clients");
    std::vector<double> times;
    for (auto _ : state)
        for (const auto& item : items)
            times.push_back(microseconds_of([&] { work(item); }));
    const double median = quantile(times, 0.5);
    const double p99 = quantile(times, 0.99);
    state.counters["median_us"] = median;
    state.counters["p99_us"] = p99;
    state.counters["p99_of_reference"] = p99 / reference();
    if (limits.median > 0)
        state.counters["median_of_limit"] = median / limits.median;
    if (limits.p99 > 0)
        state.counters["p99_of_limit"] = p99 / limits.p99;
}

void full_assessment(benchmark::State& state, const std::vector<std::string>& clients) {
    report(state, decoded(clients), {.median = 100, .p99 = 500},
           [](const advice::In& in) { benchmark::DoNotOptimize(advice::advise(in, shipped())); });
}

void development_cases(benchmark::State& state) {
    full_assessment(state, from_file(PALPATE_CASES));
}

void generated_clients(benchmark::State& state) {
    full_assessment(state, made_up(10'000, nullptr));
}

void with_json(benchmark::State& state) {
    report(state, made_up(10'000, nullptr), {}, [](const std::string& text) {
        const auto in = advice::decode(text, shipped(), std::nullopt);
        benchmark::DoNotOptimize(advice::encode(advice::advise(*in, shipped()), shipped()));
    });
}

// What to ask next of each client, with the look-ahead over every answer that could matter.
void next_question(benchmark::State& state, const std::vector<std::string>& clients) {
    report(state, decoded(clients), {.p99 = 5000}, [](const advice::In& in) {
        benchmark::DoNotOptimize(advice::next_question(in, shipped()));
    });
}

void next_question_of_cases(benchmark::State& state) {
    next_question(state, from_file(PALPATE_CASES));
}

void next_question_of_generated(benchmark::State& state) {
    next_question(state, made_up(2'000, nullptr));
}

void wide(benchmark::State& state, const Shape& shape, double limit) {
    double worst_bound = 0;
    int over = 0;
    const auto ins = decoded(made_up(300, &shape));
    report(state, ins, {.p99 = limit}, [&](const advice::In& in) {
        const auto out = advice::advise(in, shipped());
        worst_bound = std::max(worst_bound, out.localisation.error_bound);
        over += out.localisation.error_bound > 0.01;
    });
    state.counters["error_bound_max"] = worst_bound;
    state.counters["bounds_over_0.01"] =
        static_cast<double>(over) / static_cast<double>(state.iterations());
}

void ten(benchmark::State& state) {
    wide(state, ten_regions, 1000);
}

void forty(benchmark::State& state) {
    wide(state, forty_regions, 20000);
}

BENCHMARK(development_cases)->Unit(benchmark::kMillisecond);
BENCHMARK(generated_clients)->Unit(benchmark::kMillisecond);
BENCHMARK(with_json)->Unit(benchmark::kMillisecond);
BENCHMARK(next_question_of_cases)->Unit(benchmark::kMillisecond);
BENCHMARK(next_question_of_generated)->Unit(benchmark::kMillisecond);
BENCHMARK(ten)->Unit(benchmark::kMillisecond);
BENCHMARK(forty)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace palpate::bench

BENCHMARK_MAIN();
