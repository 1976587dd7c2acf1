// Shared by the noisy_or sources only; callers include noisy_or.hpp.
#pragma once

#include "assessment/noisy_or.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>

namespace palpate::assessment::internal {

inline constexpr double tiny = 0x1p-128;
inline constexpr double huge = 0x1p128;

inline std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

inline void multiply(Scaled& value, double factor) {
    value.mantissa *= factor;
    if (!(value.mantissa > 0.0)) {
        value = {0.0, 0};
        return;
    }
    if (value.mantissa < 0x1p-1000) {  // below it lie numbers without a leading bit
        value.mantissa *= 0x1p200;
        value.exponent2 -= 200;
    }
    // The exponent's bits, set to those of [0.5, 1).
    constexpr std::uint64_t exponent_bits = std::uint64_t{0x7ff} << 52;
    const auto bits = std::bit_cast<std::uint64_t>(value.mantissa);
    value.exponent2 += static_cast<int>((bits & exponent_bits) >> 52) - 1022;
    value.mantissa = std::bit_cast<double>((bits & ~exponent_bits) | (std::uint64_t{1022} << 52));
}

inline bool less(const Scaled& a, const Scaled& b) {
    if (a.mantissa <= 0.0 || b.mantissa <= 0.0)
        return a.mantissa < b.mantissa;
    if (a.exponent2 != b.exponent2)
        return a.exponent2 < b.exponent2;
    return a.mantissa < b.mantissa;
}

inline double divide(const Scaled& a, const Scaled& b) {
    if (b.mantissa <= 0.0)
        return std::numeric_limits<double>::infinity();
    double ratio = a.mantissa / b.mantissa;
    int shift = std::clamp(a.exponent2 - b.exponent2, -1100, 1100);
    for (; shift > 0; --shift)
        ratio *= 2.0;
    for (; shift < 0; ++shift)
        ratio *= 0.5;
    return ratio;
}

inline bool usable(const Network& network, const Link& link) {
    return link.finding >= 0 && at(link.finding) < network.leak.size() && link.strength > 0.0;
}

// Two independent ways to bring a finding about, as one.
inline double raise(double leak, double strength) {
    return leak + (1.0 - leak) * strength;
}

// Orders the component's blocks (ws.order), then lists steps and cuts within the width cap.
void order_blocks(Workspace& ws);
void plan_steps(const Network& network, const InferenceLimits& limits, Workspace& ws);

// Bit positions for every step; returns the greatest width.
int compile_steps(const Network& network, Workspace& ws);

// Forward sweep returns the component's evidence; backward fills present and none of each step.
Scaled sweep_forward(Workspace& ws, const std::vector<double>& leak);
void sweep_backward(Workspace& ws, const std::vector<double>& leak);

}  // namespace palpate::assessment::internal
