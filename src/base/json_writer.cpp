#include "base/json_writer.hpp"

#include <cassert>
#include <cmath>

#include <fmt/format.h>

namespace palpate {

void JsonWriter::value(double number) {
    assert(number - number == 0);
    if (!short_decimal(number))
        raw(fmt::to_string(number));
}

void JsonWriter::integer(std::int64_t number) {
    const fmt::format_int text(number);
    raw({text.data(), text.size()});
}

void JsonWriter::integer(std::uint64_t number) {
    const fmt::format_int text(number);
    raw({text.data(), text.size()});
}

// Up to four decimals, which nearly every number of an answer has. True when it was written.
bool JsonWriter::short_decimal(double number) {
    constexpr double parts = 10000;
    if (!(number > 0 && number < 1e9))
        return false;
    const auto scaled = static_cast<std::int64_t>(std::llround(number * parts));
    if (static_cast<double>(scaled) / parts != number)
        return false;  // else the nearest double to these digits, so no shorter ones do
    integer(scaled / 10000);
    auto rest = static_cast<int>(scaled % 10000);
    if (rest > 0)
        put('.');
    for (int unit = 1000; rest > 0; rest %= unit, unit /= 10)
        put(static_cast<char>('0' + rest / unit));
    return true;
}

}  // namespace palpate
