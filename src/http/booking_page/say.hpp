// Days, hours and money as the pages say them. An hour for a person never stands without its zone,
// unless the page says it once for all its hours.
#pragma once

#include "http/booking_page/words.hpp"
#include "scheduling/bookings/policy.hpp"
#include "scheduling/zone.hpp"

#include <optional>

namespace palpate::http::booking_page {

// The clock of the place, which is the truth, and another that the client chose to see beside it.
struct Clocks {
    const scheduling::Zone& place;
    const std::optional<scheduling::Zone>& own;
};

std::string say_day(const Words& words, Date day);               // "Tuesday 24 November"
std::string say_day_in_year(const Words& words, Date day);       // "Tuesday 24 November 2026"
std::string say_hour(const scheduling::Zone& zone, Instant at);  // "10:00 CET"
// "Tuesday 24 November, 10:00 CET"
std::string say_moment(const Words& words, const scheduling::Zone& zone, Instant at);
// The same, and beside it the client's own hour where it differs, with its day where that does:
// "Tuesday 24 November, 23:00 CET (07:00 JST in Tokyo, Wednesday 25 November)"
std::string say_moment(const Words& words, const Clocks& clocks, Instant at);
std::string say_hour(const Words& words, const Clocks& clocks, Instant at);
// What stands in those brackets; empty where both clocks show the same.
std::string say_own(const Words& words, const Clocks& clocks, Instant at);
// As short as a button: "07:00", "07:00 Wednesday"; empty where both show the same.
std::string say_own_briefly(const Words& words, const Clocks& clocks, Instant at);
std::string city_of(const scheduling::Zone& zone);                          // "Mexico City"
std::string say_money(const Words& words, const scheduling::Money& money);  // "65.00 EUR"

Date day_at(const scheduling::Zone& zone, Instant at);

}  // namespace palpate::http::booking_page
