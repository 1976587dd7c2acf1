// A birth date as people know it: a year, a year and month, or a day. What is missing stays
// missing; an age worked out from it is a range.
#pragma once

#include "base/date.hpp"
#include "base/interval.hpp"

namespace palpate {

class PartialDate {
public:
    explicit PartialDate(Date day);
    Date earliest() const;
    Date latest() const;
    bool whole() const noexcept { return day_ != 0; }
    std::string text() const;  // "1982", "1982-05" or "1982-05-17"
    friend constexpr auto operator<=>(const PartialDate&, const PartialDate&) = default;

    // Years 1000 to 9999, real months and days only.
    static std::optional<PartialDate> parse(std::string_view text);

private:
    PartialDate() = default;
    int year_ = 0;
    unsigned month_ = 0;  // 0: not known
    unsigned day_ = 0;    // 0: not known
};

// Whole years lived on `today`: one number, or the range when the birth date is partial. Not known
// when the birth date may lie after `today`.
Interval age_years(const PartialDate& birth, Date today);

}  // namespace palpate
