// Which messages there are to be of a visit. Called in the transaction of every change of a
// booking, so that no message of a visit that was moved or called off is left to go out; and again
// for all visits to come, so that an import or other rules are noticed. Calling it twice changes
// nothing.
//
// It only decides and keeps. What sends is the courier, which looks once more before it does.
#pragma once

#include "scheduling/bookings/kinds.hpp"
#include "scheduling/reminders/reach.hpp"
#include "scheduling/reminders/times.hpp"

namespace palpate::scheduling {

enum class Occasion { none, booked, moved, cancelled };  // that is told in a message of its own

Result<void> plan_messages(record::Transaction& t, BookingId id, const Booking& booking,
                           Occasion occasion);

// The same around the write of a booking.
Result<record::Kept<Booking>> with_messages(record::Transaction& t, record::Kept<Booking> kept,
                                            Occasion occasion);

// That an hour is held for somebody who waits (waiting/turns.hpp), by every way that reaches them;
// not when the offer would be over before it may be sent.
Result<void> plan_offer(record::Transaction& t, WaitingOfferId offer,
                        const record::Kept<Booking>& held);

// For every visit that begins on this UTC day and is still to come.
Result<void> plan_day(record::Transaction& t, std::chrono::sys_days day);

// For every visit of a client that is to come: after they said something to messages.
Result<void> plan_client(record::Transaction& t, ClientId client);

// Grows with every visit that this process writes and every message that it queues, a moment before
// it is committed: the courier looks when it did, instead of asking the database all the time.
std::uint64_t courier_news();
void note_courier_news();

// Whether a message still says what is so: of a booking that stands, of one called off, of one that
// is held.
bool is_true(const Message& message, const Booking& booking);

// The clock that a visit is told by: of its location, else of the booking; UTC where nobody said.
Zone clock_of(const record::Transaction& t, const Booking& booking);

}  // namespace palpate::scheduling
