// What must not be missed about a client before they are booked or touched. Fit for reception:
// nothing clinical, and no reason of anybody's.
#pragma once

#include "record/duties/deciders.hpp"
#include "record/duties/flags.hpp"

namespace palpate::record {

// "Ask NAME before booking."
struct AskFirst {
    std::string ask;
    std::optional<practice::PersonId> practitioner;  // only before a booking with this one
};
PALPATE_DESCRIBE(AskFirst, ask, practitioner);

struct ChaperoneNow {
    ChaperoneAnswer answer;
    std::optional<std::string> who;
};
PALPATE_DESCRIBE(ChaperoneNow, answer, who);

struct Notices {
    Deciding deciding;
    std::vector<AskFirst> ask_first;
    std::optional<ChaperoneNow> chaperone;  // the last answer; none: not asked
};
PALPATE_DESCRIBE(Notices, deciding, ask_first, chaperone);

// Gone, not found.
Result<Notices> notices_of(const Transaction& t, ClientId client, const knowledge::Place& place,
                           Date today);

}  // namespace palpate::record
