#include "intake/facts.hpp"

#include <algorithm>

namespace palpate::intake {

Facts nothing_known(const knowledge::Knowledge& k) {
    Facts facts;
    facts.values.reserve(k.findings.size());
    for (const auto& finding : k.findings)
        facts.values.push_back(finding.range);
    facts.intensity.assign(k.regions.size(), -1);
    facts.group_painted.assign(k.groups.size(), false);
    return facts;
}

void derive(const knowledge::Knowledge& k, Facts& facts) {
    for (std::size_t i = 0; i < k.findings.size(); ++i) {
        const auto& finding = k.findings[i];
        const bool told = facts.values[i] != finding.range;
        if (finding.derived.empty() || told)
            continue;
        facts.values[i] = knowledge::value_of(finding.derived, facts.values);
    }
    const auto painted = [&](int region) {
        return facts.intensity[static_cast<std::size_t>(region)] >= 0;
    };
    facts.anything_painted =
        std::ranges::any_of(facts.intensity, [](int intensity) { return intensity >= 0; });
    for (std::size_t g = 0; g < k.groups.size(); ++g)
        facts.group_painted[g] = std::ranges::any_of(k.groups[g].regions, painted);
}

bool gate_open(const Facts& facts, const std::vector<int>& groups) {
    if (groups.empty() || !facts.anything_painted)
        return true;
    return std::ranges::any_of(
        groups, [&](int g) { return facts.group_painted[static_cast<std::size_t>(g)]; });
}

}  // namespace palpate::intake
