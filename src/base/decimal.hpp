// Numbers as tables write them ("-12.5") and as answers show them. The same bits on every target;
// the C++ library of WebAssembly reads no fractions.
#pragma once

#include <cmath>
#include <optional>
#include <string_view>

namespace palpate {

// At most 15 digits in all, an optional sign and point, no exponent: then the nearest double is one
// exact integer divided by one exact power of ten. Anything else gives nothing.
inline std::optional<double> parse_decimal(std::string_view text) {
    constexpr int digits_max = 15;
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    double whole = 0;
    double scale = 1;
    int digits = 0;
    bool after_point = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > digits_max)
            return std::nullopt;
        whole = whole * 10 + (c - '0');
        scale = after_point ? scale * 10 : scale;
    }
    if (digits == 0 || text.ends_with('.'))
        return std::nullopt;
    return (negative ? -whole : whole) / scale;
}

// To the nearest part of one: rounded(x, 10) has one decimal. Floor is exact, so every target shows
// the same.
inline double rounded(double value, double parts) {
    return std::floor(value * parts + 0.5) / parts;
}

}  // namespace palpate
