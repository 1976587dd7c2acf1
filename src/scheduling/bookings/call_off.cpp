#include "scheduling/bookings/call_off.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/later.hpp"
#include "scheduling/chairs/chairs.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

std::vector<record::Busy> seated(const Transaction& t, EventId id, const Event& event) {
    return t.documents().busy(std::array{id.uuid()}, event.begin, event.until);
}

// Of somebody in the queue of a chair event nothing is called off: the queue ends with the event.
Result<void> check_queued(const Transaction& t, const Uuid& record) {
    auto text = t.documents().glance({record::Kind<ChairPlace>::name, record});
    if (!text)
        return {};
    const auto status = record::decode<ChairPlace>(*std::move(text)).content.status;
    if (status != PlaceStatus::came && status != PlaceStatus::done)
        return {};
    return refuse(FaultKind::conflict, "/status", "somebody was on a chair already");
}

Result<void> free_seat_of(Transaction& t, const Uuid& record, const CallOffSaid& said) {
    auto text = t.documents().glance({record::Kind<Booking>::name, record});
    if (!text)
        return check_queued(t, record);
    const auto kept = record::decode<Booking>(*std::move(text));
    const auto status = kept.content.status;
    if (status != BookingStatus::held && status != BookingStatus::booked)
        return refuse(FaultKind::conflict, "/status",
                      fmt::format("booking {} is {} already", to_text(kept.id),
                                  JsonWord<BookingStatus>::text(status)));
    const CancelSaid by_us{.by_client = false, .reason = said.reason, .waive = {}};
    return cancel(t, kept.id, kept.version, by_us).map([](const auto&) {});
}

}  // namespace

Result<Kept<Event>> call_off_event(Transaction& t, EventId id, Version expected,
                                   const CallOffSaid& said) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return kept;
    auto event = kept->content;
    if (event.cancelled.value_or(false))
        return refuse(FaultKind::conflict, "/cancelled", "is called off already");
    for (const auto& busy : seated(t, id, event))
        if (auto freed = free_seat_of(t, busy.record, said); !freed)
            return tl::unexpected(std::move(freed.error()));
    event.cancelled = true;
    auto why = said.reason.value_or("");
    return t.records<Event>().change(id, expected, event, why).map([&](Version version) {
        return record::kept_now(t, id, version, std::move(event), why);
    });
}

SeatsTaken seats_taken(const Transaction& t, const Kept<Event>& event) {
    const auto all = seated(t, event.id, event.content);
    const auto taken = std::ranges::count_if(
        all, [&](const record::Busy& busy) { return !busy.claim.has_lapsed(t.now()); });
    SeatsTaken seats{
        .event = event.id, .taken = taken, .offered = event.content.seats, .chairs = false};
    if (auto text = t.documents().glance({record::Kind<ChairDay>::name, event.id.uuid()})) {
        const auto day = record::decode<ChairDay>(*std::move(text)).content;
        seats.offered *= std::ssize(starts_of(day, event.content));
        seats.chairs = true;
    }
    return seats;
}

}  // namespace palpate::scheduling
