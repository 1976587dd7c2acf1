#include "scheduling/online/booked_online.hpp"

#include "scheduling/online/settle_online.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

constexpr int looked_at_once = 100;

// An id says when it was made (base/id.hpp): its first 48 bits are the milliseconds.
Instant made_at(const Uuid& id) {
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms << 8 | id.bytes[i];
    return Instant(std::chrono::milliseconds(ms));
}

bool waits_at(Instant now, const Booking& booking) {
    return booking.status == BookingStatus::held && booking.held_until > now;
}

}  // namespace

BookedOnline booked_online(const record::Transaction& t, Instant since) {
    // Nothing waits longer than it is kept, so older ones need not be read.
    const auto reach = std::min(since, t.now() - kept_for_the_desk);
    BookedOnline found;
    bool is_reached = false;
    for (BookingId before; !is_reached;) {
        const auto page =
            t.records<Booking>().with_term({"source", "online"}, looked_at_once, before);
        for (const auto& kept : page) {
            const auto at = made_at(kept.id.uuid());
            if (at >= reach && waits_at(t.now(), kept.content))
                found.waits.push_back(kept);
            else if (at >= since)
                found.booked.push_back(kept);
        }
        is_reached = page.size() < looked_at_once || made_at(page.back().id.uuid()) < reach;
        if (!page.empty())
            before = page.back().id;
    }
    std::ranges::sort(found.waits, {}, [](const record::Kept<Booking>& kept) {
        return std::pair(kept.content.held_until, kept.id);
    });
    return found;
}

}  // namespace palpate::scheduling
