#include "knowledge/flag_rules.hpp"

namespace palpate::knowledge {
namespace {

void set_bit(std::span<std::uint64_t> bits, std::size_t at) {
    bits[at / 64] |= std::uint64_t{1} << (at % 64);
}

class Indexer {
public:
    explicit Indexer(const Knowledge& k) : k_(k) {
        out_.words = (k.flags.size() + 63) / 64;
        out_.by_fact.assign(k.findings.size() * out_.words, 0);
        out_.by_group.assign(k.groups.size() * out_.words, 0);
        for (auto* bits : {&out_.ungated, &out_.untold_yes, &out_.untold_open})
            bits->assign(out_.words, 0);
        for (auto& bits : out_.by_urgency)
            bits.assign(out_.words, 0);
    }

    FlagIndex run() {
        for (std::size_t flag = 0; flag < k_.flags.size(); ++flag)
            add(flag);
        for (std::size_t f = 0; f < k_.findings.size(); ++f)
            if (k_.derived_rules[f] >= 0)
                out_.derived_facts.push_back(static_cast<int>(f));
        return std::move(out_);
    }

private:
    void add(std::size_t flag) {
        const auto& rule = k_.flag_rules[flag];
        for (const int fact : k_.flags[flag].facts)
            set_bit(row(out_.by_fact, fact), flag);
        for (const int group : k_.flags[flag].groups)
            set_bit(row(out_.by_group, group), flag);
        if (k_.flags[flag].groups.empty())
            set_bit(out_.ungated, flag);
        const Tri untold = k_.rules.value(rule.when, k_.rules.untold()).truth();
        if (untold == Tri::yes)
            set_bit(out_.untold_yes, flag);
        if (untold == Tri::unknown && rule.strong)
            set_bit(out_.untold_open, flag);
        set_bit(out_.by_urgency[static_cast<std::size_t>(rule.urgency)], flag);
    }

    std::span<std::uint64_t> row(FlagIndex::Bits& bits, int at) const {
        return std::span(bits).subspan(static_cast<std::size_t>(at) * out_.words, out_.words);
    }

    const Knowledge& k_;
    FlagIndex out_;
};

}  // namespace

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
    k.flag_index = Indexer(k).run();
    k.client_questions.clear();
    for (std::size_t q = 0; q < k.questions.size(); ++q)
        if (k.questions[q].who == "client")
            k.client_questions.push_back(static_cast<int>(q));
}

}  // namespace palpate::knowledge
