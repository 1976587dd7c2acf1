// Calendar days at the edge of the engine: text in and out, and day arithmetic.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace palpate {

using Date = std::chrono::year_month_day;

std::optional<Date> parse_date(std::string_view text);  // "2026-11-21", real days only
std::string to_text(Date date);
Date plus_days(Date date, int days);
int days_between(Date from, Date to);  // positive when `to` is later

}  // namespace palpate
