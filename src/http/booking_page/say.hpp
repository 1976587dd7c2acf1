// Days, hours and money as the pages say them. An hour for a person never stands without its zone,
// unless the page says it once for all its hours.
#pragma once

#include "http/booking_page/words.hpp"
#include "scheduling/bookings/policy.hpp"
#include "scheduling/zone.hpp"

namespace palpate::http::booking_page {

std::string say_day(const Words& words, Date day);               // "Tuesday 24 November"
std::string say_day_in_year(const Words& words, Date day);       // "Tuesday 24 November 2026"
std::string say_hour(const scheduling::Zone& zone, Instant at);  // "10:00 CET"
// "Tuesday 24 November, 10:00 CET"
std::string say_moment(const Words& words, const scheduling::Zone& zone, Instant at);
std::string say_money(const Words& words, const scheduling::Money& money);  // "65.00 EUR"

Date day_at(const scheduling::Zone& zone, Instant at);

}  // namespace palpate::http::booking_page
