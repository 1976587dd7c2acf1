#include "outcomes/drawing.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include <fmt/core.h>

namespace palpate::outcomes {

Result<Drawn> drawn(const Tables& tables, std::span<const std::string> regions) {
    std::set<std::string_view> painted;
    std::set<BodyArea> areas;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const auto at = tables.area_of.find(regions[i]);
        if (at == tables.area_of.end())
            return invalid(fmt::format("/regions/{}", i),
                           fmt::format("'{}' is no region of the body map", regions[i]));
        painted.insert(at->first);
        areas.insert(at->second);
    }
    double percent = 0;
    for (const auto region : painted)
        percent += tables.surface_of.find(region)->second;
    return Drawn{
        .regions = static_cast<int>(painted.size()),
        .percent = std::min(percent, 100.0),  // of all, sums may round up
        .areas = static_cast<int>(areas.size()),
        .widespread = static_cast<double>(areas.size()) >= tables.parameters.widespread_areas_min};
}

Difference difference(const Tables& tables, std::span<const std::string> before,
                      std::span<const std::string> now) {
    const std::set<std::string> a(before.begin(), before.end());
    const std::set<std::string> b(now.begin(), now.end());
    Difference found;
    std::ranges::set_difference(a, b, std::back_inserter(found.gone));
    std::ranges::set_difference(b, a, std::back_inserter(found.added));
    const auto changed = std::abs(static_cast<double>(a.size()) - static_cast<double>(b.size()));
    found.small = changed < tables.parameters.area_small_change;
    return found;
}

}  // namespace palpate::outcomes
