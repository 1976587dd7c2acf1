// An intake: what was asked and answered, what the engine said to it, and the plan it suggests.
#pragma once

#include "advice/advise.hpp"
#include "record/care.hpp"

namespace palpate::record {

// As it is told by who asked.
struct IntakeSaid {
    AnsweredBy by;
    std::string language;  // in which it was asked, BCP 47
    Document answers;      // the contract's In
    std::optional<Interpreter> interpreter;
};
PALPATE_DESCRIBE(IntakeSaid, by, language, answers, interpreter);

// What the engine says to the answers, as it is kept.
struct Advised {
    Document input;                // the answers, with the day they are judged on
    Document output;               // the contract's Out
    std::optional<Document> plan;  // the plan in it; none while hands-on work is withheld
    std::string knowledge_version;
    std::string urgency;
    std::int64_t restrictions = 0;
};

// Pure, and without a transaction: it may take its time. `today` is used when the answers do not
// name their day. Faults have places below /answers.
Result<Advised> advise_on(const Document& answers, const knowledge::Knowledge& k, Date today);

struct IntakeTaken {
    Kept<StoredIntake> intake;
    Kept<StoredAssessment> assessment;
    std::optional<Kept<StoredPlan>> plan;  // a draft
};

// Keeps all of it, or nothing. No plan outlives the assessment it was made from: what was drafted
// or agreed in this episode before is replaced, but for those in `good`: they were checked against
// this one and are of it from now on. With such a one no other is drafted. Conflict when the
// episode is closed.
Result<IntakeTaken> take_intake(Transaction& t, EpisodeId episode, const IntakeSaid& said,
                                const Advised& advised, std::span<const PlanId> good = {});

}  // namespace palpate::record
