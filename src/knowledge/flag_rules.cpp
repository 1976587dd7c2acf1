#include "knowledge/flag_rules.hpp"

namespace palpate::knowledge {

void pack_rules(Knowledge& k) {
    k.rules = {};
    k.flag_rules.clear();
    k.flag_rules.reserve(k.flags.size());
    k.derived_rules.clear();
    k.derived_rules.reserve(k.findings.size());
    k.condition_rules.clear();
    k.condition_rules.reserve(k.conditions.size());
    for (const auto& flag : k.flags) {
        FlagRule rule{.when = k.rules.add(flag.when)};
        rule.unless = flag.unless.empty() ? -1 : k.rules.add(flag.unless);
        rule.urgency = flag.urgency;
        rule.strong = flag.strong;
        rule.gated = !flag.groups.empty();
        k.flag_rules.push_back(rule);
    }
    for (auto& pattern : k.patterns)
        for (auto& item : pattern.items)
            item.rule = k.rules.add(item.item);
    const auto add = [&](const Expression& e) { return e.empty() ? -1 : k.rules.add(e); };
    for (const auto& finding : k.findings)
        k.derived_rules.push_back(add(finding.derived));
    for (const auto& condition : k.conditions)
        k.condition_rules.push_back(add(condition.when));
    std::vector<Interval> untold;
    untold.reserve(k.findings.size());
    for (const auto& finding : k.findings)
        untold.push_back(finding.range);
    k.rules.settle(std::move(untold));
}

}  // namespace palpate::knowledge
