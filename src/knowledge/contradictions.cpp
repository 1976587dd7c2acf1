#include "knowledge/soundness.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

// A rule as text in which the order of the parts of and, or and counts does not matter.
std::string settled(const Expression& rule, std::size_t at = 0) {
    if (rule.empty())
        return "";
    const auto& node = rule.nodes[at];
    std::vector<std::string> parts;
    const auto end = at + static_cast<std::size_t>(node.size);
    for (auto part = at + 1; part < end; part += static_cast<std::size_t>(rule.nodes[part].size))
        parts.push_back(settled(rule, part));
    std::ranges::sort(parts);
    return fmt::format("{}:{}({})", static_cast<int>(node.op), node.value, fmt::join(parts, ","));
}

class Contradictions {
public:
    explicit Contradictions(const Knowledge& k) : k_(k) {}

    CheckReport run() {
        flags();
        positions();
        conditions();
        return std::move(report_);
    }

private:
    void fault(std::string path, std::string message) {
        report_.faults.push_back({FaultKind::invalid, std::move(path), std::move(message)});
    }

    void flags() {
        std::map<std::tuple<std::string, std::string, std::vector<int>>, const Flag*> first;
        for (const auto& flag : k_.flags) {
            auto groups = flag.groups;
            std::ranges::sort(groups);
            const auto [at, fresh] = first.try_emplace(
                {settled(flag.when), settled(flag.unless), std::move(groups)}, &flag);
            const auto& other = *at->second;
            if (fresh ||
                (flag.urgency == other.urgency && flag.route == other.route &&
                 flag.hands_on == other.hands_on && flag.restrictions == other.restrictions))
                continue;
            fault("flags.toml#" + flag.id,
                  fmt::format("says {} ({}) where '{}' says {} ({}) of the same condition",
                              to_text(flag.urgency), flag.route, other.id, to_text(other.urgency),
                              other.route));
        }
        proved(k_.flags.size(), first.size(), "flags");
    }

    void positions() {
        std::map<std::tuple<int, std::string, std::string>, bool> first;
        for (const auto& p : k_.positions) {
            const auto [at, fresh] =
                first.try_emplace({p.condition, p.position, settled(p.when)}, p.forbidden);
            if (!fresh && at->second != p.forbidden)
                fault(fmt::format("position_rules.csv#{}",
                                  k_.conditions[static_cast<std::size_t>(p.condition)].id),
                      fmt::format("'{}' is both forbidden and allowed with care", p.position));
        }
        proved(k_.positions.size(), first.size(), "position rules");
    }

    void conditions() {
        std::map<std::string, const Condition*> first;
        std::size_t implied = 0;
        for (const auto& c : k_.conditions) {
            if (c.when.empty())
                continue;
            ++implied;
            const auto [at, fresh] = first.try_emplace(settled(c.when), &c);
            if (!fresh && (at->second->cells != c.cells || at->second->limits != c.limits))
                fault("conditions.csv#" + c.id,
                      fmt::format("is implied by the same facts as '{}' but limits something else",
                                  at->second->id));
        }
        proved(implied, first.size(), "conditions implied by facts");
    }

    void proved(std::size_t rules, std::size_t different, std::string_view what) {
        report_.proved.push_back(fmt::format(
            "{} {}: no two say different things of the same condition ({} different ones)", rules,
            what, different));
    }

    const Knowledge& k_;
    CheckReport report_;
};

}  // namespace

CheckReport check_contradictions(const Knowledge& k) {
    return Contradictions(k).run();
}

}  // namespace palpate::knowledge
