// Whether a plan that was changed by hand still keeps to everything that may not be overstepped:
// the restrictions, the body's endangered places, consent, scope, stage and the client's own
// wishes; and what each of its steps might be instead. Doses and preferences of the composer are
// the therapist's to change.
#pragma once

#include "advice/advise.hpp"
#include "base/json.hpp"

namespace palpate::record {

// What is open to one step where it is: the nearest to what was asked is within this.
struct StepRoom {
    std::int64_t pressure_max = 0;        // of 10, of its technique there; 0 when that is closed
    std::vector<std::string> techniques;  // ids that may be done there
    std::vector<std::string> positions;   // words in which its place can be reached
    std::vector<std::string> cautions;    // what asks for care there, and minutes over the usual
};
PALPATE_DESCRIBE(StepRoom, pressure_max, techniques, positions, cautions);

struct PlanJudged {
    std::vector<Fault> faults;  // places below /plan; none when it may be done
    std::vector<StepRoom> steps;
    std::int64_t minutes_max = 0;  // of a session; 0: no limit
};

// `plan` is the contract's plan object. `input` is what the assessment was made from (the
// contract's In): the engine judges it again with the knowledge of today, so that what has become
// unsafe since is refused too.
PlanJudged judge_plan(const Document& plan, const Document& input, const knowledge::Knowledge& k);
std::vector<Fault> check_plan(const Document& plan, const Document& input,
                              const knowledge::Knowledge& k);

// The same plan with what follows from its steps worked out anew: when each starts, turns, strain,
// and the sums. A plan of the engine stays as it is; what is no plan is given back unchanged.
Document settle_plan(const Document& plan, const knowledge::Knowledge& k);

// Whether a place in a plan is worked out by settle_plan, or only explains: no choice of a person.
bool follows_from_steps(std::string_view place);

}  // namespace palpate::record
