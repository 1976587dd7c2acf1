#include "outcomes/taper.hpp"

#include <algorithm>
#include <cmath>

namespace palpate::outcomes {

Result<Taper> taper(const Tables& tables, Stage stage, double per_week) {
    constexpr double per_week_max = 7;
    if (!(per_week > 0 && per_week <= per_week_max))
        return invalid("/per_week", "must be above 0 and at most 7");
    const auto rule = std::ranges::find_if(tables.tapers, [&](const TaperRule& r) {
        return r.stages[static_cast<std::size_t>(stage)];
    });
    if (rule == tables.tapers.end())
        return Taper{};
    // Whole visits, rounded down: a taper is not a reason for one more.
    const int sessions =
        std::max(1, static_cast<int>(std::floor(per_week * rule->factor * rule->weeks + 1e-9)));
    // Where visits are rarer than one in the taper's weeks, it takes as long as a visit used to.
    const int weeks = std::max(rule->weeks, static_cast<int>(std::ceil(1 / per_week - 1e-9)));
    return Taper{.phases = {{.sessions = sessions, .weeks = weeks}}, .rule = &*rule};
}

}  // namespace palpate::outcomes
