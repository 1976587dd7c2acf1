// What not_considered says of two answers that cannot both be right; the page reads it by these
// words (web/src/intake/apart.ts).
#pragma once

#include "advice/in.hpp"

namespace palpate::advice {

inline constexpr std::string_view does_not_fit = "does not fit ";

// Those of `in`, as {input, why}: input "/findings/ID: TOLD", why "does not fit PLACE: SAYS; taken
// as ...". In the order in which they were found.
inline std::vector<NotConsidered> told_apart(const In& in) {
    std::vector<NotConsidered> found;
    for (const auto& n : in.not_considered)
        if (n.why.starts_with(does_not_fit))
            found.push_back(n);
    return found;
}

}  // namespace palpate::advice
