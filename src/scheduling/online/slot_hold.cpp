#include "scheduling/online/slot_hold.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/clash.hpp"
#include "scheduling/bookings/look.hpp"

namespace palpate::scheduling {
namespace {

using practice::LinkPurpose;
using practice::Ticket;
using record::Kept;
using record::Transaction;
using std::chrono::minutes;

constexpr std::string_view given_back = "given back";
constexpr minutes renewed_by_least{1};  // less is not worth a write

SlotHoldId id_of(const practice::SecretHash& hash) {
    Uuid id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return SlotHoldId(id);
}

OfferAsked offer_of(const SlotAsked& asked, SlotHoldId self) {
    OfferAsked offer{.service = asked.service,
                     .location = asked.location,
                     .moved = BookingId(self.uuid()),
                     .online = true};
    if (asked.practitioner)
        offer.practitioners.push_back(*asked.practitioner);
    if (asked.client)
        offer.clients.push_back(*asked.client);
    return offer;
}

SlotHold hold_of(const Transaction& t, const SlotAsked& asked, const StoredService& service,
                 WhyShown free) {
    return {.secret = {},
            .practitioners = std::move(free.practitioners),
            .resources = std::move(free.resources),
            .service = asked.service,
            .location = asked.location,
            .begin = asked.begin,
            .until = asked.begin + minutes(service.minutes),
            .preparation_minutes = service.preparation_minutes,
            .clean_up_minutes = service.clean_up_minutes,
            .made_at = t.now(),
            .held_until = t.now() + slot_held_for,
            .client = asked.client};
}

Result<Kept<SlotHold>> keep(Transaction& t, SlotHoldId id, SlotHold hold) {
    if (auto done = take_back_lapsed(t, wanted_by(as_booking(hold), BookingId(id.uuid()))); !done)
        return tl::unexpected(std::move(done.error()));
    auto holds = t.records<SlotHold>();
    const auto before = holds.find(id);
    const auto kept = before ? holds.change(id, before->version, hold) : holds.add(id, hold);
    return kept.map([&](record::Version version) {
        return record::kept_now(t, id, version, std::move(hold), "");
    });
}

}  // namespace

Booking as_booking(const SlotHold& hold) {
    return {.clients = {},
            .practitioners = hold.practitioners,
            .resources = hold.resources,
            .service = hold.service,
            .location = hold.location,
            .event = {},
            .begin = hold.begin,
            .until = hold.until,
            .zone = {},
            .wall = {},
            .preparation_minutes = hold.preparation_minutes,
            .clean_up_minutes = hold.clean_up_minutes,
            .status = BookingStatus::held,
            .held_until = hold.held_until,
            .source = BookingSource::online,
            .series = {},
            .seat = {},
            .place = {},
            .overruled = {},
            .despite = {},
            .ending = {},
            .note = {},
            .extra = {}};
}

std::vector<record::Claim> claims_of(const SlotHold& hold) {
    return claims_of(as_booking(hold));
}

Result<StoredService> offered_online(const Transaction& t, StoredServiceId service,
                                     LocationId location) {
    auto found = look_at(t, service, "/service");
    if (!found)
        return found;
    const auto place = look_at(t, location, "/location");
    if (!place)
        return tl::unexpected(place.error());
    // A visit at home needs an address and a word before.
    const bool offered = found->online.value_or(false) && !found->inactive.value_or(false) &&
                         !place->inactive.value_or(false) && !place->at_client.value_or(false);
    if (!offered)
        return refuse(FaultKind::not_allowed, "/service", "is not booked online");
    return found;
}

Result<Kept<SlotHold>> hold_slot(Transaction& t, const Ticket& ticket, const SlotAsked& asked) {
    const auto service = offered_online(t, asked.service, asked.location);
    if (!service)
        return tl::unexpected(service.error());
    const auto hash = practice::hash_of(LinkPurpose::visit, ticket);
    const auto id = id_of(hash);
    auto why = why_at(t, offer_of(asked, id), asked.begin);
    if (!why)
        return tl::unexpected(std::move(why.error()));
    // A safety hold is not told here, and not to whoever happens to hold a link: it is met when the
    // booking is made.
    std::erase_if(why->reasons,
                  [](const ReasonShown& r) { return r.obstacle == Obstacle::safety_hold; });
    if (!why->reasons.empty())
        return refuse(FaultKind::conflict, "/begin", "is not free, or not any more");
    if (why->practitioners.empty())
        if (auto chosen = why_at(t,
                                 offer_of({.service = asked.service,
                                           .location = asked.location,
                                           .practitioner = asked.practitioner,
                                           .begin = asked.begin,
                                           .client = {}},
                                          id),
                                 asked.begin);
            chosen && chosen->free)
            why = std::move(chosen);
    if (why->practitioners.empty())
        return refuse(FaultKind::conflict, "/begin", "is not free, or not any more");
    auto hold = hold_of(t, asked, *service, *std::move(why));
    hold.secret = secrets::to_base64url(hash);
    return keep(t, id, std::move(hold));
}

Result<Kept<SlotHold>> find_hold(const Transaction& t, const Ticket& ticket) {
    const auto hash = practice::hash_of(LinkPurpose::visit, ticket);
    auto text = t.documents().glance({record::Kind<SlotHold>::name, id_of(hash).uuid()});
    if (!text || ticket.practice != t.actor().practice)
        return refuse(FaultKind::not_found, "", "this hour is not held, or not any more");
    auto kept = record::decode<SlotHold>(*std::move(text));
    const auto expected = secrets::from_base64url(kept.content.secret);
    if (!expected || !secrets::equal(*expected, hash))
        return refuse(FaultKind::not_found, "", "this hour is not held, or not any more");
    return kept;
}

Result<Kept<SlotHold>> renew_hold(Transaction& t, Kept<SlotHold> hold) {
    auto& content = hold.content;
    const auto until = std::min(t.now() + slot_held_for, content.made_at + slot_held_at_most);
    if (hold.removed || until <= t.now() || until < content.held_until + renewed_by_least)
        return hold;
    content.held_until = until;
    return t.records<SlotHold>()
        .change(hold.id, hold.version, content)
        .map([&](record::Version version) {
            return record::kept_now(t, hold.id, version, std::move(content), "");
        });
}

Result<void> release_hold(Transaction& t, const Kept<SlotHold>& hold) {
    if (hold.removed)
        return {};
    return t.records<SlotHold>()
        .remove(hold.id, hold.version, std::string(given_back))
        .map([](record::Version) {});
}

}  // namespace palpate::scheduling
