// Which flags a client's answers can matter to, as bits: with hundreds of flags and dozens of
// answers it is cheaper to ask each answer for its flags than each flag for its answers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace palpate::knowledge {

// Made when the tables are loaded. Sets of flags are `words` words each, 64 flags to a word.
struct FlagIndex {
    using Bits = std::vector<std::uint64_t>;

    std::size_t words = 0;
    Bits by_fact;      // by fact: the flags whose rule or exemption names it
    Bits by_group;     // by region group: the flags gated on it
    Bits ungated;      // those without a gate
    Bits untold_yes;   // whose rule holds while nobody told anything
    Bits untold_open;  // strong ones whose rule is unknown then
    std::array<Bits, 5> by_urgency;
    std::vector<int> derived_facts;  // those with Knowledge::derived_rules

    std::span<const std::uint64_t> of_fact(std::size_t fact) const {
        return std::span(by_fact).subspan(fact * words, words);
    }
    std::span<const std::uint64_t> of_group(std::size_t group) const {
        return std::span(by_group).subspan(group * words, words);
    }
};

}  // namespace palpate::knowledge
