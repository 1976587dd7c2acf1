// Whether a plan that was changed by hand still keeps to everything that may not be overstepped:
// the restrictions, the body's endangered places, consent, scope, stage and the client's own
// wishes. Doses and preferences of the composer are the therapist's to change.
#pragma once

#include "advice/advise.hpp"
#include "base/json.hpp"

namespace palpate::record {

// `plan` is the contract's plan object. `input` is what the assessment was made from (the
// contract's In): the engine judges it again with the knowledge of today, so that what has become
// unsafe since is refused too. Faults have places below /plan; empty when it may be done.
std::vector<Fault> check_plan(const Document& plan, const Document& input,
                              const knowledge::Knowledge& k);

}  // namespace palpate::record
