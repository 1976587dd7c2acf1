// Plans that a therapist changes: every change is checked anew and marked.
#pragma once

#include "record/intakes.hpp"

namespace palpate::record {

struct PlanSaid {
    PlanStatus status;
    std::optional<Document> plan;       // left out: as it stands
    std::optional<std::string> reason;  // of what was changed by hand
};
PALPATE_DESCRIBE(PlanSaid, status, plan, reason);

// Every place where the plan differs from what was suggested. An edit that was there keeps its
// moment, person and reason; places inside lists of another length are one edit of the whole list.
std::vector<PlanEdit> edits_of(const Document& suggested, const Document& chosen,
                               const std::vector<PlanEdit>& before, const PlanEdit& as);

struct PlanChange {
    PlanId id;
    Version expected = 0;
    PlanSaid said;
    std::string why;
};

// Reads the assessment that the plan was made from. Faults: see check_plan; a change of the plan
// itself, or agreeing to it, is checked.
Result<std::vector<Fault>> faults_of(const Transaction& t, const PlanChange& change,
                                     const knowledge::Knowledge& k);

// Conflict when the plan was replaced or ended, or was not made from the last assessment and is to
// be agreed. Stale, not found.
Result<Kept<StoredPlan>> change_plan(Transaction& t, const PlanChange& change);

}  // namespace palpate::record
