// Danger signs during a session: each stops the sheet at once, and only a re-screen that asks the
// right questions lets it go on (stop_rules.csv, scope session; red-flags.md sections 3 and 6).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::session {

struct DangerSign {
    std::string_view id;                      // the stop rule's where there is one
    std::vector<std::string_view> questions;  // of the knowledge: the screens to ask now
    bool lie_down = false;                    // before anything else
    bool emergency = false;                   // the questions of an emergency come first
};

// The signs that are one touch away; any finding of the knowledge is one besides.
const std::vector<DangerSign>& danger_signs();

// The questions to ask for a sign, as ids. A sign that is not in the table and no finding that
// `screens` knows asks all that are asked at every visit: unknown is never no.
std::vector<std::string> questions_for(std::string_view sign,
                                       const std::map<std::string, std::string>& screens = {});

// What to say, as ids of the words tables: calm, without alarm and without a diagnosis; then what
// happens to the visit (nothing to pay for another one, a letter when one is due).
std::vector<std::string> stop_words(std::string_view sign);

}  // namespace palpate::session
