#include "scheduling/series/wanted.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::scheduling::series {
namespace {

using std::chrono::days;

Result<void> check(std::span<const Phase> phases, const Spread& spread) {
    std::size_t visits = 0;
    for (std::size_t p = 0; p < phases.size(); ++p) {
        const auto& phase = phases[p];
        if (phase.weeks < 1 || phase.weeks > phase_weeks_max)
            return invalid(fmt::format("/phases/{}/weeks", p),
                           fmt::format("must be 1 to {} weeks", phase_weeks_max));
        if (phase.sessions < 1 || phase.sessions > 7 * phase.weeks)
            return invalid(fmt::format("/phases/{}/sessions", p),
                           fmt::format("must be 1 to {}, one a day", 7 * phase.weeks));
        visits += static_cast<std::size_t>(phase.sessions);
    }
    if (visits > visits_max)
        return refuse(FaultKind::too_large, "/phases",
                      fmt::format("at most {} visits", visits_max));
    if (spread.flexible_days < 0 || spread.flexible_days > window_days_max / 2)
        return invalid("/flexible_days", fmt::format("must be 0 to {}", window_days_max / 2));
    return {};
}

// Of the days between two ideal days, what each of the two may take.
days half_way(Day ideal, Day next) {
    return std::max(days(0), (next - ideal - days(1)) / 2);
}

}  // namespace

Result<std::vector<Wanted>> wanted_of(std::span<const Phase> phases, const Spread& spread) {
    if (const auto checked = check(phases, spread); !checked)
        return tl::unexpected(checked.error());
    std::vector<Wanted> wanted;
    Day start = spread.first;
    for (const auto& phase : phases) {
        const auto length = std::chrono::weeks(phase.weeks);
        for (int i = 0; i < phase.sessions; ++i) {
            const Day ideal = start + days(length) * i / phase.sessions;
            wanted.push_back({.ideal = ideal, .deep = phase.deep});
        }
        start += length;
    }
    const days flexible(spread.flexible_days);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Day ideal = wanted[i].ideal;
        const Day next = i + 1 < wanted.size() ? wanted[i + 1].ideal : start;
        wanted[i].to = ideal + std::min(flexible, half_way(ideal, next));
        wanted[i].from =
            i == 0 ? ideal : ideal - std::min(flexible, half_way(wanted[i - 1].ideal, ideal));
    }
    return wanted;
}

}  // namespace palpate::scheduling::series
