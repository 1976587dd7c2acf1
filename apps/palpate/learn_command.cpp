// Proves the model of what helps on made-up practices whose effects are known: each effect, what
// was found with its 90 % interval, and the rank of the truth among 99 draws (0 to 99; all ranks
// are equally likely when the model is right).
#include "base/json_writer.hpp"
#include "commands.hpp"
#include "outcomes/helps/simulate.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::app {
namespace {

using outcomes::helps::Found;

std::vector<Found> calibrated(const CalibrateOptions& o) {
    const outcomes::helps::Practice practice{.clients = std::max(1, o.sessions / 10),
                                             .sessions = o.sessions,
                                             .practitioners = o.sessions < 1000 ? 2 : 8};
    Dice seeds(o.seed);
    std::vector<Found> all;
    for (int p = 0; p < o.practices; ++p)
        for (auto& found :
             outcomes::helps::calibrate(outcomes::helps::shipped_priors(), practice, seeds.next()))
            all.push_back(std::move(found));
    return all;
}

void print_json(const std::vector<Found>& all) {
    JsonWriter w;
    w.begin_object();
    w.key("effects");
    w.begin_array();
    for (const auto& found : all) {
        w.begin_object();
        w.member("effect", found.effect);
        w.member("truth", found.truth);
        w.member("estimate", found.estimate.mean);
        w.key("interval");
        w.begin_array();
        w.value(found.estimate.low);
        w.value(found.estimate.high);
        w.end_array();
        w.member("rank", found.rank);
        w.end_object();
    }
    w.end_array();
    w.end_object();
    fmt::print("{}\n", std::move(w).take());
}

void print_text(const std::vector<Found>& all) {
    int inside = 0;
    for (const auto& f : all) {
        inside += f.estimate.low <= f.truth && f.truth <= f.estimate.high;
        fmt::print("{:<34} {:6.2f}   found {:6.2f} ({:.2f} to {:.2f})   rank {}\n", f.effect,
                   f.truth, f.estimate.mean, f.estimate.low, f.estimate.high, f.rank);
    }
    fmt::print("{} of {} within their 90 % intervals\n", inside, all.size());
}

}  // namespace

int learn_calibrate(const CalibrateOptions& options) {
    const auto all = calibrated(options);
    options.json ? print_json(all) : print_text(all);
    return 0;
}

}  // namespace palpate::app
