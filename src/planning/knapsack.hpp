// The rows of the session's knapsack and the one loop that most of the planner's time goes into.
#pragma once

#include "planning/allot.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace palpate::planning {

inline constexpr double impossible = -1e9;  // below any value

// What a target is worth in so many minutes, 1 to target_minutes_max.
struct Gain {
    std::size_t minutes = 0;
    double value = 0;
};

// A row of the knapsack: the most that some targets are worth within t minutes, by t. Minutes below
// zero can be read and are impossible, so that no reader looks where the row begins; `lanes`
// minutes are worked out together, so that they stay in registers and no branch depends on their
// number.
inline constexpr std::size_t lanes = 8;
inline constexpr std::size_t row_minutes = (session_minutes_max / lanes + 1) * lanes;

class Row {
public:
    Row() { std::fill_n(values_.begin(), before_max, impossible); }  // the rest is written first
    double* from(std::size_t t) { return values_.data() + before_max + t; }
    const double* from(std::size_t t) const { return values_.data() + before_max + t; }
    double operator[](std::size_t t) const { return *from(t); }
    // From minute `first` to `last`, and those that are worked out together with the last.
    void fill(std::size_t first, std::size_t last, double value) {
        std::fill(from(first), from(std::min(last + lanes, row_minutes)), value);
    }

private:
    static constexpr std::size_t before_max = target_minutes_max;
    std::array<double, before_max + row_minutes> values_;
};

// Minutes of the row `now` from as many of the row before it, `blocks` times `lanes` of them: the
// most of doing nothing and of each gain.
void improve(const double* before, double* now, std::size_t blocks, std::span<const Gain> gains);

}  // namespace palpate::planning
