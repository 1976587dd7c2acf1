// e^x and the natural logarithm by + - * / alone: libm's last digit differs between platforms, and
// the engine gives the same bytes on all of them. Within 4 units of the last place.
#pragma once

#include <cassert>
#include <cmath>

namespace palpate {

namespace detail {
inline constexpr double ln_2_high = 0x1.62e42fee00000p-1;  // its low 21 bits are 0
inline constexpr double ln_2_low = 0x1.a39ef35793c76p-33;
inline constexpr double inverse_ln_2 = 0x1.71547652b82fep+0;
}  // namespace detail

// Of a finite number above 0.
inline double log_of(double x) {
    assert(x > 0);
    int power = 0;
    double m = std::frexp(x, &power);  // exact: 0.5 <= m < 1
    if (m < 0x1.6a09e667f3bcdp-1) {    // the root of a half: m lies around 1
        m *= 2;
        --power;
    }
    const double s = (m - 1) / (m + 1);
    const double square = s * s;
    double sum = 0;
    for (int odd = 23; odd >= 3; odd -= 2)
        sum = (sum + 1.0 / odd) * square;
    return power * detail::ln_2_high + (2 * s + (2 * s * sum + power * detail::ln_2_low));
}

// 0 below -700 and never more than e^700: enough for weights and tails.
inline double exp_of(double x) {
    if (!(x > -700))
        return 0;
    if (x > 700)
        x = 700;
    const double power = std::floor(x * detail::inverse_ln_2 + 0.5);
    const double rest = (x - power * detail::ln_2_high) - power * detail::ln_2_low;
    double sum = 1;
    for (int n = 14; n >= 1; --n)
        sum = 1 + sum * rest / n;
    return std::ldexp(sum, static_cast<int>(power));
}

}  // namespace palpate
