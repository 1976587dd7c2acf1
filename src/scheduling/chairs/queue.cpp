#include "scheduling/chairs/queue.hpp"

#include "record/clients.hpp"
#include "scheduling/bookings/events.hpp"
#include "scheduling/bookings/look.hpp"

#include <algorithm>
#include <set>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

constexpr int places_max = 2000;

EventId event_of(ChairDayId id) {
    return EventId(id.uuid());
}

// A chair that is free for a place from `begin` on; none: all are taken.
std::optional<std::int64_t> free_chair(const Transaction& t, const ChairsSeen& seen,
                                       Instant begin) {
    const auto until = begin + std::chrono::minutes(seen.day.content.minutes);
    const auto event = event_of(seen.day.id);
    std::set<std::int64_t> taken;
    for (const auto& busy : t.documents().busy(std::array{event.uuid()}, begin, until))
        if (!busy.claim.has_lapsed(t.now()))
            taken.insert(busy.claim.place);
    for (std::int64_t chair = 0; chair < seen.event.seats; ++chair)
        if (!taken.contains(chair))
            return chair;
    return std::nullopt;
}

}  // namespace

Result<void> check_open(const ChairsSeen& seen) {
    if (seen.day.content.closed_at)
        return refuse(FaultKind::conflict, "/closed_at", "this day is closed");
    if (seen.event.cancelled.value_or(false))
        return refuse(FaultKind::conflict, "/cancelled", "this event is called off");
    return {};
}

Result<Kept<ChairDay>> make_chair_day(Transaction& t, const ChairDaySaid& said, std::string why) {
    if (auto faults = check(said); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const auto event = add_event(t, said.event, why);
    if (!event)
        return tl::unexpected(event.error());
    const ChairDayId id(event->id.uuid());
    ChairDay day{.employer = said.employer,
                 .minutes = said.minutes,
                 .pauses = said.pauses,
                 .link = {},
                 .closed_at = {}};
    return t.records<ChairDay>().add(id, day, why).map([&](Version version) {
        return record::kept_now(t, id, version, std::move(day), why);
    });
}

Result<ChairsSeen> see_chairs(const Transaction& t, ChairDayId id) {
    const auto day = record::find_there(t, id);
    if (!day)
        return tl::unexpected(day.error());
    auto event = look_at(t, event_of(id), "");
    if (!event)
        return tl::unexpected(std::move(event.error()));
    auto places = t.records<ChairPlace>().with_term({"event", to_text(id)}, places_max);
    std::ranges::sort(places, {}, [](const Kept<ChairPlace>& place) {
        return std::tuple(place.content.begin, place.content.chair, place.id);
    });
    return ChairsSeen{*day, *std::move(event), std::move(places)};
}

std::vector<FreeStart> free_starts(const Transaction& t, const ChairsSeen& seen) {
    std::vector<FreeStart> free;
    const auto& day = seen.day.content;
    const auto length = std::chrono::minutes(day.minutes);
    const auto taken = t.documents().busy(std::array{event_of(seen.day.id).uuid()},
                                          seen.event.begin, seen.event.until);
    for (const auto begin : starts_of(day, seen.event)) {
        if (begin + length <= t.now())
            continue;
        std::set<std::int64_t> chairs;
        for (const auto& busy : taken)
            if (busy.claim.begin < begin + length && begin < busy.claim.until &&
                !busy.claim.has_lapsed(t.now()))
                chairs.insert(busy.claim.place);
        const auto left = seen.event.seats - std::ssize(chairs);
        if (left > 0)
            free.push_back({begin, left});
    }
    return free;
}

Result<Kept<ChairPlace>> sign_up(Transaction& t, const ChairsSeen& seen, const SignUp& said) {
    if (auto open = check_open(seen); !open)
        return tl::unexpected(std::move(open.error()));
    const auto name = short_name(said.name);
    if (name.empty())
        return invalid("/name", "expected a first name or an initial");
    const auto free = free_starts(t, seen);
    const auto at =
        said.begin ? std::ranges::find(free, *said.begin, &FreeStart::begin) : free.begin();
    if (at == free.end())
        return refuse(FaultKind::conflict, "/begin", "no chair is free then");
    const auto chair = free_chair(t, seen, at->begin);
    if (!chair)
        return refuse(FaultKind::conflict, "/begin", "no chair is free then");
    const ChairPlaceId id(t.new_id());
    ChairPlace place{.event = event_of(seen.day.id),
                     .name = name,
                     .begin = at->begin,
                     .until = at->begin + std::chrono::minutes(seen.day.content.minutes),
                     .chair = *chair,
                     .status = PlaceStatus::waiting,
                     .check = ChairCheck::open,
                     .talked_by = {}};
    return t.records<ChairPlace>().add(id, place).map(
        [&](Version version) { return record::kept_now(t, id, version, std::move(place), ""); });
}

}  // namespace palpate::scheduling
