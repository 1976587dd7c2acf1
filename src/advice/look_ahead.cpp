#include "advice/look_ahead.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

using screening::Restriction;

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
    : in_(in),
      k_(k),
      told_(in.facts),
      now_(decide(in.facts)),
      sources_(assessment::localise(in.facts, in.signs, k)) {
    for (std::size_t f = 0; f < k.findings.size(); ++f)
        if (!k.findings[f].derived.empty() && !in.asked[f])
            told_.values[f] = k.findings[f].range;
}

LookAhead::Decision LookAhead::decide(const intake::Facts& facts) const {
    Decision d;
    d.screening = screening::screen(facts, in_.history, k_);
    d.restrictions = screening::restrict_care(facts, d.screening, in_.care, k_);
    d.urgency = d.screening.urgency;
    if (!d.restrictions.list.empty())
        d.urgency = std::min(d.urgency, screening::Urgency::treat_with_care);
    return d;
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
    const auto probability = [](const assessment::Localisation& l, const std::string& id) {
        const auto at = std::ranges::find(l.ranked, id, &assessment::RankedSource::id);
        return at == l.ranked.end() ? 0.0 : at->probability;
    };
    for (const auto& r : sources_.ranked)
        moved += std::abs(r.probability - probability(then, r.id));
    return value("weight_source") * moved / 2;
}

// The client's facts as told: what was derived from them is made anew with the tried answer.
double LookAhead::worth_of_fact(int finding) const {
    const double yes = value("prior_yes_fact");
    return yes * worth_if(finding, {1, 1}) + (1 - yes) * worth_if(finding, {0, 0});
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

double LookAhead::worth(intake::Facts facts) const {
    intake::derive(k_, facts);
    return change(decide(facts));
}

double LookAhead::worth_of_movement(const std::string& movement) const {
    const double yes = value("prior_yes_movement");
    auto signs = in_.signs;
    signs.movements[movement] = {Tri::yes, Tri::yes, Tri::yes};
    const double if_yes = change(assessment::localise(in_.facts, signs, k_));
    signs.movements[movement] = {Tri::no, Tri::no, Tri::no};
    return yes * if_yes + (1 - yes) * change(assessment::localise(in_.facts, signs, k_));
}

double LookAhead::worth_of_palpation(const std::string& source) const {
    const double yes = value("prior_yes_palpation");
    auto signs = in_.signs;
    signs.palpation[source] = {Tri::yes, Tri::yes};
    const double if_yes = change(assessment::localise(in_.facts, signs, k_));
    signs.palpation[source] = {Tri::no, Tri::no};
    return yes * if_yes + (1 - yes) * change(assessment::localise(in_.facts, signs, k_));
}

}  // namespace palpate::advice
