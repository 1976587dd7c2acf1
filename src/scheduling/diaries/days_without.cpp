#include "scheduling/diaries/days_without.hpp"

#include "scheduling/diaries/offer_board.hpp"

#include <set>

namespace palpate::scheduling {

using record::Transaction;

Result<std::vector<DayWithout>> days_without(const Transaction& t, const OfferAsked& asked,
                                             Date first, int days) {
    const auto offered = OfferBoard::of(t, asked, first, days);
    if (!offered)
        return tl::unexpected(offered.error());
    const auto starts = offered->starts();
    if (!starts)
        return tl::unexpected(starts.error());
    std::set<int> with;
    for (const auto start : *starts)
        with.insert(offered->days().index_of(start));
    std::vector<DayWithout> without;
    for (int day = 0; day < offered->days().count(); ++day) {
        if (with.contains(day) || offered->days().span(day).empty())
            continue;
        const auto word = why_nothing(offered->board(), offered->question(), day);
        if (!word)
            return tl::unexpected(word.error());
        without.push_back({offered->days().day(day), *word});
    }
    return without;
}

}  // namespace palpate::scheduling
