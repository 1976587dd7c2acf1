// What the client does after a session of this plan, and what to watch for: aftercare.csv and
// aftercare_watch.csv, by the techniques that the routine uses. Warmth and cold are none of it:
// they are items of the home programme, which looks first at what speaks against them.
#pragma once

#include "advice/advise.hpp"

#include <string_view>
#include <vector>

namespace palpate::advice {

struct Aftercare {
    std::string_view id;
    std::string_view text;   // of the knowledge
    std::string_view watch;  // what to watch for, and what to do then; may be empty
    std::string_view fact;   // name of the technique, or why else
    const Citation* citation = nullptr;
};

// In table order; empty when no session is planned.
std::vector<Aftercare> aftercare_of(const Out& out, const knowledge::Knowledge& k);

}  // namespace palpate::advice
