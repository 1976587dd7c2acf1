// Two kinds of work turn about, where both are as open to the client: which ones are, and a sheet
// with the one that was drawn in the place of the other. Values in, values out.
#pragma once

#include "session/step.hpp"

namespace palpate::session {

// Techniques that may stand for `technique` at every step of the sheet that has it: open there
// today, with enough pressure and time for either, and nothing that warms or cools, which needs a
// look at the skin of its own. None: the sheet has no such step.
std::vector<std::string> equal_to(const Sheet& sheet, std::string_view technique);

// The sheet with `drawn` at every step that has it or `other`; none: it has no such step, or they
// are not equally open at one of them. Whatever is drawn, a step has the same minutes and the same
// most pressure, the smaller of what is open to both: neither is ever firmer than the gentler of
// the two.
std::optional<Sheet> alternated(Sheet sheet, const std::string& drawn, const std::string& other);

}  // namespace palpate::session
