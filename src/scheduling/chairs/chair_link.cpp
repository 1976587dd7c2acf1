// The tablet's link to a chair event: one, until the event's end or the day is closed.
#include "scheduling/chairs/queue.hpp"
#include "scheduling/change_kept.hpp"

namespace palpate::scheduling {
namespace {

using practice::LinkPurpose;
using record::Kept;
using record::SecretLink;
using record::Transaction;
using record::Version;

Result<void> end_link(Transaction& t, const ChairDay& day) {
    if (!day.link)
        return {};
    const auto link = record::find_there(t, *day.link);
    if (!link || link->content.revoked_at)
        return {};
    return record::revoke_link(t, link->id, link->version, "").map([](const auto&) {});
}

}  // namespace

Result<record::LinkMade> make_chair_link(Transaction& t, ChairDayId id) {
    auto seen = see_chairs(t, id);
    if (!seen)
        return tl::unexpected(std::move(seen.error()));
    auto& day = seen->day;
    if (day.content.closed_at || seen->event.cancelled.value_or(false) ||
        seen->event.until <= t.now())
        return refuse(FaultKind::conflict, "", "this event is over, closed or called off");
    if (auto ended = end_link(t, day.content); !ended)
        return tl::unexpected(std::move(ended.error()));
    const SecretLink wanted{.purpose = LinkPurpose::chairs,
                            .secret = {},
                            .kind = record::LinkOf::event,
                            .of = record::AnyRecordId(id.uuid()),
                            .names = {},
                            .expires_at = seen->event.until,
                            .uses_left = {},
                            .revoked_at = {}};
    auto made = record::make_link(t, wanted, "");
    if (!made)
        return made;
    day.content.link = made->link.id;
    const auto version = day.version;
    if (auto kept = change_kept(t, std::move(day), version); !kept)
        return tl::unexpected(std::move(kept.error()));
    return made;
}

Result<void> revoke_chair_link(Transaction& t, ChairDayId id) {
    const auto day = record::find_there(t, id);
    return day ? end_link(t, day->content) : tl::unexpected(day.error());
}

Result<ChairsSeen> chairs_behind(const Transaction& t, const practice::Ticket& ticket) {
    const auto link = record::open_link(t, LinkPurpose::chairs, ticket);
    if (!link)
        return tl::unexpected(link.error());
    auto seen = see_chairs(t, ChairDayId(link->content.of.uuid()));
    // Called off since, or moved to an earlier end: then it opens nothing.
    if (!seen || seen->event.cancelled.value_or(false) || seen->event.until <= t.now())
        return refuse(FaultKind::not_found, "", "this link is not good, or not any more");
    return seen;
}

Result<Kept<ChairDay>> close_chairs(Transaction& t, ChairDayId id, Version expected) {
    auto seen = see_chairs(t, id);
    if (!seen)
        return tl::unexpected(std::move(seen.error()));
    auto& day = seen->day;
    if (day.content.closed_at)
        return refuse(FaultKind::conflict, "/closed_at", "this day is closed");
    if (t.now() < seen->event.begin)
        return refuse(FaultKind::conflict, "/closed_at", "it has not begun yet");
    if (auto ended = end_link(t, day.content); !ended)
        return tl::unexpected(std::move(ended.error()));
    day.content.closed_at = t.now();
    return change_kept(t, std::move(day), expected);
}

}  // namespace palpate::scheduling
