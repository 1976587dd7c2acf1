// The pain drawing as a measure: how many regions, and whether pain is widespread.
#pragma once

#include "outcomes/tables.hpp"

namespace palpate::outcomes {

struct Drawn {
    int regions = 0;
    double percent = 0;  // of the body's surface, front and back, as its figures are drawn
    int areas = 0;       // of 5: axial, and upper and lower on each side; front and back as one
    bool widespread = false;
};

// Each region counts once. Invalid, with its place: a region that the body map does not have.
Result<Drawn> drawn(const Tables& tables, std::span<const std::string> regions);

// The regions that only one of two drawings has.
struct Difference {
    std::vector<std::string> gone;
    std::vector<std::string> added;
    bool small = true;  // within what a second drawing of the same pain may differ by
};
Difference difference(const Tables& tables, std::span<const std::string> before,
                      std::span<const std::string> now);

}  // namespace palpate::outcomes
