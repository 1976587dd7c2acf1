// What the practitioner should know beyond limits: yellow flags and the how of heat, cold and
// topicals, as sentences of the plan. They change no urgency and no verdict.
#pragma once

#include "advice/advise.hpp"

namespace palpate::advice {

// Adds to the warnings of `out`, which is otherwise finished. Nothing in an emergency or when
// hands-on work is refused: then only the action counts.
void say_cautions(const In& in, const knowledge::Knowledge& k, Out& out);

}  // namespace palpate::advice
