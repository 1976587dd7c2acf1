#include "scheduling/bookings/draft.hpp"

#include "scheduling/bookings/gates.hpp"
#include "scheduling/bookings/look.hpp"
#include "scheduling/bookings/travel.hpp"
#include "scheduling/diaries/gate.hpp"

namespace palpate::scheduling {
namespace {

using record::Transaction;

constexpr std::size_t reason_bytes_max = 2000;

Result<std::optional<StoredService>> service_of(const Transaction& t,
                                                const std::optional<StoredServiceId>& id) {
    if (!id)
        return std::nullopt;
    return look_at(t, *id, "/service").map([](StoredService&& service) {
        return std::optional(std::move(service));
    });
}

Result<void> check_overrule(const Transaction& t, const std::optional<std::string>& reason) {
    if (!reason)
        return {};
    if (!t.actor().owner)
        return refuse(FaultKind::not_allowed, "/overrule", "only the owner may overrule");
    if (reason->empty() || reason->size() > reason_bytes_max)
        return invalid("/overrule",
                       fmt::format("expected a reason, 1 to {} bytes", reason_bytes_max));
    return {};
}

Result<Draft> gated(const Transaction& t, Draft draft, const std::optional<StoredService>& service,
                    BookingId self, Gates gates) {
    if (auto may = check_overrule(t, draft.overrule); !may)
        return tl::unexpected(std::move(may.error()));
    auto& booking = draft.booking;
    if (auto faults = check(booking); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const bool overruled = draft.overrule.has_value();
    const auto* needs = service ? &*service : nullptr;
    const bool hands_on = gates != Gates::all_but_safety && is_hands_on(t, booking, needs);
    if (auto fine = check_clients(t, booking, hands_on, overruled); !fine)
        return tl::unexpected(std::move(fine.error()));
    if (auto fine = check_places(t, booking, needs, overruled); !fine)
        return tl::unexpected(std::move(fine.error()));
    if (auto fine = settle_wall(t, booking); !fine)
        return tl::unexpected(std::move(fine.error()));
    if (!overruled && !booking.despite)
        if (auto fine =
                check_calendar(t, booking, needs, self,
                               gates == Gates::all_but_notice ? Notice::was_kept : Notice::asked);
            !fine)
            return tl::unexpected(std::move(fine.error()));
    return draft;
}

Result<void> check_said(const Transaction& t, const BookingSaid& said,
                        const std::optional<StoredService>& service) {
    if (!said.until && !service)
        return invalid("/until", "expected an end, or a service that has a length");
    if (service && service->inactive.value_or(false))
        return invalid("/service", "this service takes no new bookings");
    if (said.hold_minutes && (*said.hold_minutes < 1 || *said.hold_minutes > hold_minutes_max))
        return invalid("/hold_minutes", fmt::format("expected 1 to {}", hold_minutes_max));
    if (said.source != BookingSource::online)
        return {};
    if (said.begin <= t.now())
        return invalid("/begin", "must lie in the future");
    if (said.despite)
        return refuse(FaultKind::not_allowed, "/despite", "is for staff alone");
    if (!service || !service->online.value_or(false))
        return refuse(FaultKind::not_allowed, "/service", "is not booked online");
    return {};
}

// One more visit of a course is its client's, whose record both are. Read for what guards a booking
// and handed out to nobody: no entry in the trail.
Result<void> check_series(const Transaction& t, const BookingSaid& said) {
    if (!said.series)
        return {};
    auto text = t.documents().glance({record::Kind<StoredSeries>::name, said.series->uuid()});
    if (!text || text->removed)
        return refuse(FaultKind::not_found, "/series", "there is no such series");
    const auto course = record::decode<StoredSeries>(*std::move(text)).content;
    if (said.clients.empty() || said.clients.front() != course.client)
        return invalid("/series", "is not of the first of these clients");
    return {};
}

Booking booking_of(const Transaction& t, const BookingSaid& said,
                   const std::optional<StoredService>& service) {
    const auto length = std::chrono::minutes(service ? service->minutes : 0);
    Booking booking{.clients = said.clients,
                    .practitioners = said.practitioners,
                    .resources = said.resources,
                    .service = said.service,
                    .location = said.location,
                    .event = said.event,
                    .begin = said.begin,
                    .until = said.until.value_or(said.begin + length),
                    .zone = said.zone,
                    .wall = said.wall,
                    .preparation_minutes = service ? service->preparation_minutes : 0,
                    .clean_up_minutes = service ? service->clean_up_minutes : 0,
                    .status = BookingStatus::booked,
                    .held_until = {},
                    .source = said.source,
                    .series = said.series,
                    .seat = {},
                    .place = {},
                    .overruled = {},
                    .despite = said.despite,
                    .ending = {},
                    .note = said.note,
                    .extra = said.extra,
                    .travel_before_minutes = said.travel_before_minutes,
                    .travel_after_minutes = said.travel_after_minutes};
    if (said.event)
        booking.seat = 0;  // until it is settled
    if (said.hold_minutes) {
        booking.status = BookingStatus::held;
        booking.held_until = t.now() + std::chrono::minutes(*said.hold_minutes);
    }
    return booking;
}

Result<void> take_seat(const Transaction& t, Booking& booking, bool overruled, BookingId self) {
    const auto event = look_at(t, *booking.event, "/event");
    if (!event)
        return tl::unexpected(event.error());
    const auto seats = event->seats;
    booking.seat = free_seat(t, booking, overruled ? seats_max + seats : seats, self);
    if (!booking.seat)
        return refuse(FaultKind::conflict, "/event", "every seat is taken at this time");
    return {};
}

}  // namespace

Result<Draft> draft_of(const Transaction& t, const BookingSaid& said, Gates gates) {
    const auto service = service_of(t, said.service);
    if (!service)
        return tl::unexpected(service.error());
    if (auto fine = check_said(t, said, *service); !fine)
        return tl::unexpected(std::move(fine.error()));
    if (auto fine = check_series(t, said); !fine)
        return tl::unexpected(std::move(fine.error()));
    auto booking = booking_of(t, said, *service);
    if (auto fine = settle_travel(t, booking); !fine)
        return tl::unexpected(std::move(fine.error()));
    return gated(t, {std::move(booking), said.overrule}, *service, {}, gates);
}

Result<Draft> draft_again(const Transaction& t, Booking booking, BookingId self,
                          const std::optional<std::string>& overrule, Gates gates) {
    booking.place = std::nullopt;
    booking.overruled = std::nullopt;
    const auto service = service_of(t, booking.service);
    if (!service)
        return tl::unexpected(service.error());
    return gated(t, {std::move(booking), overrule}, *service, self, gates);
}

Result<Booking> settled(Transaction& t, Draft draft, BookingId self) {
    auto& booking = draft.booking;
    auto in_the_way = wanted_by(booking, self);
    if (booking.event)  // whose hold of a seat has lapsed gives way, too
        in_the_way.all.push_back({{booking.event->uuid(), booking.begin, booking.until}, "event"});
    const Transaction& reading = t;
    const bool plain = !booking.event && !draft.overrule;
    if (plain && clashes_of(reading, in_the_way).empty())
        return booking;
    if (auto done = take_back_lapsed(t, in_the_way); !done)
        return tl::unexpected(std::move(done.error()));
    if (booking.event)
        if (auto seat = take_seat(reading, booking, draft.overrule.has_value(), self); !seat)
            return tl::unexpected(std::move(seat.error()));
    const auto clashes = clashes_of(reading, wanted_by(booking, self));
    if (!clashes.empty() && !draft.overrule)
        return conflict(clashes);
    // Also where it was a rule of the practice that was overruled and the time is free.
    if (draft.overrule) {
        booking.overruled = {.at = t.now(), .by = t.actor().person, .reason = *draft.overrule};
        booking.place = free_place(reading, wanted_by(booking, self));
    }
    return booking;
}

}  // namespace palpate::scheduling
