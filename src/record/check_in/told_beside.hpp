// What may be told beside the answers of a brief visit: that a doctor has checked a sign that is
// new, and where a condition is that it speaks of. Offered is only what follows from what is told
// now, so that whoever answers learns nothing of what was told before, and nothing is asked when
// nothing is new. Pure.
#pragma once

#include "advice/next_question.hpp"
#include "base/json.hpp"

#include <optional>
#include <string>
#include <vector>

namespace palpate::record {

// Members of the contract's already_checked.
struct CheckTold {
    std::string finding;
    std::optional<std::string> by;
    std::optional<std::string> on;  // a date
    std::optional<std::string> result;
    std::optional<std::string> same_pain;
    std::optional<std::string> changed_since;
};
PALPATE_DESCRIBE(CheckTold, finding, by, on, result, same_pain, changed_since);

struct ToldBeside {
    std::optional<std::vector<CheckTold>> already_checked;
    std::optional<std::vector<std::string>> places;  // "varicose_veins@calf_left"
};

// Whose answers: `carried` (check_in/carried.hpp) with `findings` as they were told now.
struct Telling {
    const Document& carried;
    const Document& findings;
    Date today;
    const knowledge::Knowledge& k;
};

// `next.places` and `next.checks` of what is told now; both empty while a question is open, or when
// it is an emergency.
void offer_beside(advice::Interview& next, const Telling& telling, const ToldBeside& beside);

// `answers` with them. Faults at /already_checked: of a sign that was not told now; at /places: of
// a condition that nothing told now speaks of.
Result<Document> with_beside(const Document& answers, const Telling& telling,
                             const ToldBeside& beside);

}  // namespace palpate::record
