#include "scheduling/diaries/days_without.hpp"

#include "scheduling/free_slots.hpp"

#include <set>

namespace palpate::scheduling {

using record::Transaction;

Result<std::vector<DayWithout>> days_without(const Transaction& t, const OfferAsked& asked,
                                             Date first, int days) {
    const auto offer = offer_of(t, asked, first, days);
    if (!offer)
        return tl::unexpected(offer.error());
    const auto board = Board::of(offer->diary, offer->days);
    if (!board)
        return tl::unexpected(board.error());
    const auto starts = free_starts(*board, offer->question);
    if (!starts)
        return tl::unexpected(starts.error());
    std::set<int> with;
    for (const auto start : *starts)
        with.insert(offer->days.index_of(start));
    std::vector<DayWithout> without;
    for (int day = 0; day < offer->days.count(); ++day) {
        if (with.contains(day) || offer->days.span(day).empty())
            continue;
        const auto word = why_nothing(*board, offer->question, day);
        if (!word)
            return tl::unexpected(word.error());
        without.push_back({offer->days.day(day), *word});
    }
    return without;
}

}  // namespace palpate::scheduling
