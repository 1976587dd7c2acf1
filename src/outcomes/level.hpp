// How the client really is, behind scores that waver: a level that wanders from day to day, seen
// through measurement error (local-level model). One pass over the scores (Kalman filter); the
// level at the start is carried along, so that the change since then has its own interval. Nothing
// is assumed of the first level: what is known of it comes from the scores alone.
#pragma once

#include "base/date.hpp"

#include <span>
#include <vector>

namespace palpate::outcomes {

struct Estimate {
    double mean = 0;
    double low = 0;  // 95 %
    double high = 0;
};

struct Noise {
    double error_sd = 0;  // of one score about the level; above 0
    double drift_sd = 0;  // of the level over one week; above 0
};

struct Scored {
    Date day;
    double value = 0;
};

struct Level {
    Estimate level;   // from the scores up to this one: later scores do not rewrite it
    Estimate change;  // of the level since the start
};

// One for each score; the scores in order of their days. Two on one day are two looks at one level.
std::vector<Level> levels(std::span<const Scored> scores, const Noise& noise);

}  // namespace palpate::outcomes
