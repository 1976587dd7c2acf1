#include "scheduling/online/move_online.hpp"

#include "scheduling/bookings/book.hpp"
#include "scheduling/bookings/policy.hpp"
#include "scheduling/online/slot_hold.hpp"

#include <algorithm>

namespace palpate::scheduling {

using record::Kept;
using record::Transaction;

MayMove may_move_online(const Booking& booking, const StoredService& service, Instant now) {
    const bool theirs = booking.status == BookingStatus::booked && booking.begin > now &&
                        booking.clients.size() == 1 && !booking.series && !booking.event &&
                        booking.service && booking.location && service.online.value_or(false);
    if (!theirs)
        return MayMove::no;
    const bool late = service.policy && is_late(*service.policy, booking.begin, now);
    return late ? MayMove::too_late : MayMove::yes;
}

OfferAsked asked_to_move(BookingId id, const Booking& booking) {
    return {.service = *booking.service,
            .location = *booking.location,
            .practitioners = booking.practitioners,
            .clients = booking.clients,
            .moved = id,
            .online = true,
            .length = std::chrono::floor<std::chrono::minutes>(booking.until - booking.begin)};
}

Result<Kept<Booking>> move_online(Transaction& t, const Kept<Booking>& booking, Instant begin) {
    const auto& content = booking.content;
    if (!content.service || !content.location)
        return refuse(FaultKind::not_allowed, "/service", "is not booked online");
    const auto service = offered_online(t, *content.service, *content.location);
    if (!service)
        return tl::unexpected(service.error());
    if (may_move_online(content, *service, t.now()) != MayMove::yes)
        return refuse(FaultKind::not_allowed, "/begin", "is not to be moved online");
    auto why = why_at(t, asked_to_move(booking.id, content), begin);
    if (!why)
        return tl::unexpected(std::move(why.error()));
    // What is held is not told to whoever happens to have the link.
    const auto is_held = [](const ReasonShown& r) { return r.obstacle == Obstacle::safety_hold; };
    if (std::ranges::any_of(why->reasons, is_held))
        return refuse(FaultKind::not_allowed, "", "is not booked without asking");
    if (!why->free)
        return refuse(FaultKind::conflict, "/begin", "is not free, or not any more");
    return move(t, booking.id, booking.version,
                {.begin = begin,
                 .until = {},
                 .practitioners = std::move(why->practitioners),
                 .resources = std::move(why->resources),
                 .zone = {},
                 .wall = {},
                 .overrule = {},
                 .despite = {}},
                "moved by the client");
}

}  // namespace palpate::scheduling
