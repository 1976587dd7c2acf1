// A whole course of care booked in one step: all of it or nothing, with every clash named.
#pragma once

#include "scheduling/bookings/book.hpp"

namespace palpate::scheduling {

constexpr std::size_t visits_max = 400;

struct SeriesSaid {
    ClientId client;
    std::optional<record::PlanId> plan;
    std::optional<std::string> agreed;
    std::vector<BookingSaid> visits;  // 1 to visits_max, each with this client
};
PALPATE_DESCRIBE(SeriesSaid, client, plan, agreed, visits);

// One of the two. Where anything clashes nothing was booked.
struct SeriesBooked {
    std::optional<record::Kept<StoredSeries>> series;
    std::vector<record::Kept<Booking>> bookings;
    std::vector<Clash> clashes;  // with others, and of the visits with one another
};

// Faults as in book.hpp, with the visit's place: /visits/3/practitioners/0.
Result<SeriesBooked> book_series(record::Transaction& t, const SeriesSaid& said,
                                 const std::string& why);

}  // namespace palpate::scheduling
