#include "advice/advise.hpp"

#include <algorithm>

namespace palpate::advice {

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
    if (out.plan.stage.told)
        out.stage = to_text(*out.plan.stage.told);
    out.home = selfcare::choose(
        {in.facts, out.screening, out.urgency, out.restrictions, in.care, out.localisation,
         in.signs.overloads, out.stage, in.home_wishes, in.home_dislikes, in.eases},
        k);
    out.referral = refer(in, out.screening, out.restrictions, k);
    out.not_considered = in.not_considered;
    return out;
}

}  // namespace palpate::advice
