// The rule language of flags, derived facts, gates and evidence items.
//
//     saddle_numbness or at_least 2 of (unsteady_walking, clumsy_hands, any_bladder_sign)
//     age_years > 70 and not female_sex
//     count(smoker, high_blood_pressure) >= 2
//     blood_pressure.systolic >= 160
//
// Everything is three-valued. A fact is an Interval; a comparison is yes when it holds for every
// value of the interval, no when it holds for none, unknown otherwise; a count over unknown facts
// is a range. Rule: red-flags.md section 1c.
#pragma once

#include "base/fault.hpp"
#include "base/interval.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

enum class Op : std::uint8_t {
    fact,
    all,
    any,
    negate,
    count,
    at_least,
    greater,
    greater_equal,
    less,
    less_equal,
    equal
};

// Twelve bytes, so that a whole rule lies in a line or two of the cache: rules are read by the
// hundred for every client.
struct Node {
    Op op = Op::fact;
    int value = 0;  // fact: its index; a comparison: the threshold; at_least: N
    int size = 1;   // nodes of this part, itself included: the next part of the parent follows them
};

// The root first, each node before its parts. Empty: always yes (a rule without a condition).
struct Expression {
    std::vector<Node> nodes;
    bool empty() const noexcept { return nodes.empty(); }
};

using FactIndex = std::function<std::optional<int>(std::string_view)>;

// `place` names the file and line for the message of a fault.
Result<Expression> parse_expression(std::string_view text, const FactIndex& index,
                                    std::string_view place);

Interval value_of(const Expression& expression, std::span<const Interval> facts);
Tri truth_of(const Expression& expression, std::span<const Interval> facts);

// Facts as bits, 64 to a word, in the order of their indices.
using FactBits = std::vector<std::uint64_t>;

// Many rules in one block of memory, in the order they are read: rules are looked at by the hundred
// for every client, and what lies side by side is fetched ahead. Most rules name no fact that this
// client told anything of: their truth is known beforehand, and one look at their bits finds them.
class RuleTable {
public:
    // Returns the rule's number.
    int add(const Expression& expression);
    // After the last rule. `untold` is every fact's full range.
    void settle(std::vector<Interval> untold);

    Interval value(int rule, std::span<const Interval> facts) const;
    // The facts that somebody told something of: those that are not at their full range.
    FactBits told(std::span<const Interval> facts) const;
    // As value(rule, facts).truth(); `told` must be that of the same facts.
    Tri truth(int rule, std::span<const Interval> facts, const FactBits& told) const {
        return names_any(rule, told) ? value(rule, facts).truth()
                                     : untold_truth_[static_cast<std::size_t>(rule)];
    }
    // Every fact the rule names, as bits.
    std::span<const std::uint64_t> facts(int rule) const {
        return std::span(named_).subspan(static_cast<std::size_t>(rule) * words_, words_);
    }
    const std::vector<Interval>& untold() const { return untold_; }

private:
    bool names_any(int rule, const FactBits& told) const {
        std::uint64_t both = 0;
        const auto named = facts(rule);
        for (std::size_t w = 0; w < words_; ++w)
            both |= named[w] & told[w];
        return both != 0;
    }

    std::vector<Node> nodes_;
    std::vector<int> first_;         // index of a rule's root; -1: always yes
    std::size_t words_ = 0;          // of the bits of one rule
    FactBits named_;                 // by rule, words_ each
    std::vector<Tri> untold_truth_;  // by rule: its truth while nobody told anything
    std::vector<Interval> untold_;   // by fact
};

// Every fact the expression mentions, each once, in order of first mention.
std::vector<int> facts_of(const Expression& expression);
// The facts that appear in both polarities (under an even and an odd number of negations).
std::vector<int> mixed_facts_of(const Expression& expression);

}  // namespace palpate::knowledge
