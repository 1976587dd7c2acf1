#include "scheduling/why_day.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

using Reasons = std::vector<Reason>;

bool has(const Reasons& reasons, Obstacle obstacle) {
    return std::ranges::find(reasons, obstacle, &Reason::obstacle) != reasons.end();
}

bool shuts_the_place(const Reason& reason) {
    return reason.obstacle == Obstacle::closed ||
           (reason.obstacle == Obstacle::holiday && reason.practitioner.empty());
}

// By the hours of every week. Those that were taken out of one day have an `absence`, and why is
// nobody's business.
bool is_off(const Reason& reason) {
    switch (reason.obstacle) {
        case Obstacle::not_working: return reason.absence == Uuid{};
        case Obstacle::holiday:
        case Obstacle::cannot_give:
        case Obstacle::not_here: return true;
        default: return false;
    }
}

bool is_shut(const Question& question, const Reasons& reasons) {
    if (std::ranges::any_of(reasons, shuts_the_place))
        return true;
    std::set<PractitionerId> off;
    for (const auto& reason : reasons)
        if (is_off(reason))
            off.insert(reason.practitioner);
    const auto& asked =
        question.practitioners.empty() ? question.service.given_by : question.practitioners;
    return std::ranges::all_of(asked, [&](PractitionerId id) { return off.contains(id); });
}

}  // namespace

Result<DayWord> why_nothing(const Board& board, const Question& question, int day) {
    const auto whole = board.days().span(day);
    auto word = DayWord::closed;
    std::optional<Fault> fault;
    board.grid().each([&](Slot slot) {
        const auto start = begin_of(slot);
        if (fault || word == DayWord::too_soon || !whole.contains(start))
            return;
        const auto reasons = why_not(board, question, start);
        if (!reasons)
            fault = reasons.error();
        else if (!is_shut(question, *reasons)) {
            const bool only_soon = std::ranges::all_of(
                *reasons, [](const Reason& r) { return r.obstacle == Obstacle::notice; });
            word = only_soon                          ? DayWord::too_soon
                   : has(*reasons, Obstacle::horizon) ? DayWord::too_far
                                                      : DayWord::no_time_left;
        }
    });
    if (fault)
        return tl::unexpected(*std::move(fault));
    return word;
}

}  // namespace palpate::scheduling
