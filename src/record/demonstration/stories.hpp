// What made-up clients come for: everyday back and neck pain, and some of what changes a plan.
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace palpate::record {

struct Story {
    std::string_view complaint;  // as the client says it
    // Region, movement and overload ids; "*" stands for the painful side. Empty: no more.
    std::array<std::string_view, 4> regions;
    std::array<std::string_view, 3> hurts;
    std::array<std::string_view, 2> overloads;
    int duration_days_min;
    int duration_days_max;
};
std::span<const Story> stories();

// Told by some clients besides: one finding, condition or medicine each.
struct Circumstance {
    std::string_view member;  // "findings", "conditions" or "medicines" of the contract
    std::string_view id;
    int one_in;
};
std::span<const Circumstance> circumstances();

}  // namespace palpate::record
