// What helps, for whom, at a million sessions: learning all of them anew, and one new session, each
// as a share of its limit; and whether the effects are found again. One core.
//
//     helps_bench [SESSIONS]
#include "measure.hpp"
#include "outcomes/helps/benefit.hpp"
#include "outcomes/helps/simulate.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

using namespace palpate;
using namespace palpate::outcomes::helps;

namespace {

constexpr double refit_limit_s = 10, update_limit_ms = 5, memory_limit_mb = 500;

double peak_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::atof(line.c_str() + 6) / 1024;
    return 0;
}

void print(const char* what, double value, double limit, const char* unit) {
    std::printf("%-34s %10.2f %s  %5.2f of the limit of %g\n", what, value, unit, value / limit,
                limit);
}

// Replaces the sessions of some clients by one more each; the slowest quarter counts.
double update_ms(Learned& learned, int clients, Dice& dice) {
    std::vector<double> times;
    for (int i = 0; i < 41; ++i) {
        const int client = dice.below(clients);
        const auto kept = learned.sessions_of(client);
        std::vector<SessionSeen> sessions(kept.begin(), kept.end());
        sessions.push_back(sessions.back());
        times.push_back(bench::microseconds_of([&] {
            if (!learned.replace(client, std::move(sessions)))
                std::abort();
        }));
    }
    return bench::quantile(times, 0.75) / 1000;
}

void print_found(const Learned& learned, const Truth& truth) {
    double squares = 0;
    int inside = 0;
    for (std::size_t f = 0; f < families_count; ++f) {
        const auto family = static_cast<Family>(f);
        const std::vector<Cell> cells{{column::of_family(family), 1},
                                      {column::of_family_by_source(family, SourceGroup::muscle), 1},
                                      {column::of_family_by_stage(family, Stage::chronic), 1}};
        const auto found = interval_of(combination(learned.design(Response::next_day),
                                                   learned.fit(Response::next_day), cells));
        const double off = found.mean - effect_in(truth, cells);
        squares += off * off;
        inside += found.low <= effect_in(truth, cells) && effect_in(truth, cells) <= found.high;
    }
    std::printf("%-34s %10.3f NPRS points; %d of %zu inside their 90 %% intervals\n",
                "effects (muscle, chronic) off by", std::sqrt(squares / families_count), inside,
                families_count);
}

}  // namespace

int main(int argc, char** argv) {
    const int sessions = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    const Practice practice{
        .clients = sessions / 10, .sessions = sessions, .practitioners = 30, .missing = 0.3};
    Dice dice(2026);
    Learned learned(shipped_priors(), practice.practitioners);
    auto clients = draw_sessions(practice, dice);
    Truth truth;
    for (const auto response : {Response::next_visit, Response::next_day}) {
        truth = draw_truth(learned.design(response), practice.clients, dice);
        draw_gains(learned.design(response), truth, practice, dice, clients);
    }
    const double refit = bench::microseconds_of([&] {
        if (!learned.refill(std::move(clients)))
            std::abort();
    });
    std::printf("%d sessions of %d clients, %d practitioners, both responses, one core\n", sessions,
                practice.clients, practice.practitioners);
    print("all learned anew", refit / 1e6, refit_limit_s, "s ");
    print("one new session, with estimates", update_ms(learned, practice.clients, dice),
          update_limit_ms, "ms");
    const double asked = bench::microseconds_of([&] {
        if (benefits(learned, Response::next_day, {.client = 1}).size() != families_count)
            std::abort();
    });
    print("what is said of every family", asked / 1000, update_limit_ms, "ms");
    print("most memory, simulation included", peak_mb(), memory_limit_mb, "MB");
    print_found(learned, truth);
}
