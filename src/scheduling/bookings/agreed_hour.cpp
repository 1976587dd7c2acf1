#include "scheduling/bookings/agreed_hour.hpp"

#include "scheduling/zone.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace palpate::scheduling {
namespace {

// "2026-11-21T10:00"; its form was checked when it was kept (booking.cpp, is_wall_time).
std::optional<WallTime> wall_of(std::string_view text) {
    if (text.size() != 16)
        return std::nullopt;
    const auto day = parse_date(text.substr(0, 10));
    int hour = 0;
    int minute = 0;
    const auto number = [](std::string_view digits, int& to) {
        const auto* const end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, to);
        return read.ec == std::errc() && read.ptr == end;
    };
    if (!day || !number(text.substr(11, 2), hour) || !number(text.substr(14, 2), minute))
        return std::nullopt;
    return WallTime{*day, minutes(hour * 60 + minute)};
}

std::string text_of(const WallTime& wall) {
    return fmt::format("{}T{:02}:{:02}", to_text(wall.day), wall.minute.count() / 60,
                       wall.minute.count() % 60);
}

// Also who left: their visits stand.
std::vector<Uuid> everybody(const record::Transaction& t) {
    std::set<Uuid> all;
    for (auto& text : t.documents().glance_of_client(record::Kind<StoredService>::name, {}))
        for (const auto id : record::decode<StoredService>(std::move(text)).content.given_by)
            all.insert(id.uuid());
    for (auto& text : t.documents().glance_of_client(record::Kind<StoredHours>::name, {}))
        if (const auto hours = record::decode<StoredHours>(std::move(text)).content;
            hours.of == HoursOf::practitioner)
            all.insert(hours.subject.uuid());
    return {all.begin(), all.end()};
}

}  // namespace

std::optional<HourMoved> hour_moved(const Booking& booking) {
    const bool to_come =
        booking.status == BookingStatus::held || booking.status == BookingStatus::booked;
    if (!booking.zone || !booking.wall || !to_come)
        return std::nullopt;
    const auto zone = Zone::named(*booking.zone);
    if (!zone)
        return HourMoved{
            .zone = *booking.zone, .agreed = *booking.wall, .shown = {}, .as_agreed = {}};
    const auto shown = text_of(zone->wall(std::chrono::floor<minutes>(booking.begin)));
    if (shown == *booking.wall)
        return std::nullopt;
    HourMoved moved{
        .zone = *booking.zone, .agreed = *booking.wall, .shown = shown, .as_agreed = {}};
    if (const auto wall = wall_of(*booking.wall); wall && !zone->in_gap(*wall))
        moved.as_agreed = zone->at(*wall, Pass::earlier);
    return moved;
}

std::vector<KeptMoved> moved_hours(const record::Transaction& t) {
    std::set<Uuid> ids;
    for (const auto& busy : t.documents().busy(everybody(t), t.now(), t.now() + moved_looked_ahead))
        if (!busy.claim.has_lapsed(t.now()))
            ids.insert(busy.record);
    std::vector<KeptMoved> all;
    for (const auto& id : ids) {
        auto text = t.documents().glance({record::Kind<Booking>::name, id});
        if (!text || text->removed)
            continue;
        auto moved = hour_moved(record::decode<Booking>(*std::move(text)).content);
        if (!moved)
            continue;
        // Only what is shown to somebody is in the trail.
        auto kept = t.records<Booking>().find(BookingId(id));
        if (kept)
            all.push_back({*std::move(kept), *std::move(moved)});
    }
    std::ranges::sort(all, {}, [](const KeptMoved& one) { return one.booking.content.begin; });
    return all;
}

}  // namespace palpate::scheduling
