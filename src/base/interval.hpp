// A number that may be known only as a range ("about 70", "65-74") or not at all.
// A yes/no fact is the interval 1..1, 0..0, or 0..1 when unknown, so one kind of value serves all.
#pragma once

#include "base/tri.hpp"

#include <limits>

namespace palpate {

struct Interval {
    double lo = -std::numeric_limits<double>::infinity();
    double hi = std::numeric_limits<double>::infinity();

    static constexpr Interval exactly(double v) noexcept { return {v, v}; }
    static constexpr Interval of(Tri t) noexcept {
        return {t == Tri::yes ? 1.0 : 0.0, t == Tri::no ? 0.0 : 1.0};
    }
    constexpr bool known() const noexcept { return lo == hi; }
    // The truth of "this is not zero".
    constexpr Tri truth() const noexcept {
        if (lo > 0 || hi < 0)
            return Tri::yes;
        return lo == 0 && hi == 0 ? Tri::no : Tri::unknown;
    }
    friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

}  // namespace palpate
