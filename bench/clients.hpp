// Made-up clients as the contract's JSON, from the ids of the knowledge and a seed: the same text
// on every machine. They are for measuring, not for judging what the engine says.
#pragma once

#include "knowledge/knowledge.hpp"

#include <cstdint>
#include <string>

namespace palpate::bench {

struct Shape {
    int regions = 3;  // neighbours on the body, as a drawing covers them
    int movements = 2;
    int palpations = 1;
    int findings = 25;  // answered, most of them with no
    int conditions = 1;
    int medicines = 1;
};

// What a practice sees: one to six regions, a few tests, often no illness at all.
Shape everyday_shape(std::uint64_t seed);
// The wide cases of docs/performance.md.
inline constexpr Shape ten_regions{.regions = 10, .movements = 3, .palpations = 3};
inline constexpr Shape forty_regions{.regions = 40, .movements = 12, .palpations = 0};

std::string client_json(const Shape& shape, std::uint64_t seed, const knowledge::Knowledge& k);

}  // namespace palpate::bench
