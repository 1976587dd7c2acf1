// A clearance: the word of a doctor that what stands against work may be treated, as a practitioner
// wrote it down. It becomes one of the answers (`clearances` of the contract), so what it lifts is
// the engine's to say, and it stays with what was answered from then on.
#pragma once

#include "base/json.hpp"
#include "knowledge/knowledge.hpp"
#include "record/care.hpp"
#include "record/referrals/referral.hpp"

namespace palpate::record {

struct ClearanceSaid {
    std::string lifts;                     // id of a flag, condition, stop or operation
    std::string by;                        // who cleared it: an id of medical_checkers.csv
    std::string on;                        // the day, not after today
    std::string reason;                    // in the practitioner's words
    std::string language;                  // of those, BCP 47
    std::optional<ReferralId> referral{};  // whose answer it rests on
};
PALPATE_DESCRIBE(ClearanceSaid, lifts, by, on, reason, language, referral);

// The answers carried to today (check_in/carried.hpp) with this one. Invalid, in the engine's own
// words, where it would lift nothing.
Result<Document> with_clearance(const Document& carried, const ClearanceSaid& said, Date today,
                                const knowledge::Knowledge& k);

struct Liftable {
    std::string lifts;
    std::string name;  // in English, as the tables name it
};
PALPATE_DESCRIBE(Liftable, lifts, name);

struct ClearanceKept {
    std::string lifts;
    std::string name;
    std::string by;
    std::string on;
    std::string reason;
};
PALPATE_DESCRIBE(ClearanceKept, lifts, name, by, on, reason);

struct Clearances {
    std::vector<Liftable> open;  // what stands against work now and a doctor's word may lift
    std::vector<ClearanceKept> kept;
};
PALPATE_DESCRIBE(Clearances, open, kept);

Clearances clearances_of(const StoredAssessment& assessment, const knowledge::Knowledge& k);

// How the episode was judged last. Not found: no such episode, or nothing was answered in it yet.
Result<Kept<StoredAssessment>> last_judged(const Transaction& t, EpisodeId episode);
// Stale unless that is still the last.
Result<void> still_last(const Transaction& t, EpisodeId episode, AssessmentId assessment);

}  // namespace palpate::record
