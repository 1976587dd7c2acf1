#include "intake/facts.hpp"

#include <algorithm>

namespace palpate::intake {

Facts nothing_known(const knowledge::Knowledge& k) {
    Facts facts;
    facts.values = k.rules.untold();
    facts.intensity.assign(k.regions.size(), -1);
    facts.group_painted.assign(k.groups.size(), false);
    return facts;
}

void derive(const knowledge::Knowledge& k, Facts& facts) {
    for (std::size_t i = 0; i < k.findings.size(); ++i) {
        if (k.derived_rules[i] < 0 || facts.values[i] != k.rules.untold()[i])
            continue;  // asked of someone, or told
        facts.values[i] = k.rules.value(k.derived_rules[i], facts.values);
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
