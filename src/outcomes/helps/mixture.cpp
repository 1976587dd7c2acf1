#include "outcomes/helps/mixture.hpp"

#include "base/exp_log.hpp"

#include <algorithm>
#include <cmath>

namespace palpate::outcomes::helps {
namespace {

// The normal deviate with about the same tail (Wallace 1959).
double as_normal(double t, double freedom) {
    const double size = std::sqrt(freedom * log_of(1 + t * t / freedom));
    const double z = size * (8 * freedom + 1) / (8 * freedom + 3);
    return t < 0 ? -z : z;
}

}  // namespace

double normal_below(double z) {
    // Abramowitz and Stegun 7.1.26, of erf(|z| / root of 2).
    const double x = std::abs(z) * 0.70710678118654752;
    const double t = 1 / (1 + 0.3275911 * x);
    const double series =
        t * (0.254829592 +
             t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
    const double tail = series * exp_of(-x * x) / 2;
    return z < 0 ? tail : 1 - tail;
}

double mean_of(const Mixture& mixture) {
    double mean = 0;
    for (const auto& c : mixture)
        mean += c.weight * c.mean;
    return mean;
}

double below(const Mixture& mixture, double x) {
    double chance = 0;
    for (const auto& c : mixture)
        chance += c.weight * normal_below(as_normal((x - c.mean) / c.scale, c.freedom));
    return chance;
}

double quantile(const Mixture& mixture, double share) {
    double low = mixture[0].mean;
    double high = low;
    for (const auto& c : mixture) {  // no component reaches further at 0.001
        low = std::min(low, c.mean - 5 * c.scale);
        high = std::max(high, c.mean + 5 * c.scale);
    }
    for (int halving = 0; halving < 50; ++halving) {
        const double middle = (low + high) / 2;
        (below(mixture, middle) < share ? low : high) = middle;
    }
    return (low + high) / 2;
}

Interval90 interval_of(const Mixture& mixture) {
    return {
        .mean = mean_of(mixture), .low = quantile(mixture, 0.05), .high = quantile(mixture, 0.95)};
}

}  // namespace palpate::outcomes::helps
