// A start that is kept for somebody while they fill in a form. It has no client: who is not on file
// leaves nothing behind but an hour that was held for some minutes. What it occupies, it occupies
// as a booking does, so that the database refuses a second one; when it has run out, whoever books
// the hour takes it back (bookings/clash.hpp), and nobody waits for a clock.
//
// Its holder has a ticket; the same ticket later opens the booking that was made of it
// (record/secret_links.hpp), so one address lasts from the hold to the visit.
#pragma once

#include "record/secret_links.hpp"
#include "scheduling/bookings/book.hpp"
#include "scheduling/diaries/free_times.hpp"

namespace palpate::scheduling {

struct SlotHold {
    std::string secret;  // the hash of the ticket, base64url; its first 16 bytes are the id
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> resources;
    StoredServiceId service;
    LocationId location;
    Instant begin;
    Instant until;
    std::int64_t preparation_minutes;
    std::int64_t clean_up_minutes;
    Instant made_at;
    Instant held_until;
    std::optional<ClientId> client;  // who came by a link of their own
};
PALPATE_DESCRIBE(SlotHold, secret, practitioners, resources, service, location, begin, until,
                 preparation_minutes, clean_up_minutes, made_at, held_until, client);
using SlotHoldId = Id<SlotHold>;

constexpr std::chrono::minutes slot_held_for{10};
constexpr std::chrono::minutes slot_held_at_most{45};  // since it was made, however long one types

// The booking that it would be, without its clients: for what it occupies, and what it collides
// with.
Booking as_booking(const SlotHold& hold);
std::vector<record::Claim> claims_of(const SlotHold& hold);

struct SlotAsked {
    StoredServiceId service;
    LocationId location;
    std::optional<PractitionerId> practitioner;  // none: whoever is free
    Instant begin;
    std::optional<ClientId> client;
};

// Holds it for ten minutes under this ticket; one that the ticket has already gives way to it.
// Not found, gone, not_allowed: what is not offered online. Conflict: not free, or not any more.
Result<record::Kept<SlotHold>> hold_slot(record::Transaction& t, const practice::Ticket& ticket,
                                         const SlotAsked& asked);

// Also one that has run out or was taken back (`removed`), for its form may still be sent. Not
// found: there was none.
Result<record::Kept<SlotHold>> find_hold(const record::Transaction& t,
                                         const practice::Ticket& ticket);

// Ten minutes from now, while it is not too old for that: with each page that is sent. Also when it
// has run out and nobody has taken the hour since.
Result<record::Kept<SlotHold>> renew_hold(record::Transaction& t, record::Kept<SlotHold> hold);

// Nothing to do when it is gone already.
Result<void> release_hold(record::Transaction& t, const record::Kept<SlotHold>& hold);

// Whether a client may book this at all: service and place are on offer.
Result<StoredService> offered_online(const record::Transaction& t, StoredServiceId service,
                                     LocationId location);

}  // namespace palpate::scheduling

namespace palpate::record {

// Of the practice, as a link is: it may hold a client's id, and opens nothing once they are gone.
template <>
struct Kind<scheduling::SlotHold> : KindOfPractice<scheduling::SlotHold> {
    static constexpr std::string_view name = "slot_hold";
    static std::vector<Claim> claims(const scheduling::SlotHold& hold) {
        return scheduling::claims_of(hold);
    }
};

}  // namespace palpate::record
