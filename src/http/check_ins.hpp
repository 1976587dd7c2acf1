// What is said at a check-in, over a link that opens one booking's check-in and nothing else.
// Whoever holds it answers questions; of what was told before they are shown nothing.
#pragma once

#include "base/json.hpp"
#include "record/check_in/told_beside.hpp"

namespace palpate::http {

struct CheckInMade {
    std::string path;  // of the page on this server; good for whoever has it
    Instant expires_at;
};
PALPATE_DESCRIBE(CheckInMade, path, expires_at);

// "findings" of the contract, as far as they were told now, and what was told beside them.
struct CheckInAsked {
    Document findings;
    std::optional<std::vector<record::CheckTold>> already_checked;
    std::optional<std::vector<std::string>> places;
};
PALPATE_DESCRIBE(CheckInAsked, findings, already_checked, places);

struct CheckInSaid {
    std::string language;  // in which it was asked, BCP 47
    Document findings;
    std::optional<std::vector<record::CheckTold>> already_checked;
    std::optional<std::vector<std::string>> places;
};
PALPATE_DESCRIBE(CheckInSaid, language, findings, already_checked, places);

// Someone in danger is told so at once; all else is the practitioner's to say. Both others empty
// unless it is an emergency.
struct CheckInTaken {
    bool emergency;
    std::optional<std::string> action;  // what to do now, in the words for clients
    std::optional<std::string> letter;  // for whoever helps
};
PALPATE_DESCRIBE(CheckInTaken, emergency, action, letter);

}  // namespace palpate::http
