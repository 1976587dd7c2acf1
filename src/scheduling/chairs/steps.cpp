// What becomes of one place in the queue.
#include "scheduling/chairs/queue.hpp"
#include "scheduling/change_kept.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;
using record::Version;

EventId event_of(ChairDayId id) {
    return EventId(id.uuid());
}

// The place of somebody in the queue of this day.
Result<Kept<ChairPlace>> place_in(const Transaction& t, const ChairsSeen& seen, ChairPlaceId id) {
    auto place = record::find_there(t, id);
    if (place && place->content.event != event_of(seen.day.id))
        return refuse(FaultKind::not_found, "/place", "there is no such place");
    return place;
}

// Its place and its day, which is open.
Result<Kept<ChairPlace>> open_place(const Transaction& t, ChairPlaceId id) {
    auto place = record::find_there(t, id);
    if (!place)
        return place;
    const auto seen = see_chairs(t, ChairDayId(place->content.event.uuid()));
    if (!seen)
        return tl::unexpected(seen.error());
    if (auto open = check_open(*seen); !open)
        return tl::unexpected(std::move(open.error()));
    return place;
}

bool waits(PlaceStatus status) {
    return status == PlaceStatus::waiting || status == PlaceStatus::called;
}

bool may_follow(PlaceStatus before, PlaceStatus next) {
    using enum PlaceStatus;
    switch (next) {
        case waiting: return before == called;  // called too soon
        case called: return before == waiting;
        case done: return before == came;
        case came:
        case missed:
        case left: return waits(before);
    }
    return false;
}

Result<void> check_safe(const ChairPlace& place) {
    switch (place.check) {
        case ChairCheck::clear: return {};
        case ChairCheck::talk:
            if (place.talked_by)
                return {};
            return refuse(FaultKind::not_allowed, "/check", "a practitioner talks with them first");
        case ChairCheck::open:
            return refuse(FaultKind::not_allowed, "/check", "the questions come first");
        case ChairCheck::held: break;
    }
    return refuse(FaultKind::not_allowed, "/check", "the work is held");
}

}  // namespace

Result<Kept<ChairPlace>> step(Transaction& t, ChairPlaceId id, Version expected, PlaceStatus next) {
    auto place = open_place(t, id);
    if (!place)
        return place;
    if (!may_follow(place->content.status, next))
        return refuse(
            FaultKind::conflict, "/status",
            fmt::format("is {} already", JsonWord<PlaceStatus>::text(place->content.status)));
    if (next == PlaceStatus::came)
        if (auto safe = check_safe(place->content); !safe)
            return tl::unexpected(std::move(safe.error()));
    place->content.status = next;
    return change_kept(t, *std::move(place), expected);
}

Result<Kept<ChairPlace>> talked(Transaction& t, ChairPlaceId id, Version expected) {
    auto place = open_place(t, id);
    if (!place)
        return place;
    if (place->content.check == ChairCheck::held)
        return refuse(FaultKind::not_allowed, "/check", "the work is held");
    if (place->content.check != ChairCheck::talk)
        return refuse(FaultKind::conflict, "/check", "there is nothing to talk about");
    place->content.talked_by = t.actor().person;
    return change_kept(t, *std::move(place), expected);
}

Result<Kept<ChairPlace>> ask_again(Transaction& t, ChairPlaceId id, Version expected) {
    auto place = open_place(t, id);
    if (!place)
        return place;
    if (!waits(place->content.status))
        return refuse(FaultKind::conflict, "/status", "the questions come before the work");
    if (place->content.check == ChairCheck::open)
        return refuse(FaultKind::conflict, "/check", "the questions were not answered yet");
    place->content.check = ChairCheck::open;
    place->content.talked_by = std::nullopt;
    return change_kept(t, *std::move(place), expected);
}

bool may_be_asked(const Transaction& t, const ChairsSeen& seen) {
    return seen.event.begin <= t.now() + chair_asks_before;
}

Result<void> screened(Transaction& t, const ChairsSeen& seen, ChairPlaceId id, ChairCheck check) {
    if (auto open = check_open(seen); !open)
        return open;
    auto place = place_in(t, seen, id);
    if (!place)
        return tl::unexpected(std::move(place.error()));
    if (!waits(place->content.status))
        return refuse(FaultKind::conflict, "/status", "the questions come before the work");
    if (!may_be_asked(t, seen))
        return refuse(FaultKind::conflict, "/begin", "the questions are asked on the day itself");
    // By strictness: what was a yes is not taken back by whoever stands at the tablet next.
    place->content.check = std::max(place->content.check, check);
    place->content.talked_by = std::nullopt;
    const auto version = place->version;
    return change_kept(t, *std::move(place), version).map([](const auto&) {});
}

Result<void> answered(Transaction& t, const ChairsSeen& seen, ChairPlaceId id,
                      const ChairAnswer& answer) {
    if (auto faults = check(answer); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    if (auto open = check_open(seen); !open)
        return open;
    if (const auto place = place_in(t, seen, id); !place)
        return tl::unexpected(place.error());
    const ChairAnswerId own(id.uuid());
    auto answers = t.records<ChairAnswer>();
    auto kept = answers.find(own);
    if (!kept) {
        auto first = answer;
        first.event = event_of(seen.day.id);
        return answers.add(own, first).map([](Version) {});
    }
    auto& all = kept->content;
    all.region = answer.region ? answer.region : all.region;
    all.before = answer.before ? answer.before : all.before;
    all.after = answer.after ? answer.after : all.after;
    return answers.change(own, kept->version, all).map([](Version) {});
}

}  // namespace palpate::scheduling
