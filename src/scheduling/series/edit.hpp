// Changing a course that is booked already: what may not move is held, the rest is solved again,
// and each visit that moves costs points (Weights::moved), so that no more of them move than must.
#pragma once

#include "scheduling/series/series.hpp"

namespace palpate::scheduling::series {

enum class Scope { this_and_following, all };

struct Edit {
    std::size_t visit = 0;  // "this"; ignored for all
    Scope scope = Scope::this_and_following;
    Moment now;  // what has begun is past and stays
};

// Holds what the edit must not touch: visits that have begun, and those before "this" one. Of these
// the booked ones become fixed and the others are left out. What is fixed or left out already stays
// so: a visit that was agreed, or one dragged to its new slot (its `booked`). Invalid: a visit that
// is not in the course, with /visit.
Result<void> hold(Course& course, const Edit& edit);

}  // namespace palpate::scheduling::series
