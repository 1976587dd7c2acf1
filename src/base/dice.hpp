// Chance from a seed, the same on every machine: for made-up clients, load and property tests. Not
// for secrets.
#pragma once

#include <cstdint>
#include <iterator>

namespace palpate {

// SplitMix64 (Steele, Lea and Flood 2014): the standard library's distributions differ between
// libraries, this does not.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    // 0 to n - 1; 0 when there is nothing to choose from.
    int below(int n) { return n <= 0 ? 0 : static_cast<int>(next() % static_cast<unsigned>(n)); }
    bool one_in(int n) { return below(n) == 0; }
    int from_to(int lo, int hi) { return lo + below(hi - lo + 1); }

    template <class Rows>
    const auto& any_of(const Rows& rows) {
        return rows[static_cast<std::size_t>(below(static_cast<int>(std::size(rows))))];
    }

private:
    std::uint64_t state_;
};

}  // namespace palpate
