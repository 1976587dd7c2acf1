// Plans that a therapist changes: every change is checked anew and marked.
#pragma once

#include "record/intakes.hpp"
#include "record/plan_check.hpp"

namespace palpate::record {

struct PlanSaid {
    PlanStatus status;
    std::optional<Document> plan;       // left out: as it stands
    std::optional<std::string> reason;  // of what was changed by hand
};
PALPATE_DESCRIBE(PlanSaid, status, plan, reason);

// Every place where a person chose another plan than was suggested. An edit that was there keeps
// its moment, person and reason; places inside lists of another length are one edit of the whole
// list.
std::vector<PlanEdit> edits_of(const Document& suggested, const Document& chosen,
                               const std::vector<PlanEdit>& before, const PlanEdit& as);

struct PlanChange {
    PlanId id;
    Version expected = 0;
    PlanSaid said;
    std::string why;
};

// A plan as a person would have it, before it is kept.
struct PlanToCheck {
    Document plan;
};
PALPATE_DESCRIBE(PlanToCheck, plan);

struct PlanFault {
    std::string pointer;  // JSON pointer, below /plan
    std::string detail;
};
PALPATE_DESCRIBE(PlanFault, pointer, detail);

struct PlanChecked {
    Document plan;  // with what follows from its steps worked out
    std::vector<PlanFault> faults;
    std::vector<StepRoom> steps;  // one for each step
    std::int64_t minutes_max;     // of a session; 0: no limit
    std::vector<PlanEdit> edits;  // as they would be kept
};
PALPATE_DESCRIBE(PlanChecked, plan, faults, steps, minutes_max, edits);

// Whether the plan could be kept so, by the same judgement as keeping it; nothing is kept.
Result<PlanChecked> check_change(const Transaction& t, PlanId id, const Document& plan, Date today,
                                 const knowledge::Knowledge& k);

// Reads the assessment that the plan was made from, the client's consents as they are now, and what
// whoever asks is trained in today. Faults: see check_plan; a change of the plan itself, or
// agreeing to it, is checked.
Result<std::vector<Fault>> faults_of(const Transaction& t, const PlanChange& change, Date today,
                                     const knowledge::Knowledge& k);

// Conflict when the plan was replaced or ended, or was not made from the last assessment and is to
// be agreed. Stale, not found.
Result<Kept<StoredPlan>> change_plan(Transaction& t, const PlanChange& change);

}  // namespace palpate::record
