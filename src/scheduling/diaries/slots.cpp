#include "scheduling/diaries/slots.hpp"

#include "base/near_words.hpp"
#include "base/text.hpp"

#include <algorithm>

#include <fmt/ranges.h>

namespace palpate::scheduling {
namespace {

using record::Transaction;

template <class T>
std::vector<record::Kept<T>> in_use(const Transaction& t) {
    std::vector<record::Kept<T>> all;
    for (auto& text : t.documents().glance_of_client(record::Kind<T>::name, {}))
        if (auto kept = record::decode<T>(std::move(text)); !kept.content.inactive.value_or(false))
            all.push_back(std::move(kept));
    return all;
}

// RFC 3339, with the offset that holds there then.
std::string clock_text(const Zone& zone, Moment at) {
    const auto local = zone.local(at);
    const auto minute = local.wall.minute.count();
    const auto offset = std::chrono::abs(local.offset).count();
    return fmt::format("{}T{:02}:{:02}:00{}{:02}:{:02}", to_text(local.wall.day), minute / 60,
                       minute % 60, local.offset < minutes(0) ? '-' : '+', offset / 60,
                       offset % 60);
}

std::optional<ResourceId> room_in(const Board& board, const std::vector<ResourceId>& chosen) {
    const auto room = std::ranges::find_if(chosen, [&](const ResourceId id) {
        return board.resource(board.index_of(id)).kind == ResourceKind::room;
    });
    return room == chosen.end() ? std::nullopt : std::optional(*room);
}

}  // namespace

Result<SlotSearch> SlotSearch::of(const Transaction& t, LocationId location,
                                  const SlotsAsked& asked) {
    if (asked.days < 1 || asked.days > free_days_max)
        return invalid("/days", fmt::format("expected 1 to {}", free_days_max));
    return OfferBoard::of(t,
                          {.service = asked.service,
                           .location = location,
                           .practitioners = asked.practitioners},
                          asked.first, asked.days)
        .map([](OfferBoard&& offered) { return SlotSearch(std::move(offered)); });
}

Result<SlotSearch::Slot> SlotSearch::slot(Moment start) const {
    const auto choice = choose(offered_.board(), offered_.question(), start);
    if (!choice)
        return tl::unexpected(choice.error());
    const auto& zone = offered_.days().zone();
    const auto& treated = choice->treated;
    return Slot{.begin = treated.from,
                .end = treated.until,
                .begin_text = clock_text(zone, treated.from),
                .end_text = clock_text(zone, treated.until),
                .practitioner = choice->practitioners.front(),
                .room = room_in(offered_.board(), choice->resources)};
}

std::vector<LocationId> open_locations(const Transaction& t) {
    std::vector<LocationId> ids;
    for (const auto& location : in_use<Location>(t))
        ids.push_back(location.id);
    std::ranges::sort(ids);
    return ids;
}

Result<StoredServiceId> service_named(const Transaction& t, const std::string& said) {
    std::vector<std::string> names;
    std::vector<StoredServiceId> found;
    for (const auto& service : in_use<StoredService>(t)) {
        if (to_text(service.id) == said)
            return service.id;
        names.push_back(service.content.name);
        if (same_in_any_case(service.content.name, said))
            found.push_back(service.id);
    }
    if (found.size() == 1)
        return found.front();
    if (!found.empty())
        return invalid("/service", "several services have this name; give the id");
    if (names.empty())
        return refuse(FaultKind::not_found, "/service", "this practice has no service yet");
    return refuse(
        FaultKind::not_found, "/service",
        fmt::format("there is no such service; {}one of: {}",
                    nearest_and(near_word(said, names, std::identity())), fmt::join(names, ", ")));
}

}  // namespace palpate::scheduling
