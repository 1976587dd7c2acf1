// A weighted sum of Student t's: what is believed of one number. Its mean, its tail and the ends of
// its intervals, by arithmetic alone.
#pragma once

#include "outcomes/helps/design.hpp"

#include <array>

namespace palpate::outcomes::helps {

struct Component {
    double weight = 0;
    double mean = 0;
    double scale = 0;    // above 0
    double freedom = 0;  // degrees, 10 or more
};
using Mixture = std::array<Component, grid_size>;

struct Interval90 {
    double mean = 0;
    double low = 0;
    double high = 0;
};

double mean_of(const Mixture& mixture);
// The chance that the number lies below x; off by less than 0.0002 at 20 degrees of freedom.
double below(const Mixture& mixture, double x);
double quantile(const Mixture& mixture, double share);  // 0.001 to 0.999
Interval90 interval_of(const Mixture& mixture);

// The chance below z of a standard normal; off by less than 2e-7.
double normal_below(double z);

}  // namespace palpate::outcomes::helps
