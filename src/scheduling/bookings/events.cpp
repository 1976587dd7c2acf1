#include "scheduling/bookings/events.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/gates.hpp"
#include "scheduling/bookings/travel.hpp"

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

Result<void> check_free(Transaction& t, const Event& event, EventId self) {
    const auto wanted = wanted_by(event, self);
    if (auto done = take_back_lapsed(t, wanted); !done)
        return done;
    const auto clashes = clashes_of(t, wanted);
    return clashes.empty() ? Result<void>() : conflict(clashes);
}

// Everybody who has a seat, those whose hold has run out too.
Wanted seats_of(EventId id, const Event& event) {
    return {.all = {{{id.uuid(), event.begin, event.until}, "event"}}, .self = {}};
}

// Who has joined may still come: the event may have got another practitioner or service.
Result<void> check_still_comes(const Transaction& t, const record::Busy& joined,
                               const Event& next) {
    const BookingId id(joined.record);
    auto text = t.documents().glance({record::Kind<Booking>::name, id.uuid()});
    if (!text)
        return {};
    auto booking = record::decode<Booking>(*std::move(text)).content;
    booking.event = std::nullopt;
    booking.practitioners = next.practitioners;
    booking.service = next.service;
    const bool overruled = booking.overruled && t.actor().owner;
    auto may = check_clients(t, booking, is_hands_on(t, booking), overruled);
    if (!may)
        may.error().message = fmt::format("booking {}: {}", to_text(id), may.error().message);
    return may;
}

// Who has joined keeps time and seat.
Result<void> check_joined(const Transaction& t, EventId id, const Event& before,
                          const Event& next) {
    const auto joined = t.documents().busy(std::array{id.uuid()}, before.begin, before.until);
    const bool cancelled = next.cancelled.value_or(false);
    for (const auto& busy : joined)
        if (cancelled || busy.claim.begin < next.begin || next.until < busy.claim.until ||
            (next.seats < before.seats && busy.claim.place >= next.seats))
            return refuse(FaultKind::conflict, "/seats",
                          fmt::format("booking {} has joined and would lose its time or seat",
                                      to_text(busy.record)));
    for (const auto& busy : joined)
        if (auto may = check_still_comes(t, busy, next); !may)
            return may;
    return {};
}

}  // namespace

Result<Kept<Event>> add_event(Transaction& t, Event event, std::string why) {
    if (auto faults = check(event); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    if (auto fine = settle_travel(t, event); !fine)
        return tl::unexpected(std::move(fine.error()));
    const EventId id(t.new_id());
    if (auto free = check_free(t, event, id); !free)
        return tl::unexpected(std::move(free.error()));
    return t.records<Event>().add(id, event, why).map([&](Version version) {
        return record::kept_now(t, id, version, event, why);
    });
}

Result<Kept<Event>> change_event(Transaction& t, EventId id, Version expected, Event event,
                                 std::string why) {
    if (auto faults = check(event); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    if (auto fine = settle_travel(t, event); !fine)
        return tl::unexpected(std::move(fine.error()));
    const auto before = record::find_there(t, id);
    if (!before)
        return tl::unexpected(before.error());
    if (auto free = check_free(t, event, id); !free)
        return tl::unexpected(std::move(free.error()));
    if (auto gone = take_back_lapsed(t, seats_of(id, before->content)); !gone)
        return tl::unexpected(std::move(gone.error()));
    if (auto kept = check_joined(t, id, before->content, event); !kept)
        return tl::unexpected(std::move(kept.error()));
    return t.records<Event>().change(id, expected, event, why).map([&](Version version) {
        return record::kept_now(t, id, version, event, why);
    });
}

}  // namespace palpate::scheduling
