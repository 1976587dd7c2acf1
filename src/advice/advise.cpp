#include "advice/advise.hpp"

#include "advice/cautions.hpp"
#include "base/joined.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

bool among(const std::vector<int>& list, int item) {
    return std::ranges::find(list, item) != list.end();
}

// Checks and clearances that could count, but lowered nothing: too old, overtaken by a new sign, or
// of something that does not hold.
void name_unused(const In& in, const knowledge::Knowledge& k, Out& out) {
    const auto keep = [&](std::string input, std::string why) {
        out.not_considered.push_back({std::move(input), std::move(why)});
    };
    for (std::size_t i = 0; i < in.history.checks.size(); ++i)
        if (in.history.checks[i].counts && !among(out.screening.checks_used, static_cast<int>(i)))
            keep(joined("/already_checked/", i),
                 "lowers no flag: none that it may lower, too long ago, or a new sign since");
    for (std::size_t i = 0; i < in.history.clearances.size(); ++i) {
        const auto& lifts = in.history.clearances[i].lifts;
        const auto condition = k.condition(lifts);
        const auto stop = k.index.find("stop", lifts);
        if (!among(out.screening.clearances_used, static_cast<int>(i)) &&
            !(condition && among(out.restrictions.conditions, *condition)) &&
            !(stop && among(in.care.stops, *stop)))
            keep(joined("/clearances: ", lifts),
                 "lifts nothing: it does not hold now, too long ago, or a new sign since");
    }
}

// Earlier episodes that make this one no recurrence.
void name_unused_episodes(const In& in, Out& out) {
    const bool told = in.episodes_before > 0 || in.pain_free_days_before;
    if (told && out.plan.stage.told != planning::Stage::recurrent)
        out.not_considered.push_back(
            {"/history/episodes_before",
             "noted, not used: earlier episodes and the days without pain change the plan only for "
             "a pain of under 6 weeks that came back after 30 days or more without"});
}

// What a medicine itself asks to mind, each once.
void mind_medicines(const In& in, const knowledge::Knowledge& k, planning::Plan& plan) {
    std::vector<int> said;
    for (const int at : in.medicines) {
        const auto& m = k.medicines[static_cast<std::size_t>(at)];
        if (m.caution.empty() || among(said, at))
            continue;
        said.push_back(at);
        plan.warnings.push_back({"medicine_" + m.id,
                                 joined(m.name, ": ", m.caution),
                                 {"takes " + m.name, m.id, m.citation}});
    }
}

}  // namespace

Out advise(const In& in, const knowledge::Knowledge& k) {
    using screening::Urgency;
    Out out;
    out.id = in.id;
    out.today = in.today ? to_text(*in.today) : "";
    out.screening = screening::screen(in.facts, in.history, k);
    out.restrictions = screening::restrict_care(in.facts, out.screening, in.care, k);
    out.urgency = out.screening.urgency;
    // A condition, medicine or operation that restricts anything gives at least this class.
    if (!out.restrictions.list.empty())
        out.urgency = std::min(out.urgency, Urgency::treat_with_care);
    out.not_considered = in.not_considered;
    name_unused(in, k, out);
    out.complete = out.screening.must_ask.empty() && !in.unmapped_medicine_or_condition;
    out.localisation = assessment::localise(in.facts, in.signs, k);
    out.facts = in.facts;
    const planning::Course course{in.duration_days, in.episodes_before, in.pain_free_days_before,
                                  in.goal_met};
    out.plan = planning::plan({.facts = in.facts,
                               .restrictions = out.restrictions,
                               .localisation = out.localisation,
                               .wants = in.wants,
                               .course = course,
                               .today = in.today,
                               .complete = out.complete},
                              k);
    mind_medicines(in, k, out.plan);
    if (out.plan.stage.told)
        out.stage = to_text(*out.plan.stage.told);
    name_unused_episodes(in, out);
    out.home = selfcare::choose(
        {in.facts, out.screening, out.urgency, out.restrictions, in.care, out.localisation,
         in.signs.overloads, out.stage, in.home_wishes, in.home_dislikes, in.eases},
        k);
    say_cautions(in, k, out);
    out.referral = refer(in, out.screening, out.restrictions, k);
    return out;
}

}  // namespace palpate::advice
