#include "screening/screening.hpp"

#include "intake/must_ask.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace palpate::screening {
namespace {

using knowledge::CheckRule;
using knowledge::Flag;
using knowledge::Knowledge;

Urgency milder(Urgency urgency) {
    return urgency == Urgency::clear ? urgency
                                     : static_cast<Urgency>(static_cast<int>(urgency) + 1);
}

Urgency stricter(Urgency a, Urgency b) {
    return std::min(a, b);
}

Tri truth_of_flag(std::size_t flag, const intake::Facts& facts, const knowledge::FactBits& told,
                  const Knowledge& k) {
    const auto& rule = k.flag_rules[flag];
    const Tri when = k.rules.truth(rule.when, facts.values, told);
    if (when == Tri::no || (rule.gated && !intake::gate_open(facts, k.flags[flag].groups)))
        return Tri::no;
    if (when != Tri::yes || rule.unless < 0)
        return when;
    // An exemption is never granted by silence.
    return k.rules.truth(rule.unless, facts.values, told) == Tri::yes ? Tri::no : Tri::yes;
}

std::vector<int> yes_facts(const Flag& flag, const intake::Facts& facts) {
    std::vector<int> yes;
    for (const int f : flag.facts)
        if (facts.truth(f) == Tri::yes)
            yes.push_back(f);
    return yes;
}

// One class down at most, and only on a word the rule accepts, in time, for this same pain.
bool steps_down(const Flag& flag, const FiredFlag& fired, const History& history) {
    const auto& rule = flag.checked;
    if (rule.word == CheckRule::Word::nobody)
        return false;
    for (const auto& c : history.clearances)
        if (c.lifts == flag.id && c.days_ago >= 0 && c.days_ago <= rule.days_max)
            return true;
    if (rule.word != CheckRule::Word::client)
        return false;
    return std::ranges::any_of(history.checks, [&](const DoctorCheck& c) {
        return std::ranges::find(fired.facts, c.finding) != fired.facts.end() &&
               c.same_pain == Tri::yes && c.changed_since == Tri::no && c.result_told &&
               c.days_ago >= 0 && c.days_ago <= rule.days_max;
    });
}

std::optional<Urgency> urgency_of_sum(const knowledge::EvidencePattern& pattern, double db) {
    for (std::size_t u = 0; u < pattern.threshold_db.size(); ++u)
        if (pattern.threshold_db[u] && db >= *pattern.threshold_db[u])
            return static_cast<Urgency>(u);
    return std::nullopt;
}

class Screener {
public:
    Screener(const intake::Facts& facts, const History& history, const Knowledge& k)
        : facts_(facts), history_(history), k_(k), told_(k.rules.told(facts.values)) {}

    Screening run() {
        for (std::size_t i = 0; i < k_.flags.size(); ++i)
            look_at_flag(i);
        for (std::size_t i = 0; i < k_.patterns.size(); ++i)
            look_at_sum(static_cast<int>(i));
        std::ranges::stable_sort(out_.flags, {}, &FiredFlag::urgency);
        out_.could_be = out_.urgency;
        collect_must_ask();
        return std::move(out_);
    }

private:
    void look_at_flag(std::size_t index) {
        const Tri truth = truth_of_flag(index, facts_, told_, k_);
        if (truth == Tri::unknown && k_.flag_rules[index].strong)
            pending_.push_back(static_cast<int>(index));
        if (truth != Tri::yes)
            return;
        const auto& flag = k_.flags[index];
        FiredFlag fired{static_cast<int>(index), flag.urgency, false, yes_facts(flag, facts_)};
        if (steps_down(flag, fired, history_)) {
            fired.stepped_down = true;
            fired.urgency = std::min(milder(flag.urgency), Urgency::treat_with_care);
        }
        out_.urgency = stricter(out_.urgency, fired.urgency);
        out_.flags.push_back(std::move(fired));
    }

    void look_at_sum(int index) {
        const auto& pattern = k_.patterns[static_cast<std::size_t>(index)];
        if (knowledge::truth_of(pattern.applies, facts_.values) != Tri::yes)
            return;
        auto weight = weigh(pattern, facts_, told_, k_);
        if (weight.positive_clusters < pattern.items_min || !weight.core)
            return;
        const auto urgency = urgency_of_sum(pattern, weight.total_db);
        if (!urgency)
            return;
        out_.sums.push_back({index, *urgency, weight.total_db, std::move(weight.items)});
        out_.urgency = stricter(out_.urgency, *urgency);
    }

    // Open findings of this client's must-ask screens that a pending rule of higher urgency, or
    // the exemption of a rule that decides, depends on.
    void collect_must_ask() {
        wanted_.assign(told_.size(), 0);
        looked_at_.assign(told_.size(), 0);
        for (const int index : pending_) {
            const auto& rule = k_.flag_rules[static_cast<std::size_t>(index)];
            if (rule.urgency >= out_.urgency)
                continue;
            mark_open(rule.when);
            if (rule.unless >= 0)
                mark_open(rule.unless);
        }
        for (const auto& fired : out_.flags) {
            const auto& rule = k_.flag_rules[static_cast<std::size_t>(fired.flag)];
            if (fired.urgency == out_.urgency && rule.strong && rule.unless >= 0)
                mark_open(rule.unless);
        }
        for (const int q : intake::must_screens(facts_, k_))
            for (const int f : k_.questions[static_cast<std::size_t>(q)].findings)
                if (((wanted_[static_cast<std::size_t>(f) / 64] >> (f % 64)) & 1U) != 0)
                    add_must_ask(f);
        if (out_.must_ask.empty())
            return;
        for (const int index : pending_)
            out_.could_be =
                stricter(out_.could_be, k_.flag_rules[static_cast<std::size_t>(index)].urgency);
    }

    // The open facts that a rule names; for one that follows from others, those.
    void mark_open(int rule) {
        const auto named = k_.rules.facts(rule);
        for (std::size_t w = 0; w < named.size(); ++w) {
            const std::uint64_t fresh = named[w] & ~looked_at_[w];
            looked_at_[w] |= fresh;
            for (std::uint64_t rest = fresh; rest != 0; rest &= rest - 1)
                mark_open_fact(64 * w + static_cast<std::size_t>(std::countr_zero(rest)));
        }
    }

    void mark_open_fact(std::size_t fact) {
        if (facts_.known(static_cast<int>(fact)))
            return;
        if (const int derived = k_.derived_rules[fact]; derived >= 0)
            mark_open(derived);
        else
            wanted_[fact / 64] |= std::uint64_t{1} << (fact % 64);
    }

    void add_must_ask(int finding) {
        const auto& f = k_.findings[static_cast<std::size_t>(finding)];
        const bool asked = f.asked_of_client && !facts_.known(finding);
        // A number is asked only as the follow-up of a yes; age is asked of everyone.
        if (asked && (f.type == knowledge::FactType::yes_no || f.id == "age_years"))
            out_.must_ask.push_back(finding);
    }

    const intake::Facts& facts_;
    const History& history_;
    const Knowledge& k_;
    Screening out_;
    knowledge::FactBits told_;
    std::vector<int> pending_;    // strong rules whose value is unknown
    knowledge::FactBits wanted_;  // facts that are told, not derived, and still open
    knowledge::FactBits looked_at_;
};

}  // namespace

Weight weigh(const knowledge::EvidencePattern& pattern, const intake::Facts& facts,
             const knowledge::FactBits& told, const Knowledge& k) {
    struct Cluster {
        std::string_view name;
        double best = 0;
        int item = -1;
    };
    Weight weight{.total_db = pattern.prior_db, .upper_db = 0, .items = {}};
    std::vector<Cluster> clusters;
    clusters.reserve(pattern.items.size());
    double open_db = 0;
    for (std::size_t i = 0; i < pattern.items.size(); ++i) {
        const auto& item = pattern.items[i];
        const Tri truth = k.rules.truth(item.rule, facts.values, told);
        if (truth == Tri::unknown && item.weight_db > 0)
            open_db += item.weight_db;
        if (truth != Tri::yes)
            continue;
        auto at = std::ranges::find(clusters, std::string_view(item.cluster), &Cluster::name);
        if (at == clusters.end())
            at = clusters.insert(at, Cluster{item.cluster});
        if (at->item >= 0 && item.weight_db <= at->best)
            continue;
        at->best = item.weight_db;
        at->item = static_cast<int>(i);
    }
    for (const auto& cluster : clusters) {
        weight.total_db += cluster.best;
        weight.items.push_back(cluster.item);
        if (cluster.best <= 0)
            continue;
        ++weight.positive_clusters;
        weight.core = weight.core || pattern.items[static_cast<std::size_t>(cluster.item)].core;
    }
    weight.upper_db = weight.total_db + open_db;
    return weight;
}

Screening screen(const intake::Facts& facts, const History& history, const Knowledge& k) {
    return Screener(facts, history, k).run();
}

}  // namespace palpate::screening
