// The referral letter: plain text from the facts for a doctor, whenever someone should look at this
// client. It names what was told and when, what was not asked and what was held back; it never
// names an illness the client did not name, and never holds a word of a private record
// (self-harm, safeguarding). It is written as if those answers did not exist, with one exception:
// when they ask for more urgency than all else, the letter carries that urgency and says that the
// reason is given in person (docs/decisions/0011).
#pragma once

#include "advice/in.hpp"

#include <string>

namespace palpate::advice {

struct Referral {
    bool needed = false;
    std::string to;       // whom the leading rule names
    int within_days = 0;  // 0: today
    std::string letter;   // empty exactly when not needed
};

// `screening` and `restrictions` are those of `in`; they are made anew when a private answer has to
// be left out. Needed: any open rule or sum that says emergency, same_day or soon, or
// treat_with_care with a letter, and a private rule that says emergency or same_day.
Referral refer(const In& in, const screening::Screening& screening,
               const screening::Restrictions& restrictions, const knowledge::Knowledge& k);

}  // namespace palpate::advice
