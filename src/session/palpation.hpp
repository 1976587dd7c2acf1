// What was found under the fingers, and what it suggests for the steps that are still to come:
// always within what is open, and always for a person to take or leave.
#pragma once

#include "session/adapt.hpp"

namespace palpate::session {

// The last word on each source and side; what was taken back is not there.
std::vector<Palpated> palpated_in(const Timeline& timeline);
// The last word on each movement that was tried, likewise.
std::vector<Tried> tried_in(const Timeline& timeline);

enum class Proposed { instead, also, leave };
PALPATE_DESCRIBE_ENUM(Proposed, instead, also, leave)

struct Proposal {
    Proposed kind = Proposed::also;
    std::string of;              // the waiting step that it changes; empty: a step more
    std::optional<Step> step{};  // as it would be done, within what is open; none: left out
    std::vector<Said> why;
};
PALPATE_DESCRIBE(Proposal, kind, of, step, why);

// A source that was a hit and that no step works on takes the place of one that was a miss, or
// comes in addition where it is open; what is left of the misses may be left out. Nothing while the
// work is held. At most five.
std::vector<Proposal> proposals(const Sheet& sheet, const State& state, const Timeline& timeline);

}  // namespace palpate::session
