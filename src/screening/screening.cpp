#include "screening/screening.hpp"

#include "intake/must_ask.hpp"
#include "screening/already_checked.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

namespace palpate::screening {
namespace {

using knowledge::Flag;
using knowledge::Knowledge;

Urgency stricter(Urgency a, Urgency b) {
    return std::min(a, b);
}

// Of a flag whose gate is open.
Tri truth_of_flag(std::size_t flag, const intake::Facts& facts, const knowledge::FactBits& told,
                  const Knowledge& k) {
    const auto& rule = k.flag_rules[flag];
    const Tri when = k.rules.truth(rule.when, facts.values, told);
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

std::optional<Urgency> urgency_of_sum(const knowledge::EvidencePattern& pattern, double db) {
    for (std::size_t u = 0; u < pattern.threshold_db.size(); ++u)
        if (pattern.threshold_db[u] && db >= *pattern.threshold_db[u])
            return static_cast<Urgency>(u);
    return std::nullopt;
}

void set_bit(std::vector<std::uint64_t>& bits, std::size_t at) {
    bits[at / 64] |= std::uint64_t{1} << (at % 64);
}

void unite(std::vector<std::uint64_t>& bits, std::span<const std::uint64_t> more) {
    for (std::size_t w = 0; w < bits.size(); ++w)
        bits[w] |= more[w];
}

template <class Visit>
void each_bit(const std::vector<std::uint64_t>& bits, Visit visit) {
    for (std::size_t w = 0; w < bits.size(); ++w)
        for (std::uint64_t rest = bits[w]; rest != 0; rest &= rest - 1)
            visit(64 * w + static_cast<std::size_t>(std::countr_zero(rest)));
}

class Screener {
public:
    Screener(const intake::Facts& facts, const History& history, const Knowledge& k)
        : facts_(facts), history_(history), k_(k), index_(k.flag_index) {
        out_.told = k.rules.told(facts.values);
        out_.screens = intake::must_screens(facts, k);
    }

    Screening run() {
        look_at_flags();
        for (std::size_t i = 0; i < k_.patterns.size(); ++i)
            look_at_sum(static_cast<int>(i));
        std::ranges::stable_sort(out_.flags, {}, &FiredFlag::urgency);
        out_.could_be = out_.urgency;
        collect_must_ask();
        return std::move(out_);
    }

private:
    using Bits = knowledge::FlagIndex::Bits;

    // Only flags that name something told are read: of the others it is known what they say.
    void look_at_flags() {
        Bits touched(index_.words, 0);
        each_bit(out_.told, [&](std::size_t fact) { unite(touched, index_.of_fact(fact)); });
        const auto open = open_flags();
        pending_.assign(index_.words, 0);
        for (std::size_t w = 0; w < index_.words; ++w) {
            touched[w] = open[w] & (touched[w] | index_.untold_yes[w]);
            pending_[w] = open[w] & index_.untold_open[w] & ~touched[w];
        }
        each_bit(touched, [&](std::size_t flag) { look_at_flag(flag); });
    }

    // Those without a gate, or whose gate is open (intake::gate_open).
    Bits open_flags() const {
        if (!facts_.anything_painted)
            return Bits(index_.words, ~std::uint64_t{0});
        Bits open = index_.ungated;
        for (std::size_t g = 0; g < k_.groups.size(); ++g)
            if (facts_.group_painted[g])
                unite(open, index_.of_group(g));
        return open;
    }

    void look_at_flag(std::size_t index) {
        const Tri truth = truth_of_flag(index, facts_, out_.told, k_);
        if (truth == Tri::unknown && k_.flag_rules[index].strong)
            set_bit(pending_, index);
        if (truth != Tri::yes)
            return;
        const auto& flag = k_.flags[index];
        FiredFlag fired{static_cast<int>(index), flag.urgency, false, yes_facts(flag, facts_)};
        if (const auto lowered = lower(fired, facts_, history_, k_);
            lowered.check >= 0 || lowered.clearance >= 0) {
            fired.stepped_down = true;
            fired.urgency = lowered.urgency;
            (lowered.check >= 0 ? out_.checks_used : out_.clearances_used)
                .push_back(std::max(lowered.check, lowered.clearance));
        }
        out_.urgency = stricter(out_.urgency, fired.urgency);
        out_.flags.push_back(std::move(fired));
    }

    void look_at_sum(int index) {
        const auto& pattern = k_.patterns[static_cast<std::size_t>(index)];
        if (knowledge::truth_of(pattern.applies, facts_.values) != Tri::yes)
            return;
        auto weight = weigh(pattern, facts_, out_.told, k_);
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
        relevant_.assign(index_.words, 0);
        for (std::size_t u = 0; u < static_cast<std::size_t>(out_.urgency); ++u)
            for (std::size_t w = 0; w < index_.words; ++w)
                relevant_[w] |= pending_[w] & index_.by_urgency[u][w];
        named_.assign(out_.told.size(), 0);
        for (const auto& fired : out_.flags) {
            const auto& rule = k_.flag_rules[static_cast<std::size_t>(fired.flag)];
            if (fired.urgency == out_.urgency && rule.strong && rule.unless >= 0)
                unite(named_, k_.rules.facts(rule.unless));
        }
        follow_derived();
        for (const int q : out_.screens)
            for (const int f : k_.questions[static_cast<std::size_t>(q)].findings)
                if (matters(f) && k_.derived_rules[static_cast<std::size_t>(f)] < 0)
                    add_must_ask(f);
        if (!out_.must_ask.empty())
            out_.could_be = stricter(out_.could_be, highest_pending());
    }

    // A fact that follows from others and is still open asks for those.
    void follow_derived() {
        std::vector<int> left;
        left.reserve(index_.derived_facts.size());
        for (const int fact : index_.derived_facts)
            if (!facts_.known(fact))
                left.push_back(fact);
        for (bool found = true; found;)
            found =
                std::erase_if(left, [&](int fact) {
                    if (!matters(fact))
                        return false;
                    unite(named_, k_.rules.facts(k_.derived_rules[static_cast<std::size_t>(fact)]));
                    return true;
                }) > 0;
    }

    // Whether a relevant pending flag names it, or something else that asks for it.
    bool matters(int fact) const {
        const auto at = static_cast<std::size_t>(fact);
        std::uint64_t both = (named_[at / 64] >> (at % 64)) & 1U;
        const auto flags = index_.of_fact(at);
        for (std::size_t w = 0; w < flags.size(); ++w)
            both |= flags[w] & relevant_[w];
        return both != 0;
    }

    Urgency highest_pending() const {
        for (std::size_t u = 0; u < index_.by_urgency.size(); ++u)
            for (std::size_t w = 0; w < index_.words; ++w)
                if ((pending_[w] & index_.by_urgency[u][w]) != 0)
                    return static_cast<Urgency>(u);
        return Urgency::clear;
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
    const knowledge::FlagIndex& index_;
    Screening out_;
    Bits pending_;               // strong flags whose value is unknown
    Bits relevant_;              // those of them that would raise the urgency
    knowledge::FactBits named_;  // by an exemption or an open derived fact that matters
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
