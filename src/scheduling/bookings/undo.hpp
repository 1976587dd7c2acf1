// What a desk did a moment ago is taken back: a move, a cancellation, an arrival, of one visit or
// of a whole course as one. Each visit becomes what it was one version before. All of it or
// nothing, with every gate of a booking but the notice: it was agreed once already.
#pragma once

#include "scheduling/bookings/change_series.hpp"

namespace palpate::scheduling {

struct UndoSaid {
    std::vector<VisitSeen> visits;  // as they are now; 1 to 400, each once
};
PALPATE_DESCRIBE(UndoSaid, visits);

constexpr std::size_t undo_max = 400;
constexpr std::chrono::minutes undo_within{30};

// One of the two, as when a course is moved; a clash's `visit` counts `visits`.
//
// Faults at /visits/3, besides those of book.hpp below it:
//   stale     somebody changed it since
//   conflict  it is new, or was changed more than `undo_within` ago; the hold it was has run out
//   invalid   at /visits
Result<SeriesMoved> undo(record::Transaction& t, const UndoSaid& said, const std::string& why);

}  // namespace palpate::scheduling
