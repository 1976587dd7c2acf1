#include "advice/advise.hpp"

#include <algorithm>

namespace palpate::advice {
namespace {

// Stages of dosing-and-pathway.md section 3; maintenance and flare-up need the course's history.
std::string stage_of(const In& in) {
    if (in.goal_met)
        return "maintenance";
    if (!in.duration_days)
        return "";
    const double days = *in.duration_days;
    const bool recurrent = in.episodes_before > 0 && in.pain_free_days_before.value_or(0) >= 30;
    if (days < 42)
        return recurrent ? "recurrent" : "acute";
    return days < 84 ? "subacute" : "chronic";
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
    out.complete = out.screening.must_ask.empty() && !in.unmapped_medicine_or_condition;
    out.localisation = assessment::localise(in.facts, in.signs, k);
    out.stage = stage_of(in);
    out.home = selfcare::choose({in.facts, out.urgency, out.restrictions, in.care, out.localisation,
                                 in.signs.overloads, out.stage, in.home_wishes, in.home_dislikes},
                                k);
    out.referral = refer(in, out.screening, out.restrictions, k);
    out.not_considered = in.not_considered;
    return out;
}

}  // namespace palpate::advice
