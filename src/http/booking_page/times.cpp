#include "http/booking_page/times.hpp"

#include "scheduling/bookings/look.hpp"

#include <algorithm>

namespace palpate::http::booking_page {
namespace {

constexpr int week = 7;
constexpr int days_ahead_max = 366;

std::string abbreviations(const scheduling::Zone& zone, Date first) {
    const auto at = [&](Date day) {
        return zone.local(zone.at({.day = day, .minute = std::chrono::minutes(12 * 60)}))
            .abbreviation;
    };
    const auto begin = at(first);
    const auto end = at(plus_days(first, week - 1));
    return begin == end ? begin : fmt::format("{}, {}", begin, end);
}

}  // namespace

Result<TimesTold> times_told(const record::Transaction& t, Offered offered,
                             const scheduling::OfferAsked& asked, std::optional<Date> day) {
    const auto zone = scheduling::zone_at(t, asked.location);
    if (!zone)
        return tl::unexpected(zone.error());
    const auto today = day_at(*zone, t.now());
    auto first = std::clamp(day.value_or(today), today, plus_days(today, days_ahead_max));
    auto ahead = free_times(t, asked, first, scheduling::free_days_max);
    if (!ahead)
        return tl::unexpected(std::move(ahead.error()));
    std::optional<Date> next;
    if (!ahead->days.empty())
        next = ahead->days.front().day;
    if (!day && next)
        first = plus_days(first, days_between(first, *next) / week * week);
    std::erase_if(ahead->days, [&](const scheduling::FreeDay& one) {
        return one.day < first || one.day >= plus_days(first, week);
    });
    auto without = scheduling::days_without(t, asked, first, week);
    if (!without)
        return tl::unexpected(std::move(without.error()));
    return TimesTold{.offered = std::move(offered),
                     .who = {},
                     .people = {},
                     .zone = *zone,
                     .abbreviations = abbreviations(*zone, first),
                     .first = first,
                     .has_before = today < first,
                     .has_after = plus_days(first, week) < plus_days(today, days_ahead_max),
                     .days = starts_of(*ahead),
                     .without = *std::move(without),
                     .next_free = next,
                     .link = {},
                     .token = {}};
}

}  // namespace palpate::http::booking_page
