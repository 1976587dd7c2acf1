// How firm an area may be, from one visit to the next: the last word on each holds.
#pragma once

#include "session/state.hpp"

namespace palpate::session {

// The least that was too much in an area, today or before.
std::optional<std::int64_t> too_firm(const AreaCeiling& ceiling);

// What was said in this visit, by area; what it only took over from earlier ones is not in it.
std::vector<KeptCeiling> ceilings_said(const State& state, const Log& log, Date day);

// `before` with what a later visit said.
std::vector<KeptCeiling> last_words(std::vector<KeptCeiling> before, std::vector<KeptCeiling> said);

}  // namespace palpate::session
