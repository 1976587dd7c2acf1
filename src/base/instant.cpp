#include "base/instant.hpp"

#include "base/date.hpp"

#include <fmt/core.h>

namespace palpate {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Takes two digits, at most `max`, off the front; -1 when they are not there.
int take_two(std::string_view& text, int max) {
    if (text.size() < 2 || !is_digit(text[0]) || !is_digit(text[1]))
        return -1;
    const int value = (text[0] - '0') * 10 + (text[1] - '0');
    text.remove_prefix(2);
    return value <= max ? value : -1;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

// ".5" is 500 ms; digits after the third are read and dropped.
std::optional<milliseconds> take_fraction(std::string_view& text) {
    if (!take(text, '.'))
        return milliseconds(0);
    int value = 0;
    int digits = 0;
    for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1), ++digits)
        if (digits < 3)
            value = value * 10 + (text.front() - '0');
    if (digits == 0 || digits > 9)
        return std::nullopt;
    for (int i = digits; i < 3; ++i)
        value *= 10;
    return milliseconds(value);
}

std::optional<minutes> take_offset(std::string_view& text) {
    if (take(text, 'Z'))
        return minutes(0);
    const bool west = text.starts_with('-');
    if (!take(text, '+') && !take(text, '-'))
        return std::nullopt;
    const int h = take_two(text, 14);
    const bool colon = take(text, ':');
    const int m = take_two(text, 59);
    if (h < 0 || !colon || m < 0)
        return std::nullopt;
    const minutes offset = hours(h) + minutes(m);
    return west ? -offset : offset;
}

}  // namespace

std::string to_text(Instant at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time(at - day);
    return fmt::format("{}T{:02}:{:02}:{:02}.{:03}Z", to_text(Date(day)), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto date = parse_date(text.substr(0, 10));
    text.remove_prefix(std::min<std::size_t>(10, text.size()));
    if (!date || !take(text, 'T'))
        return std::nullopt;
    const int h = take_two(text, 23);
    const bool first = take(text, ':');
    const int m = take_two(text, 59);
    const bool second = take(text, ':');
    const int s = take_two(text, 60);
    if (h < 0 || m < 0 || s < 0 || !first || !second)
        return std::nullopt;
    const auto fraction = take_fraction(text);
    const auto offset = take_offset(text);
    if (!fraction || !offset || !text.empty())
        return std::nullopt;
    const auto in_minute = s == 60 ? seconds(60) - milliseconds(1) : seconds(s) + *fraction;
    return Instant(std::chrono::sys_days(*date)) + hours(h) + minutes(m) + in_minute - *offset;
}

}  // namespace palpate
