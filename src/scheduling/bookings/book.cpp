#include "scheduling/bookings/book.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/draft.hpp"

namespace palpate::scheduling {

using record::Kept;
using record::Transaction;
using record::Version;

Result<Kept<Booking>> book(Transaction& t, const BookingSaid& said, std::string why) {
    auto draft = draft_of(t, said);
    if (!draft)
        return tl::unexpected(std::move(draft.error()));
    auto booking = settled(t, *std::move(draft), {});
    if (!booking)
        return tl::unexpected(std::move(booking.error()));
    const BookingId id(t.new_id());
    return t.records<Booking>().add(id, *booking, why).map([&](Version version) {
        return record::kept_now(t, id, version, *std::move(booking), why);
    });
}

Result<Kept<Booking>> move(Transaction& t, BookingId id, Version expected, const MoveSaid& said,
                           std::string why) {
    const auto before = record::find_there(t, id);
    if (!before)
        return tl::unexpected(before.error());
    auto next = before->content;
    if (next.status != BookingStatus::held && next.status != BookingStatus::booked)
        return refuse(FaultKind::conflict, "/status", "only what is held or booked can be moved");
    if (next.held_until && *next.held_until <= t.now())
        return refuse(FaultKind::conflict, "/status", "the hold has run out: book it again");
    next.until = said.until.value_or(said.begin + (next.until - next.begin));
    next.begin = said.begin;
    next.zone = said.zone;
    next.wall = said.wall;
    next.despite = said.despite;
    if (!said.practitioners.empty())
        next.practitioners = said.practitioners;
    if (said.resources)
        next.resources = *said.resources;
    auto draft = draft_again(t, std::move(next), id, said.overrule);
    if (!draft)
        return tl::unexpected(std::move(draft.error()));
    auto booking = settled(t, *std::move(draft), id);
    if (!booking)
        return tl::unexpected(std::move(booking.error()));
    return t.records<Booking>().change(id, expected, *booking, why).map([&](Version version) {
        return record::kept_now(t, id, version, *std::move(booking), why);
    });
}

}  // namespace palpate::scheduling
