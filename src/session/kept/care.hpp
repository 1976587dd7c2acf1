// What a session rests on: the episode's last answers, carried to the day of the visit, and what
// the client agrees to. The same for making a session and for a re-screen within one.
#pragma once

#include "record/check_in/check_in.hpp"
#include "record/consent_held.hpp"
#include "record/training/open_scope.hpp"
#include "session/engine.hpp"

namespace palpate::session {

struct Care {
    record::Kept<record::Episode> episode;
    record::CheckInBasis last;  // of this episode
    record::Held held;          // consents as they are now
    // Of whoever asks, and in a session of all who have worked in it: only what is open to each of
    // them is open.
    std::vector<record::Trained> trained;
};

// Not found, gone: the episode. Conflict at /episode: it is closed, or nobody was judged in it yet.
Result<Care> care_of(const record::Transaction& t, record::EpisodeId episode);
// Conflict when somebody was judged, or the consents or trainings changed since it was read.
Result<void> still_so(const record::Transaction& t, const Care& care);

// The contract's In of the day: what was told before, but for the answers to `again` (questions of
// the knowledge), with `findings` over it, the consents as they are, and what is open to those who
// treat. Pure. Faults at /findings.
Result<Document> answers_of(const Care& care, const std::vector<std::string>& again,
                            const Document& findings, Date today, const knowledge::Knowledge& k);

// Plans that still pass their check by new answers. What somebody who steps in for one visit may
// not do is no fault of the plan: it is held against what was open to whom it was made for. Pure.
std::vector<record::PlanId> good_plans(const Care& care, const record::Advised& advised,
                                       const knowledge::Knowledge& k);

// Judged by the engine: what is open today. Pure. Faults: of what was told.
struct Judged {
    advice::In in;
    advice::Out out;
};
Result<Judged> judge(const Document& answers, Date today, const knowledge::Knowledge& k);

}  // namespace palpate::session
