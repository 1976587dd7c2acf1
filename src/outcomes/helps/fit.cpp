#include "outcomes/helps/fit.hpp"

#include "base/exp_log.hpp"

#include <algorithm>
#include <cmath>

namespace palpate::outcomes::helps {
namespace {

std::size_t index(int i) {
    return static_cast<std::size_t>(i);
}

// Gives the logarithm of the point's weight, up to what all points share.
double fit_point(const Design& design, Sums::Read read, double shape, FitPoint& into) {
    for (int i = 0; i < design.columns; ++i)
        read.xx.at(i, i) += 1 / design.ratio[index(i)];
    into.factor = Factor(std::move(read.xx));
    into.change = std::move(read.xr);
    into.factor.half_solve(into.change);
    const double explained = square_sum(into.change);
    into.factor.back_solve(into.change);
    into.scale = design.scale + (read.rr - explained) / 2;
    return -(read.log_determinant + into.factor.log_determinant()) / 2 - shape * log_of(into.scale);
}

// Of sum(cells x columns) + own, where own has this mean and variance in units of the residual's.
Component component(const Fit& fit, const FitPoint& point, std::vector<double>& direction,
                    double own_mean, double own_variance) {
    double mean = own_mean;
    for (std::size_t i = 0; i < direction.size(); ++i)
        mean += direction[i] * point.change[i];
    point.factor.half_solve(direction);
    const double variance = square_sum(direction) + own_variance;
    return {.weight = point.weight,
            .mean = mean,
            .scale = std::sqrt(point.scale / fit.shape * variance),
            .freedom = 2 * fit.shape};
}

}  // namespace

Fit fit_of(const Design& design, const Sums& sums) {
    Fit fit{.shape = design.shape + static_cast<double>(sums.sessions()) / 2};
    std::array<double, grid_size> logs{};
    for (std::size_t g = 0; g < grid_size; ++g)
        logs[g] = fit_point(design, sums.read(g), fit.shape, fit.points[g]);
    const double most = *std::ranges::max_element(logs);
    double total = 0;
    for (const double one : logs)
        total += exp_of(one - most);
    for (std::size_t g = 0; g < grid_size; ++g)
        fit.points[g].weight = exp_of(logs[g] - most) / total;
    return fit;
}

Mixture combination(const Design& design, const Fit& fit, std::span<const Cell> cells) {
    Mixture mixture;
    double believed = 0;
    for (const auto& cell : cells)
        believed += cell.value * design.mean[index(cell.column)];
    for (std::size_t g = 0; g < grid_size; ++g) {
        std::vector<double> direction(index(design.columns), 0);
        for (const auto& cell : cells)
            direction[index(cell.column)] += cell.value;
        mixture[g] = component(fit, fit.points[g], direction, believed, 0);
    }
    return mixture;
}

Mixture effect_for(const Design& design, const Fit& fit, const ClientShare& own,
                   const Asked& asked) {
    const auto& families = own.own_families();
    const auto at = std::ranges::find(families, asked.family);
    const auto& sums = own.sums();
    Mixture mixture;
    for (std::size_t g = 0; g < grid_size; ++g) {
        std::vector<double> direction(index(design.columns), 0);
        direction[index(column::of_family(asked.family))] = 1;
        direction[index(column::of_family_by_source(asked.family, asked.source))] = 1;
        direction[index(column::of_family_by_stage(asked.family, asked.stage))] = 1;
        double mean = design.mean[index(column::of_family(asked.family))];
        double variance = design.grid[g].family;
        if (at != families.end()) {
            // The client's own deviation, given the columns: it takes up what they leave over.
            const auto factor = own.own_factor(design.grid[g]);
            std::vector<double> weight(own.own_places().size(), 0);
            weight[1 + index(static_cast<int>(at - families.begin()))] = 1;
            factor.half_solve(weight);
            variance = square_sum(weight);
            factor.back_solve(weight);
            for (std::size_t i = 0; i < weight.size(); ++i) {
                const int place = own.own_places()[i];
                mean += weight[i] * sums.xr[index(place)];
                for (int c = 0; c < sums.xx.size(); ++c)
                    direction[index(own.columns()[index(c)])] -=
                        weight[i] * sums.xx.at(std::min(place, c), std::max(place, c));
            }
        }
        mixture[g] = component(fit, fit.points[g], direction, mean, variance);
    }
    return mixture;
}

}  // namespace palpate::outcomes::helps
