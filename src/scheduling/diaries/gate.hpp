// What the calendar itself says to a booking that staff bring: the location's and everybody's
// hours, leave, notice, horizon, and how much work a day holds. Asked of `why` (why.hpp), in the
// transaction that writes. What is taken already, by whom, and who may not be booked is said by
// gates.hpp and clash.hpp, which name it better.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

namespace palpate::scheduling {

// Conflict at /begin, naming each reason and whom it is about. Nothing stands against what joins an
// event, against a booking whose place is not known, and where nothing is kept of hours and rules.
// Starts that are not on the grid are refused to clients alone: staff put a visit where they like.
// `was_kept`: notice and horizon were looked at when it was agreed.
enum class Notice { asked, was_kept };
Result<void> check_calendar(const record::Transaction& t, const Booking& booking,
                            const StoredService* service, BookingId self,
                            Notice notice = Notice::asked);

// The location of a booking; where none is said, that of its first room or thing.
std::optional<LocationId> place_of(const record::Transaction& t, const Booking& booking);

// The hour as it was agreed, against the moment. Invalid at /zone and /wall: no such zone, or its
// clock shows another hour then. Where neither is said it becomes what the location's clock shows.
Result<void> settle_wall(const record::Transaction& t, Booking& booking);

}  // namespace palpate::scheduling
