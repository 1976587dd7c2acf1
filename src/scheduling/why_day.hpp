// Why a whole day has nothing to offer, in one word that a client may hear: no word about health or
// about anybody else. Somebody who is ill, on leave or busy elsewhere is as somebody who is booked
// out; only hours that are so every week, and public holidays, are told as what they are.
#pragma once

#include "scheduling/why.hpp"

namespace palpate::scheduling {

enum class DayWord {
    closed,        // nobody who could give it works then, or the place is shut
    no_time_left,  // there are hours, and none of them is free
    too_soon,      // within the notice something would be free: a call may help
    too_far        // beyond the horizon
};

// Of a day of the board on which free_starts() offers nothing. Faults: as resolve().
Result<DayWord> why_nothing(const Board& board, const Question& question, int day);

}  // namespace palpate::scheduling
