// Days on which nothing is free, and what a client is told of each.
#pragma once

#include "scheduling/diaries/free_times.hpp"
#include "scheduling/why_day.hpp"

namespace palpate::scheduling {

struct DayWithout {
    Date day;
    DayWord word = DayWord::closed;
};
// Of these days those without any start, in order. Faults as free_times().
Result<std::vector<DayWithout>> days_without(const record::Transaction& t, const OfferAsked& asked,
                                             Date first, int days);

}  // namespace palpate::scheduling
