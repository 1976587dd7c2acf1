#include "base/partial_date.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate {
namespace {

using std::chrono::month;
using std::chrono::year;

constexpr int year_min = 1000;

int whole_years(Date birth, Date today) {
    const int years = static_cast<int>(today.year()) - static_cast<int>(birth.year());
    const bool had_birthday =
        std::pair(today.month(), today.day()) >= std::pair(birth.month(), birth.day());
    return had_birthday ? years : years - 1;
}

}  // namespace

PartialDate::PartialDate(Date day)
    : year_(static_cast<int>(day.year())),
      month_(static_cast<unsigned>(day.month())),
      day_(static_cast<unsigned>(day.day())) {}

Date PartialDate::earliest() const {
    return {year(year_), month(std::max(1U, month_)), std::chrono::day(std::max(1U, day_))};
}

Date PartialDate::latest() const {
    if (day_ != 0)
        return earliest();
    return Date(year(year_) / month(month_ != 0 ? month_ : 12) / std::chrono::last);
}

std::string PartialDate::text() const {
    if (month_ == 0)
        return fmt::format("{:04}", year_);
    if (day_ == 0)
        return fmt::format("{:04}-{:02}", year_, month_);
    return to_text(earliest());
}

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
    // The missing parts are read as the first: every year has a January, every month a 1st.
    constexpr std::string_view rest = "0000-01-01";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10)
        return std::nullopt;
    const auto day = parse_date(std::string(text).append(rest.substr(text.size())));
    if (!day || static_cast<int>(day->year()) < year_min)
        return std::nullopt;
    PartialDate date(*day);
    date.month_ = text.size() > 4 ? date.month_ : 0;
    date.day_ = text.size() > 7 ? date.day_ : 0;
    return date;
}

Interval age_years(const PartialDate& birth, Date today) {
    if (birth.latest() > today)
        return {};
    return {static_cast<double>(whole_years(birth.latest(), today)),
            static_cast<double>(whole_years(birth.earliest(), today))};
}

}  // namespace palpate
