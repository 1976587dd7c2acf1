// Is a change real? By two ways that must agree: the reliable change of Jacobson and Truax, made
// from the instrument's smallest detectable change, and the interval of the level's change. What
// the instrument's error is not known for stays "unknown": it is never called real, nor none.
#pragma once

#include "outcomes/level.hpp"
#include "outcomes/tables.hpp"

namespace palpate::outcomes {

enum class Real { too_early, inside_error, real_change, error_unknown };

struct ScoreChange {
    Real real = Real::too_early;
    double first = 0;
    double last = 0;
    double gain = 0;                     // positive is better, whatever the scale's direction
    std::optional<double> percent;       // of the first score; empty when that was 0
    Tri beyond_error = Tri::unknown;     // |gain| reaches the smallest detectable change
    Tri interval_agrees = Tri::unknown;  // 0 is outside of the level's interval of change
    Tri matters = Tri::unknown;          // the gain or the loss reaches the MCID
    Tri matters_percent = Tri::unknown;  // reaches the percent some sources use; shown beside
    double reliable_change_index = 0;    // 0 when the error is unknown
    std::optional<Level> level;          // now; empty when the error is unknown
    std::vector<std::string> said;       // what a reader must know besides the numbers
    std::vector<std::string> because;    // how it was decided, with numbers
};

struct Began {
    bool in_flare = false;  // the episode began in a flare-up
};

// The error of one form of the measure: its smallest detectable change, 95 %; empty: unknown.
std::optional<double> detectable_change(const Measure& measure, int items);
// Its noise for the level; empty when the error is unknown.
std::optional<Noise> noise_of(const Measure& measure, int items, const Parameters& parameters);

// Scores of one measure and one form (`items`), in order of their days; at least one.
ScoreChange change(const Measure& measure, int items, std::span<const Scored> scores, Began began,
                   const Parameters& parameters);

std::string_view to_text(Real real);

}  // namespace palpate::outcomes
