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

// How many more things are free at a start than one visit needs, of the need that has the fewest:
// 0 is the last room that others could have had. None: it needs nothing that it could choose.
class Spare {
public:
    Spare(const Board& board, const Question& question);
    std::optional<int> at(Moment start) const;

private:
    const Board& board_;
    const Service& service_;
    std::vector<std::vector<int>> needs_;  // of two things and more
};

}  // namespace palpate::scheduling
