// Who and what it would be for one start that is offered.
#pragma once

#include "scheduling/question.hpp"

namespace palpate::scheduling {

// One way to give a start.
struct Choice {
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;  // by need; of an event to join, the event's own
    Span treated;
    Span held;
    std::optional<BookingId> joins{};  // the event
};

// Who has the least load on that day comes first, then who has the least time with clients, then
// the lower id; of rooms and the like the least used that day. The same board gives the same
// choice. An event with places left is filled before another is begun. A start that is not offered
// is a conflict at /start; one outside the board's days is invalid.
Result<Choice> choose(const Board& board, const Question& question, Moment start);

}  // namespace palpate::scheduling
