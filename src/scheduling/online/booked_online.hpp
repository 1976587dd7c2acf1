// What the desk is told of online bookings: it saw none of them being made, and some wait for it.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

struct BookedOnline {
    // Held until somebody at the desk has looked at them; what lapses first comes first.
    std::vector<record::Kept<Booking>> waits;
    // The others, the newest first: also what was called off since, and what nobody looked at
    // before it lapsed.
    std::vector<record::Kept<Booking>> booked;
};

constexpr std::chrono::days booked_online_most{14};  // asked for at once

// Booked online since then, and all that waits. In the trail as a list of their clients.
BookedOnline booked_online(const record::Transaction& t, Instant since);

}  // namespace palpate::scheduling
