#include "scheduling/series/edit.hpp"

#include <fmt/core.h>

namespace palpate::scheduling::series {

Result<void> hold(Course& course, const Edit& edit) {
    const bool following = edit.scope == Scope::this_and_following;
    if (following && edit.visit >= course.wanted.size())
        return invalid("/visit", fmt::format("must be one of the {} visits, counted from 0",
                                             course.wanted.size()));
    for (std::size_t visit = 0; visit < course.wanted.size(); ++visit) {
        auto& wanted = course.wanted[visit];
        const bool past = wanted.booked && wanted.booked->start <= edit.now;
        const bool before = following && visit < edit.visit;
        if (wanted.hold == Hold::free && (past || before))
            wanted.hold = wanted.booked ? Hold::fixed : Hold::left_out;
    }
    return {};
}

}  // namespace palpate::scheduling::series
