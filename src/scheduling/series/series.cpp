#include "scheduling/series/series.hpp"

#include "scheduling/series/check.hpp"
#include "scheduling/series/explain.hpp"
#include "scheduling/series/optimum.hpp"

#include <fmt/core.h>

namespace palpate::scheduling::series {

Checked<Series> solve(const Course& course) {
    if (auto faults = faults_of(course); !faults.empty())
        return tl::unexpected(std::move(faults));
    const auto layers = layers_of(course);
    const auto best = optimum_of(course, layers, steps_max);
    if (!best)
        return tl::unexpected(std::vector<Fault>{
            {FaultKind::too_large, "/wanted",
             fmt::format("comparing these slots takes more than {} steps or {} states: offer fewer "
                         "slots for each visit, narrower windows or a shorter course",
                         steps_max, states_max)}});
    Series series{.states = best->states, .steps = best->steps};
    series.chosen.resize(course.wanted.size());
    for (std::size_t visit = 0; visit < series.chosen.size(); ++visit)
        if (const auto* slot = best->chosen[visit])
            series.chosen[visit] = *slot;
    series.cost = cost_of(course, series.chosen);
    series.clashes = clashes_of(course, series.chosen);
    series.breaches = breaches_of(course, series.chosen);
    return series;
}

}  // namespace palpate::scheduling::series
