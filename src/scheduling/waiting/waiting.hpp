// Who waits for an hour that is not free now, and what they were offered once one was. Both are
// records of the client: versioned, in the trail, exported, erased with them.
#pragma once

#include "scheduling/bookings/kinds.hpp"
#include "scheduling/diaries/propose.hpp"

namespace palpate::scheduling {

enum class WaitingStatus { waiting, booked, left, over };  // over: no day that was wanted is left
PALPATE_DESCRIBE_ENUM(WaitingStatus, waiting, booked, left, over)

// As somebody says it.
struct WaitingSaid {
    ClientId client;
    StoredServiceId service;
    LocationId location;
    std::vector<PractitionerId> practitioners;  // one of these; none: whoever gives it
    std::vector<PreferredHours> hours;          // within one of these; none: any hour
    Date first;                                 // the first and the last day wanted
    Date last;                                  // at most waiting_days_max later
    std::optional<BookingId> instead_of;        // a later visit, which is given up for this one
};
PALPATE_DESCRIBE(WaitingSaid, client, service, location, practitioners, hours, first, last,
                 instead_of);

struct Waiting {
    ClientId client;
    WaitingSaid wants;
    WaitingStatus status;
    Instant since;
    std::int64_t passed;  // offers that they let go by or said no to
};
PALPATE_DESCRIBE(Waiting, client, wants, status, since, passed);
using WaitingId = Id<Waiting>;

enum class OfferStatus { open, accepted, declined, lapsed, withdrawn };
PALPATE_DESCRIBE_ENUM(OfferStatus, open, accepted, declined, lapsed, withdrawn)

// A booking that is held for one of them until they have said yes or no.
struct WaitingOffer {
    ClientId client;
    WaitingId waiting;
    BookingId booking;
    Instant begin;
    Instant made_at;
    Instant until;
    OfferStatus status;
    std::int64_t turn;  // why them: the first of so many whom this hour would fit is 1
    std::int64_t of;
};
PALPATE_DESCRIBE(WaitingOffer, client, waiting, booking, begin, made_at, until, status, turn, of);
using WaitingOfferId = Id<WaitingOffer>;

constexpr int waiting_days_max = 180;
constexpr std::size_t waiting_listed_max = 500;

// Every fault, each at its place; empty when it may be kept.
std::vector<Fault> check(const WaitingSaid& said);

}  // namespace palpate::scheduling

namespace palpate::record {

template <>
struct Kind<scheduling::Waiting> : KindOfClient<scheduling::Waiting> {
    static constexpr std::string_view name = "waiting";
    // Found, while they wait, by "waiting"; in the order in which they came.
    static std::vector<Term> terms(const scheduling::Waiting& waiting);
};
template <>
struct Kind<scheduling::WaitingOffer> : KindOfClient<scheduling::WaitingOffer> {
    static constexpr std::string_view name = "waiting_offer";
    // Found by who waited, and while it is open by "offer".
    static std::vector<Term> terms(const scheduling::WaitingOffer& offer);
};

}  // namespace palpate::record
