#include "advice/look_ahead.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

using screening::Restriction;

// Small on purpose: only the order of a few tests hangs on it, and each question looks at many.
constexpr assessment::Effort effort{.width_cap = 8, .splits = 0, .together = false};

bool same_limit(const Restriction& a, const Restriction& b) {
    return a.kind == b.kind && a.technique == b.technique && a.region == b.region &&
           a.verdict == b.verdict && a.pressure_max == b.pressure_max;
}

int missing(const std::vector<Restriction>& from, const std::vector<Restriction>& in) {
    return static_cast<int>(std::ranges::count_if(from, [&](const Restriction& r) {
        return std::ranges::none_of(in, [&](const Restriction& o) { return same_limit(r, o); });
    }));
}

}  // namespace

LookAhead::LookAhead(const In& in, const knowledge::Knowledge& k)
    : in_(in), k_(k), told_(in.facts), now_(decide(in.facts)) {
    for (std::size_t f = 0; f < k.findings.size(); ++f)
        if (!k.findings[f].derived.empty() && !in.asked[f])
            told_.values[f] = k.findings[f].range;
    mark_relevant();
}

// The facts that a more urgent rule, a sum or a condition reads.
void LookAhead::mark_relevant() {
    relevant_.assign(k_.findings.size(), false);
    const auto& parts = k_.self_care.facts_of_finding;
    const auto mark = [&](const std::vector<int>& facts) {
        for (const int f : facts)
            for (const int base : parts[static_cast<std::size_t>(f)])
                relevant_[static_cast<std::size_t>(base)] = true;
    };
    for (const auto& flag : k_.flags)
        if (flag.strong && flag.urgency <= now_.urgency)
            mark(flag.facts);
    for (const auto& pattern : k_.patterns)
        for (const auto& item : pattern.items)
            if (knowledge::truth_of(pattern.applies, in_.facts.values) == Tri::yes)
                mark(knowledge::facts_of(item.item));
    for (const auto& facts : k_.self_care.facts_of_condition)
        mark(facts);
}

void LookAhead::look_at_sources() {
    sources_ = assessment::localise(in_.facts, in_.signs, k_, effort);
}

LookAhead::Decision LookAhead::decide(const intake::Facts& facts) const {
    Decision d;
    d.screening = screening::screen(facts, in_.history, k_);
    finish(d, facts);
    return d;
}

void LookAhead::finish(Decision& d, const intake::Facts& facts) const {
    d.restrictions = screening::restrict_care(facts, d.screening, in_.care, k_);
    d.urgency = d.screening.urgency;
    if (!d.restrictions.list.empty())
        d.urgency = std::min(d.urgency, screening::Urgency::treat_with_care);
}

double LookAhead::change(const Decision& then) const {
    const int classes = static_cast<int>(now_.urgency) - static_cast<int>(then.urgency);
    const int limits = missing(now_.restrictions.list, then.restrictions.list) +
                       missing(then.restrictions.list, now_.restrictions.list);
    return value("weight_urgency") * std::abs(classes) +
           std::min(value("weight_restrictions_max"), value("weight_restriction") * limits);
}

double LookAhead::change(const assessment::Localisation& then) const {
    double moved = 0;
    const auto probability = [](const assessment::Localisation& l, std::string_view id) {
        const auto at = std::ranges::find(l.ranked, id, &assessment::RankedSource::id);
        return at == l.ranked.end() ? 0.0 : at->probability;
    };
    for (const auto& r : sources_.ranked)
        moved += std::abs(r.probability - probability(then, r.id));
    return value("weight_source") * moved / 2;
}

// A no leaves the decision as it is: an unknown fact fires no rule and no condition. So only the
// yes is tried, on the client's facts as told; what was derived from them is made anew.
double LookAhead::worth_of_fact(int finding) const {
    if (!relevant_[static_cast<std::size_t>(finding)])
        return 0;
    return value("prior_yes_fact") * worth_if(finding, {1, 1});
}

double LookAhead::worth_of_number(const knowledge::NumberQuestion& number) const {
    double sum = 0;
    for (const auto& [first, second] : number.answers) {
        auto facts = told_;
        facts.values[static_cast<std::size_t>(number.finding)] = Interval::exactly(first);
        if (number.finding_2 >= 0)
            facts.values[static_cast<std::size_t>(number.finding_2)] = Interval::exactly(second);
        sum += worth(std::move(facts));
    }
    return number.answers.empty() ? 0 : sum / static_cast<double>(number.answers.size());
}

double LookAhead::worth_if(int finding, Interval answer) const {
    auto facts = told_;
    facts.values[static_cast<std::size_t>(finding)] = answer;
    return worth(std::move(facts));
}

// Restrictions follow from flags, sums, conditions and closed places: while none of these changes,
// nothing does.
double LookAhead::worth(intake::Facts facts) const {
    intake::derive(k_, facts);
    Decision then;
    then.screening = screening::screen(facts, in_.history, k_);
    const auto same = [&](const auto& row) {
        return row.when.empty() || knowledge::truth_of(row.when, facts.values) != Tri::yes ||
               knowledge::truth_of(row.when, in_.facts.values) == Tri::yes;
    };
    const bool same_conditions =
        std::ranges::all_of(k_.conditions, same) && std::ranges::all_of(k_.plan.endangerment, same);
    const auto& now = now_.screening;
    if (same_conditions && then.screening.flags.size() == now.flags.size() &&
        then.screening.sums.size() == now.sums.size())
        return 0;
    finish(then, facts);
    return change(then);
}

// Only the yes is tried: by the law of total probability the no moves every probability back by as
// much on average, so both together are worth twice the yes times its chance.
double LookAhead::worth_of_movement(const std::string& movement) const {
    auto signs = in_.signs;
    signs.movements[movement] = {Tri::yes, Tri::yes, Tri::yes};
    return 2 * value("prior_yes_movement") *
           change(assessment::localise(in_.facts, signs, k_, effort));
}

double LookAhead::worth_of_palpation(const std::string& source) const {
    auto signs = in_.signs;
    signs.palpation[source] = {Tri::yes, Tri::yes};
    return 2 * value("prior_yes_palpation") *
           change(assessment::localise(in_.facts, signs, k_, effort));
}

}  // namespace palpate::advice
