#include "http/booking_page/say.hpp"

namespace palpate::http::booking_page {
namespace {

scheduling::LocalTime local(const scheduling::Zone& zone, Instant at) {
    return zone.local(std::chrono::floor<std::chrono::minutes>(at));
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
    return fmt::format("{:02}:{:02} {}", time.wall.minute.count() / 60,
                       time.wall.minute.count() % 60, time.abbreviation);
}

std::string say_moment(const Words& words, const scheduling::Zone& zone, Instant at) {
    return fmt::format("{}, {}", say_day(words, day_at(zone, at)), say_hour(zone, at));
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
