// What is believed after the sessions: at each point of the grid a multivariate Student t, exactly
// (normal-inverse-gamma), and the weights of the points. No sampling, so no chance and no doubt
// whether it has converged.
#pragma once

#include "outcomes/helps/mixture.hpp"
#include "outcomes/helps/sums.hpp"

namespace palpate::outcomes::helps {

struct FitPoint {
    double weight = 0;
    Factor factor;               // of the precision of the columns, in units of the residual's
    std::vector<double> change;  // from the prior means to the posterior ones
    double scale = 0;            // inverse gamma of the residual variance
};

struct Fit {
    double shape = 0;
    std::array<FitPoint, grid_size> points;
};

Fit fit_of(const Design& design, const Sums& sums);

// Of columns, each times its weight.
Mixture combination(const Design& design, const Fit& fit, std::span<const Cell> cells);

// Of a usual dose of a family for one client with the sessions in `own` (none: nobody known yet).
struct Asked {
    Family family = Family::relaxation;
    SourceGroup source = SourceGroup::unknown;
    Stage stage = Stage::chronic;
};
Mixture effect_for(const Design& design, const Fit& fit, const ClientShare& own,
                   const Asked& asked);

}  // namespace palpate::outcomes::helps
