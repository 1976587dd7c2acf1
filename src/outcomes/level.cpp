#include "outcomes/level.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace palpate::outcomes {
namespace {

constexpr double z_95 = 1.959963984540054;
constexpr double days_a_week = 7;

// What is known of the level now and of the level at the start, together.
struct Belief {
    double now = 0;
    double start = 0;
    double var_now = 0;
    double var_start = 0;
    double cov = 0;
};

void drift(Belief& b, double days, const Noise& noise) {
    b.var_now += noise.drift_sd * noise.drift_sd * days / days_a_week;
}

void see(Belief& b, double score, const Noise& noise) {
    const double total = b.var_now + noise.error_sd * noise.error_sd;
    const double surprise = score - b.now;
    const double share_now = b.var_now / total;
    const double share_start = b.cov / total;
    b.now += share_now * surprise;
    b.start += share_start * surprise;
    b.var_start -= share_start * b.cov;
    b.cov -= share_now * b.cov;
    b.var_now -= share_now * b.var_now;
}

Estimate estimate(double mean, double variance) {
    const double reach = z_95 * std::sqrt(std::max(variance, 0.0));
    return {.mean = mean, .low = mean - reach, .high = mean + reach};
}

}  // namespace

std::vector<Level> levels(std::span<const Scored> scores, const Noise& noise) {
    assert(noise.error_sd > 0 && noise.drift_sd > 0);
    std::vector<Level> found;
    Belief b;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (i == 0) {
            const double error = noise.error_sd * noise.error_sd;
            b = {.now = scores[0].value,
                 .start = scores[0].value,
                 .var_now = error,
                 .var_start = error,
                 .cov = error};
        } else {
            const int days = days_between(scores[i - 1].day, scores[i].day);
            assert(days >= 0);
            drift(b, days, noise);
            see(b, scores[i].value, noise);
        }
        found.push_back({.level = estimate(b.now, b.var_now),
                         .change = estimate(b.now - b.start, b.var_now + b.var_start - 2 * b.cov)});
    }
    return found;
}

}  // namespace palpate::outcomes
