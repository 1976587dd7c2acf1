#include "advice/cautions.hpp"

#include "base/joined.hpp"
#include "screening/modality_limits.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;
using knowledge::ModalityRule;

bool used(const ModalityRule& rule, const planning::Plan& plan, const Knowledge& k) {
    return std::ranges::any_of(plan.routine.steps, [&](const planning::Step& step) {
        return k.techniques[static_cast<std::size_t>(step.technique)].id == rule.modality;
    });
}

bool wished(const ModalityRule& rule, const In& in, const Knowledge& k) {
    return std::ranges::any_of(rule.items, [&](int item) {
        const auto& id = k.self_care.items[static_cast<std::size_t>(item)].id;
        return std::ranges::find(in.home_wishes, id) != in.home_wishes.end();
    });
}

// Why the sentence is said; empty: it is not.
std::string called_for_by(const ModalityRule& rule, const In& in, const Out& out,
                          const Knowledge& k) {
    using Verdict = ModalityRule::Verdict;
    switch (rule.verdict) {
        case Verdict::say: return screening::why_it_holds(rule, in.facts, out.restrictions, k);
        case Verdict::say_when_used:
            return used(rule, out.plan, k) ? joined("the session uses ", rule.modality) : "";
        case Verdict::say_when_wished: return wished(rule, in, k) ? "the client asked for it" : "";
        case Verdict::forbidden:
        case Verdict::with_care: break;  // restrictions say these
    }
    return "";
}

void say_yellow(const In& in, const Knowledge& k, planning::Plan& plan) {
    for (const auto& flag : k.cautions.yellow)
        if (knowledge::truth_of(flag.when, in.facts.values) == Tri::yes)
            plan.warnings.push_back(
                {"yellow_" + flag.id, flag.text, {"told: " + flag.name, flag.id, flag.citation}});
}

}  // namespace

void say_cautions(const In& in, const Knowledge& k, Out& out) {
    if (out.urgency == screening::Urgency::emergency ||
        out.restrictions.hands_on == screening::HandsOn::refused)
        return;
    for (const auto& rule : k.cautions.modalities)
        if (auto why = called_for_by(rule, in, out, k); !why.empty())
            out.plan.warnings.push_back(
                {rule.id, rule.text, {std::move(why), rule.id, rule.citation}});
    say_yellow(in, k, out.plan);
}

}  // namespace palpate::advice
