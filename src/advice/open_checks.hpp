// "Has a doctor already checked this?": of which flags it is worth asking.
#pragma once

#include "advice/in.hpp"

#include <string>
#include <vector>

namespace palpate::advice {

// Signs of one flag, as the client told them. A check that names each of them may lower the flag.
struct OpenCheck {
    struct Sign {
        std::string id;    // of the finding
        std::string name;  // plain words
    };
    std::vector<Sign> findings;
    int days_max = 0;  // an older check lowers nothing
};

// The flags that fired and that the client's own word of a check would lower, were the check as
// good as it can be; in the order of `now`, which is the screening of the same client. None for a
// flag that only a document lowers, for a private one, and for a flag that is lowered already.
std::vector<OpenCheck> open_checks(const In& in, const screening::Screening& now,
                                   const knowledge::Knowledge& k);

}  // namespace palpate::advice
