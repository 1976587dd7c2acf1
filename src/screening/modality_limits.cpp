#include "screening/modality_limits.hpp"

#include "base/joined.hpp"

#include <algorithm>

namespace palpate::screening {
namespace {

using knowledge::Knowledge;
using knowledge::ModalityRule;

bool holds(const Restrictions& restrictions, int condition) {
    return std::ranges::find(restrictions.conditions, condition) != restrictions.conditions.end();
}

Restriction limit_of(const ModalityRule& rule, int because) {
    const bool no = rule.verdict == ModalityRule::Verdict::forbidden;
    return {.kind = is_modality(rule.modality) ? "modality" : "technique",
            .technique = rule.modality,
            .verdict = no ? Verdict::forbidden : Verdict::with_care,
            .pressure_max = no ? 0 : 10,
            .lifted_by = lifted_with_it,
            .because = {because}};
}

// Where the rule limits: its groups, else where the condition was told to be, else everywhere.
std::vector<std::string_view> places_of(const ModalityRule& rule, int condition,
                                        const RestrictionInput& input, const Knowledge& k) {
    std::vector<std::string_view> places;
    places.reserve(rule.groups.size() + input.sites.size());
    for (const int group : rule.groups)
        places.push_back(k.groups[static_cast<std::size_t>(group)].id);
    if (!places.empty())
        return places;
    for (const auto& [at, region] : input.sites)
        if (at == condition)
            places.push_back(k.regions[static_cast<std::size_t>(region)].id);
    if (places.empty())
        places.emplace_back("all");
    return places;
}

std::string_view first_fact(const ModalityRule& rule, const intake::Facts& facts,
                            const Knowledge& k) {
    for (const int f : knowledge::facts_of(rule.when))
        if (facts.truth(f) == Tri::yes)
            return k.findings[static_cast<std::size_t>(f)].name;
    return {};
}

bool by_facts(const ModalityRule& rule, const intake::Facts& facts) {
    return !rule.when.empty() && knowledge::truth_of(rule.when, facts.values) == Tri::yes;
}

}  // namespace

bool is_modality(std::string_view technique) {
    return technique == "heat" || technique == "cold" || technique == "topical";
}

std::string why_it_holds(const ModalityRule& rule, const intake::Facts& facts,
                         const Restrictions& restrictions, const Knowledge& k) {
    for (const int c : rule.conditions)
        if (holds(restrictions, c))
            return k.conditions[static_cast<std::size_t>(c)].name;
    if (!by_facts(rule, facts))
        return {};
    const auto fact = first_fact(rule, facts, k);
    return std::string(fact.empty() ? std::string_view(rule.id) : fact);
}

std::vector<Restriction> modality_limits(const intake::Facts& facts, const RestrictionInput& input,
                                         Restrictions& so_far, const Knowledge& k) {
    std::vector<Restriction> list;
    const auto add = [&](const ModalityRule& rule, std::string_view reason, int condition) {
        const int because = so_far.ground(joined(reason, ": ", rule.text), rule.id, rule.citation);
        for (const auto place : places_of(rule, condition, input, k)) {
            list.push_back(limit_of(rule, because));
            list.back().region = place;
        }
    };
    for (const auto& rule : k.cautions.modalities) {
        if (rule.verdict != ModalityRule::Verdict::forbidden &&
            rule.verdict != ModalityRule::Verdict::with_care)
            continue;
        for (const int c : rule.conditions)
            if (holds(so_far, c))
                add(rule, k.conditions[static_cast<std::size_t>(c)].name, c);
        if (by_facts(rule, facts))
            add(rule, first_fact(rule, facts, k), -1);
    }
    return list;
}

}  // namespace palpate::screening
