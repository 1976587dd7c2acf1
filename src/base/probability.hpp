// Small formulas of probabilities that more than one room needs.
#pragma once

namespace palpate {

// P(a cause is present), given that what it would bring about is absent: its prior p, and the
// chance s (0..1) that all of that stays away though it is present, give p s / (1 - p + p s).
inline double absent_adjusted(double prior, double absent_survival) {
    const double present = prior * absent_survival;
    const double total = 1.0 - prior + present;
    return total > 0.0 ? present / total : prior;
}

}  // namespace palpate
