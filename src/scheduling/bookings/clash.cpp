#include "scheduling/bookings/clash.hpp"

#include "scheduling/online/slot_hold.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

using record::Busy;
using record::Claim;
using record::Transaction;

constexpr std::string_view hold_ran_out = "the hold ran out";

// What stands in the way of one claim, whatever its place.
std::vector<Busy> in_the_way(const Transaction& t, const Claim& claim, const Uuid& self) {
    auto all = t.documents().busy(std::array{claim.resource}, claim.begin, claim.until);
    std::erase_if(all, [&](const Busy& busy) { return busy.record == self; });
    return all;
}

template <class T>
bool is_one_of(const Uuid& resource, const std::vector<Id<T>>& ids) {
    return std::ranges::find(ids, Id<T>(resource)) != ids.end();
}

// An hour that was kept for a form, which nobody sent.
Result<void> take_back(Transaction& t, SlotHoldId id) {
    const auto kept = t.records<SlotHold>().find(id);
    if (!kept)
        return tl::unexpected(kept.error());
    return t.records<SlotHold>()
        .remove(id, kept->version, std::string(hold_ran_out))
        .map([](record::Version) {});
}

Result<void> take_back(Transaction& t, BookingId id) {
    auto bookings = t.records<Booking>();
    auto kept = bookings.find(id);
    if (!kept)
        return tl::unexpected(std::move(kept.error()));
    auto& booking = kept->content;
    booking.status = BookingStatus::cancelled;
    booking.held_until = std::nullopt;
    booking.ending = {.at = t.now(),
                      .by = t.actor().person,
                      .by_client = false,
                      .reason = std::string(hold_ran_out),
                      .late = false,
                      .due = {},
                      .waived = {}};
    return bookings.change(id, kept->version, booking, std::string(hold_ran_out))
        .map([](record::Version) {});
}

}  // namespace

Wanted wanted_by(const Booking& booking, BookingId self) {
    Wanted wanted{.all = {}, .self = self.uuid()};
    for (const auto& claim : claims_of(booking)) {
        if (booking.event && claim.resource == booking.event->uuid())
            continue;
        const auto* part = is_one_of(claim.resource, booking.clients)         ? "clients"
                           : is_one_of(claim.resource, booking.practitioners) ? "practitioners"
                                                                              : "resources";
        wanted.all.push_back({claim, part});
    }
    return wanted;
}

Wanted wanted_by(const Event& event, EventId self) {
    Wanted wanted{.all = {}, .self = self.uuid()};
    for (const auto& claim : claims_of(event)) {
        const auto* part =
            is_one_of(claim.resource, event.practitioners) ? "practitioners" : "resources";
        wanted.all.push_back({claim, part});
    }
    return wanted;
}

std::vector<Clash> clashes_of(const Transaction& t, const Wanted& wanted) {
    std::vector<Clash> all;
    for (const auto& [claim, part] : wanted.all)
        for (const auto& busy : in_the_way(t, claim, wanted.self))
            all.push_back(
                {0, part, claim.resource, busy.record, busy.claim.begin, busy.claim.until});
    return all;
}

tl::unexpected<Fault> conflict(const std::vector<Clash>& clashes) {
    std::string message;
    for (const auto& clash : clashes)
        message += fmt::format("{}{} of {} is taken from {} until {} by {}",
                               message.empty() ? "" : "; ", to_text(clash.resource), clash.part,
                               to_text(clash.begin), to_text(clash.until), to_text(clash.taken_by));
    return refuse(FaultKind::conflict, clashes.empty() ? "" : "/" + clashes.front().part,
                  std::move(message));
}

Result<void> take_back_lapsed(Transaction& t, const Wanted& wanted) {
    std::set<Uuid> lapsed;
    const Transaction& reading = t;
    for (const auto& one : wanted.all)
        for (const auto& busy : in_the_way(reading, one.claim, wanted.self))
            if (busy.claim.has_lapsed(t.now()))
                lapsed.insert(busy.record);
    for (const auto& id : lapsed) {
        const bool of_a_form = reading.documents().has({record::Kind<SlotHold>::name, id});
        if (auto done = of_a_form ? take_back(t, SlotHoldId(id)) : take_back(t, BookingId(id));
            !done)
            return done;
    }
    return {};
}

std::int64_t free_place(const Transaction& t, const Wanted& wanted) {
    std::int64_t highest = 0;
    for (const auto& one : wanted.all)
        for (const auto& busy : in_the_way(t, one.claim, wanted.self))
            highest = std::max(highest, busy.claim.place);
    return highest + 1;
}

std::optional<std::int64_t> free_seat(const Transaction& t, const Booking& booking,
                                      std::int64_t seats, BookingId self) {
    const Claim wanted{booking.event->uuid(), booking.begin, booking.until};
    std::set<std::int64_t> taken;
    for (const auto& busy : in_the_way(t, wanted, self.uuid()))
        taken.insert(busy.claim.place);
    for (std::int64_t seat = 0; seat < seats; ++seat)
        if (!taken.contains(seat))
            return seat;
    return std::nullopt;
}

}  // namespace palpate::scheduling
