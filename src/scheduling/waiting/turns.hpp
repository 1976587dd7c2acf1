// The waiting list acts: what is free goes to whoever is next, held for them for a while; when they
// let it go by, to the next.
//
// Next is who has let fewer offers go by, then who has waited longer: nobody is passed over for the
// sake of anybody else, and nobody can keep an hour by not answering. Each has one offer at a time,
// of the first hour that fits all they said, and no hour twice. Who may not be booked (a safety
// hold, a flag) gets none, and nobody is told why.
#pragma once

#include "record/secret_links.hpp"
#include "record/transaction.hpp"
#include "scheduling/waiting/by_itself.hpp"
#include "scheduling/waiting/waiting.hpp"

namespace palpate::scheduling {

// Not found, gone: whom and what it names; invalid: a visit to give up that is not theirs or over.
// Conflict: they wait for the same service already.
Result<record::Kept<Waiting>> wait(record::Transaction& t, const WaitingSaid& said,
                                   std::string why);
// Conflict: they do not wait any more. What is offered to them is taken back.
Result<record::Kept<Waiting>> stop_waiting(record::Transaction& t, WaitingId id,
                                           record::Version expected);

// All who wait, the next one first; at most waiting_listed_max.
std::vector<record::Kept<Waiting>> in_turn(const record::Transaction& t);
std::vector<record::Kept<WaitingOffer>> open_offers(const record::Transaction& t);

// Yes: the visit is booked, and the one that it stands for is called off without anything due.
// No: it goes to the next. Conflict: the offer is over; faults as confirm() (bookings/later.hpp).
Result<record::Kept<WaitingOffer>> accept_offer(record::Transaction& t, WaitingOfferId id,
                                                record::Version expected);
Result<record::Kept<WaitingOffer>> decline_offer(record::Transaction& t, WaitingOfferId id,
                                                 record::Version expected);

// For whom it is made; good until the visit, to look at what became of the offer. Conflict: it is
// over. Not found, gone.
Result<record::LinkMade> make_offer_link(record::Transaction& t, WaitingOfferId id);

// How long an offer stands: a quarter of the time that is left, 10 to 60 minutes; none when the
// hour is too near.
std::optional<std::chrono::minutes> offer_stands(Instant begin, Instant now);

struct Round {
    int ended = 0;                    // offers that lapsed, or were settled at the desk
    int offered = 0;                  // at most offers_at_once
    std::optional<Instant> next_end;  // of the first offer that stands afterwards
};
constexpr int offers_at_once = 20;

// One round, in one transaction. Calling it twice in a row changes nothing. It reads who waits, and
// that is in the trail: call it when an hour may have come free (free_mark) or an offer runs out,
// not by the minute. With `ways` it acts by itself: who cannot be told now is left for the desk.
Result<Round> offer_what_is_free(record::Transaction& t, std::optional<Ways> ways = {});
// Whether a round would have anything to look at.
bool anybody_waits(const record::Transaction& t);

}  // namespace palpate::scheduling
