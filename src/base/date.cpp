#include "base/date.hpp"

#include <charconv>

#include <fmt/core.h>

namespace palpate {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto* end = text.data() + text.size();
    for (const char c : text)
        if (c < '0' || c > '9')
            return std::nullopt;
    if (std::from_chars(text.data(), end, value).ptr != end)
        return std::nullopt;
    return value;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto y = digits(text.substr(0, 4));
    const auto m = digits(text.substr(5, 2));
    const auto d = digits(text.substr(8, 2));
    if (!y || !m || !d)
        return std::nullopt;
    const Date date{std::chrono::year(*y), std::chrono::month(static_cast<unsigned>(*m)),
                    std::chrono::day(static_cast<unsigned>(*d))};
    if (!date.ok())
        return std::nullopt;
    return date;
}

std::string to_text(Date date) {
    const int year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    const auto day = static_cast<unsigned>(date.day());
    if (year < 0 || year > 9999)
        return fmt::format("{:04}-{:02}-{:02}", year, month, day);
    std::string text = "0000-00-00";  // most answers hold two dates: no format is read for them
    const auto put = [&](std::size_t last, unsigned number) {
        for (std::size_t at = last; number > 0; --at, number /= 10)
            text[at] = static_cast<char>('0' + number % 10);
    };
    put(3, static_cast<unsigned>(year));
    put(6, month);
    put(9, day);
    return text;
}

Date plus_days(Date date, int days) {
    return Date{std::chrono::sys_days(date) + std::chrono::days(days)};
}

int days_between(Date from, Date to) {
    return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

}  // namespace palpate
