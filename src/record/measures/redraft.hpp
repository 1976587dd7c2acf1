// The plan as the advice would have it: one change of what there is, by the tables, judged as every
// change by hand. A draft for a person to look at: nothing of it is kept.
#pragma once

#include "record/measures/progress.hpp"
#include "record/plans.hpp"

namespace palpate::record {

struct PlanAdvised {
    PlanId plan_id;
    std::string action;  // change_technique, change_dose, taper, maintain
    std::string rule;    // of the advice
    Document plan;
    bool differs;                   // false: there is nothing that the tables would change
    std::vector<PlanFault> faults;  // places below /plan; what a person has to decide first
};
PALPATE_DESCRIBE(PlanAdvised, plan_id, action, rule, plan, differs, faults);

// Conflict: the advice asks for no other plan, or there is no plan to change. Not found.
Result<PlanAdvised> plan_advised(const Transaction& t, const ProgressAsked& asked,
                                 const outcomes::Tables& tables, const knowledge::Knowledge& k);

}  // namespace palpate::record
