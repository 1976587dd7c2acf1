// A returning client is asked again, in some seconds, what lapses from visit to visit, and judged
// by the whole of it. What comes of it is an intake and an assessment like any other, so that a new
// danger sign holds hands-on work at once, in every episode and everywhere.
#pragma once

#include "record/check_in/carried.hpp"
#include "record/intakes.hpp"

namespace palpate::record {

// What there is to check in with. Nothing of it is for whoever answers.
struct CheckInBasis {
    EpisodeId episode;
    AssessmentId assessment;
    Document input;                       // what it was made from
    std::vector<Kept<StoredPlan>> plans;  // drafted or agreed in that episode
};

// Of the episode that was judged last among those that are not closed. Not found: no such client,
// or nothing was ever answered: then the first interview comes first. Without an entry in the
// trail, as whoever holds the link learns nothing of it.
Result<CheckInBasis> basis_of(const Transaction& t, ClientId client);

// Which plans may still be carried out as they are, after what was said now: those whose check
// finds no fault (record/plan_check.hpp). Pure, and it may take its time.
std::vector<PlanId> still_good(const CheckInBasis& basis, const Document& answers,
                               const knowledge::Knowledge& k);

// Keeps all of it, or nothing. A plan that is still good stays and is of the new assessment from
// now on; every other one is replaced, as by any intake, by a draft. Stale when somebody was judged
// meanwhile.
Result<IntakeTaken> take_check_in(Transaction& t, const CheckInBasis& basis, const IntakeSaid& said,
                                  const Advised& advised, std::span<const PlanId> good);

}  // namespace palpate::record
