// When something can start: over practitioners, rooms, tables, equipment and clients at once, for a
// stretch of days. choose.hpp says who and what it would be; why.hpp says for any other start what
// stands against it: a start is offered exactly when nothing does.
//
// Time is held in whole slots of five minutes. A start is offered when it is on the grid, keeps
// notice and horizon, no safety hold stands against it, the clients are free while treated, and
// for the whole time from preparation to clean-up the location is open, as many practitioners as
// needed are at work and free, also while they travel, and within the limits of their day, and
// every need has a thing of its own that is free. Or when an event of the service starts then that
// has places left.
#pragma once

#include "scheduling/question.hpp"

namespace palpate::scheduling {

// In order, each once. Faults as resolve().
Result<std::vector<Moment>> free_starts(const Board& board, const Question& question);

}  // namespace palpate::scheduling
