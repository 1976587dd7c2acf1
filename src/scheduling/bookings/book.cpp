#include "scheduling/bookings/book.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/draft.hpp"
#include "scheduling/bookings/travel.hpp"
#include "scheduling/reminders/plan.hpp"

namespace palpate::scheduling {

using record::Kept;
using record::Transaction;
using record::Version;

namespace {

Result<Kept<Booking>> add(Transaction& t, Draft draft, std::string why) {
    auto booking = settled(t, std::move(draft), {});
    if (!booking)
        return tl::unexpected(std::move(booking.error()));
    const BookingId id(t.new_id());
    const bool held = booking->status == BookingStatus::held;
    return t.records<Booking>().add(id, *booking, why).and_then([&](Version version) {
        return with_messages(t, record::kept_now(t, id, version, *std::move(booking), why),
                             held ? Occasion::none : Occasion::booked);
    });
}

}  // namespace

Result<Kept<Booking>> book(Transaction& t, const BookingSaid& said, std::string why) {
    auto draft = draft_of(t, said, Gates::all);
    if (!draft)
        return tl::unexpected(std::move(draft.error()));
    return add(t, *std::move(draft), std::move(why));
}

Result<Kept<Booking>> hold_for_desk(Transaction& t, const BookingSaid& said, Instant until,
                                    std::string why) {
    auto draft = draft_of(t, said, Gates::all_but_safety);
    if (!draft)
        return tl::unexpected(std::move(draft.error()));
    draft->booking.status = BookingStatus::held;
    draft->booking.held_until = until;
    return add(t, *std::move(draft), std::move(why));
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
    if (said.travel_before_minutes)
        next.travel_before_minutes = said.travel_before_minutes;
    if (said.travel_after_minutes)
        next.travel_after_minutes = said.travel_after_minutes;
    if (said.travel_before_minutes || said.travel_after_minutes)
        if (auto fine = settle_travel(t, next); !fine)
            return tl::unexpected(std::move(fine.error()));
    auto draft = draft_again(t, std::move(next), id, said.overrule);
    if (!draft)
        return tl::unexpected(std::move(draft.error()));
    auto booking = settled(t, *std::move(draft), id);
    if (!booking)
        return tl::unexpected(std::move(booking.error()));
    // What is only held was never told; where the hour stays there is nothing to tell.
    const bool told =
        booking->status == BookingStatus::booked && booking->begin != before->content.begin;
    return t.records<Booking>().change(id, expected, *booking, why).and_then([&](Version version) {
        return with_messages(t, record::kept_now(t, id, version, *std::move(booking), why),
                             told ? Occasion::moved : Occasion::none);
    });
}

}  // namespace palpate::scheduling
