#include "planning/knapsack.hpp"

#include <cstring>

namespace palpate::planning {
namespace {

// `Numbers` are worked out together: a type that gcc and clang know on every target.
template <class Numbers>
inline __attribute__((always_inline)) void improve_by(const double* before, double* now,
                                                      std::size_t blocks,
                                                      std::span<const Gain> gains) {
    constexpr std::size_t together = sizeof(Numbers) / sizeof(double);
    std::array<Numbers, lanes / together> most;
    for (; blocks > 0; --blocks, before += lanes, now += lanes) {
        for (std::size_t i = 0; i < most.size(); ++i)
            std::memcpy(&most[i], before + together * i, sizeof(Numbers));
        for (const auto& gain : gains)
#pragma GCC unroll 4
            for (std::size_t i = 0; i < most.size(); ++i) {
                Numbers with;
                std::memcpy(&with, before + together * i - gain.minutes, sizeof(Numbers));
                with += gain.value;
                most[i] = with > most[i] ? with : most[i];
            }
        for (std::size_t i = 0; i < most.size(); ++i)
            std::memcpy(now + together * i, &most[i], sizeof(Numbers));
    }
}

void improve_by_two(const double* before, double* now, std::size_t blocks,
                    std::span<const Gain> gains) {
    improve_by<double __attribute__((vector_size(16)))>(before, now, blocks, gains);
}

// Most of the planner's time goes here, and nearly every processor of these days adds four numbers
// at a time: half the instructions, and the same sums.
#ifdef __x86_64__
__attribute__((target("avx2"))) void improve_by_four(const double* before, double* now,
                                                     std::size_t blocks,
                                                     std::span<const Gain> gains) {
    improve_by<double __attribute__((vector_size(32)))>(before, now, blocks, gains);
}

const bool four_at_a_time = __builtin_cpu_supports("avx2");
#endif

}  // namespace

void improve(const double* before, double* now, std::size_t blocks, std::span<const Gain> gains) {
#ifdef __x86_64__
    if (four_at_a_time)
        return improve_by_four(before, now, blocks, gains);
#endif
    improve_by_two(before, now, blocks, gains);
}

}  // namespace palpate::planning
