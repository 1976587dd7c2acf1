#include "http/booking_page/say.hpp"

#include <algorithm>

namespace palpate::http::booking_page {
namespace {

scheduling::LocalTime local(const scheduling::Zone& zone, Instant at) {
    return zone.local(std::chrono::floor<std::chrono::minutes>(at));
}

std::string clock_text(const scheduling::LocalTime& time) {
    const auto minute = time.wall.minute.count();
    return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

bool shows_the_same(const Clocks& clocks, Instant at) {
    return !clocks.own || local(*clocks.own, at).wall == local(clocks.place, at).wall;
}

// Currencies whose amounts have no hundredths (ISO 4217).
bool is_whole(std::string_view currency) {
    return currency == "JPY" || currency == "KRW" || currency == "CLP" || currency == "ISK" ||
           currency == "VND" || currency == "PYG" || currency == "UGX" || currency == "XOF";
}

}  // namespace

std::string say_day(const Words& words, Date day) {
    const auto weekday = std::chrono::weekday(day).c_encoding();
    const auto month = static_cast<unsigned>(day.month()) - 1;
    return filled(words.day, words.weekdays.at(weekday), static_cast<unsigned>(day.day()),
                  words.months.at(month));
}

std::string say_day_in_year(const Words& words, Date day) {
    const auto weekday = std::chrono::weekday(day).c_encoding();
    const auto month = static_cast<unsigned>(day.month()) - 1;
    return filled(words.day_in_year, words.weekdays.at(weekday), static_cast<unsigned>(day.day()),
                  words.months.at(month), static_cast<int>(day.year()));
}

std::string say_hour(const scheduling::Zone& zone, Instant at) {
    const auto time = local(zone, at);
    return fmt::format("{} {}", clock_text(time), time.abbreviation);
}

std::string say_moment(const Words& words, const scheduling::Zone& zone, Instant at) {
    return fmt::format("{}, {}", say_day(words, day_at(zone, at)), say_hour(zone, at));
}

std::string say_moment(const Words& words, const Clocks& clocks, Instant at) {
    return fmt::format("{}, {}", say_day(words, day_at(clocks.place, at)),
                       say_hour(words, clocks, at));
}

std::string say_hour(const Words& words, const Clocks& clocks, Instant at) {
    const auto own = say_own(words, clocks, at);
    const auto hour = say_hour(clocks.place, at);
    return own.empty() ? hour : fmt::format("{} ({})", hour, own);
}

std::string say_own(const Words& words, const Clocks& clocks, Instant at) {
    if (shows_the_same(clocks, at))
        return {};
    auto own = filled(words.hour_in, say_hour(*clocks.own, at), city_of(*clocks.own));
    if (const auto day = day_at(*clocks.own, at); day != day_at(clocks.place, at))
        own += ", " + say_day(words, day);
    return own;
}

std::string say_own_briefly(const Words& words, const Clocks& clocks, Instant at) {
    if (shows_the_same(clocks, at))
        return {};
    auto own = clock_text(local(*clocks.own, at));
    if (const auto day = day_at(*clocks.own, at); day != day_at(clocks.place, at))
        own.append(" ").append(words.weekdays.at(std::chrono::weekday(day).c_encoding()));
    return own;
}

std::string city_of(const scheduling::Zone& zone) {
    auto city = zone.name().substr(zone.name().rfind('/') + 1);
    std::ranges::replace(city, '_', ' ');
    return city;
}

std::string say_money(const Words& words, const scheduling::Money& money) {
    if (is_whole(money.currency))
        return fmt::format("{} {}", money.minor_units, money.currency);
    return fmt::format("{}{}{:02} {}", money.minor_units / 100, words.decimal,
                       money.minor_units % 100, money.currency);
}

Date day_at(const scheduling::Zone& zone, Instant at) {
    return local(zone, at).wall.day;
}

}  // namespace palpate::http::booking_page
