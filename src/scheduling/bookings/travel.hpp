// The way to a client's home or an employer's hall, and back. A place of that kind says how long it
// usually takes; each visit may say otherwise, there and back apart. What a visit says is kept with
// it: when the place's usual time changes, what is booked stays as it was agreed.
//
// It is time of the practitioners alone, and they are held for it as for the visit itself, so the
// database refuses what would leave none of it. Between two homes both ways count, as if by the
// practice: that is enough wherever the practice lies, and who knows better says less of one of
// them. It is no time with clients: a day's limits do not count it.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/booking.hpp"

namespace palpate::scheduling {

// What is not said becomes what the place says. Invalid, where it is said: of a place to which
// clients come, of one that is not known, and of who joins an event, which has its own.
Result<void> settle_travel(const record::Transaction& t, Booking& booking);
Result<void> settle_travel(const record::Transaction& t, Event& event);

struct Travel {
    std::chrono::minutes before{0};
    std::chrono::minutes after{0};
};
template <class T>
Travel travel_of(const T& booking_or_event) {
    return {std::chrono::minutes(booking_or_event.travel_before_minutes.value_or(0)),
            std::chrono::minutes(booking_or_event.travel_after_minutes.value_or(0))};
}
// As it usually is.
Travel travel_to(const Location& location);

}  // namespace palpate::scheduling
