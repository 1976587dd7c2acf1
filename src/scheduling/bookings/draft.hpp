// From what is asked for to the booking it would be: the part that book, move and a series share.
#pragma once

#include "scheduling/bookings/book.hpp"

namespace palpate::scheduling {

// A booking that passed every gate but time itself, and whether the owner puts it over others.
struct Draft {
    Booking booking;
    std::optional<std::string> overrule;
};

// `all_but_safety`: for what is only held until somebody has looked (hold_for_desk).
// `all_but_notice`: for what was agreed in time and is so again (undo).
enum class Gates { all, all_but_safety, all_but_notice };

Result<Draft> draft_of(const record::Transaction& t, const BookingSaid& said, Gates gates);
// A changed booking passes the gates anew; what it has already is not in its own way.
Result<Draft> draft_again(const record::Transaction& t, Booking booking, BookingId self,
                          const std::optional<std::string>& overrule, Gates gates = Gates::all);

// Takes back what has lapsed, then gives the place and the seat. Conflict, naming all clashes.
Result<Booking> settled(record::Transaction& t, Draft draft, BookingId self);

}  // namespace palpate::scheduling
