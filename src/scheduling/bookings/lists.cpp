#include "scheduling/bookings/lists.hpp"

#include "scheduling/bookings/look.hpp"

#include <algorithm>

namespace palpate::scheduling {
namespace {

using record::Kept;
using record::Transaction;

template <class T>
void sort_by_begin(std::vector<Kept<T>>& all) {
    std::ranges::sort(all, {},
                      [](const Kept<T>& kept) { return std::pair(kept.content.begin, kept.id); });
}

// All that begin on the UTC days that could touch the time: nothing is longer than half a day.
template <class T>
Result<std::vector<Kept<T>>> of_days(const Transaction& t, const ListAsked& asked) {
    std::vector<Kept<T>> all;
    const auto first = std::chrono::floor<std::chrono::days>(asked.from - booking_length_max);
    for (auto day = first; day < asked.until; day += std::chrono::days(1)) {
        const auto count = static_cast<int>(listed_max - all.size() + 1);
        auto found = t.records<T>().with_term({"day", to_text(Date(day))}, count);
        std::ranges::move(found, std::back_inserter(all));
        if (all.size() > listed_max)
            return refuse(
                FaultKind::too_large, "until",
                fmt::format("expected fewer than {} entries: ask for less time", listed_max));
    }
    std::erase_if(all, [&](const Kept<T>& kept) {
        return kept.content.until <= asked.from || asked.until <= kept.content.begin;
    });
    sort_by_begin(all);
    return all;
}

template <class T>
bool has(const std::vector<Id<T>>& ids, Id<T> id) {
    return std::ranges::find(ids, id) != ids.end();
}

bool is_with(const Transaction& t, const Booking& booking, PractitionerId practitioner) {
    if (!booking.event)
        return has(booking.practitioners, practitioner);
    const auto event = look_at(t, *booking.event, "/event");
    return event && has(event->practitioners, practitioner);
}

}  // namespace

Result<std::vector<Kept<Booking>>> bookings_between(const Transaction& t, const ListAsked& asked) {
    auto all = of_days<Booking>(t, asked);
    if (!all)
        return all;
    std::erase_if(*all, [&](const Kept<Booking>& kept) {
        const auto& booking = kept.content;
        return (!asked.practitioner.empty() && !is_with(t, booking, asked.practitioner)) ||
               (!asked.resource.empty() && !has(booking.resources, asked.resource)) ||
               (!asked.client.empty() && !has(booking.clients, asked.client));
    });
    return all;
}

Result<std::vector<Kept<Event>>> events_between(const Transaction& t, const ListAsked& asked) {
    auto all = of_days<Event>(t, asked);
    if (!all)
        return all;
    std::erase_if(*all, [&](const Kept<Event>& kept) {
        const auto& event = kept.content;
        return (!asked.practitioner.empty() && !has(event.practitioners, asked.practitioner)) ||
               (!asked.resource.empty() && !has(event.resources, asked.resource));
    });
    return all;
}

std::vector<Kept<Booking>> bookings_of(const Transaction& t, SeriesId series) {
    auto all =
        t.records<Booking>().with_term({"series", to_text(series)}, static_cast<int>(listed_max));
    sort_by_begin(all);
    return all;
}

std::vector<MovedVisit> moved_of(const Transaction& t, const std::vector<Kept<Booking>>& bookings) {
    std::vector<MovedVisit> moved;
    for (const auto& kept : bookings) {
        if (kept.version == 1)
            continue;
        const auto first = t.records<Booking>().find_version(kept.id, 1);
        if (first && first->content.begin != kept.content.begin)
            moved.push_back({kept.id, first->content.begin});
    }
    return moved;
}

}  // namespace palpate::scheduling
