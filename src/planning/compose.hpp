// One session, minute by minute: which places, which techniques, in which positions and how long,
// for the most expected benefit within the time and under every limit (docs/decisions/0004).
#pragma once

#include "planning/plan.hpp"

namespace palpate::planning {

struct SessionAsked {
    int format = 0;
    int minutes = 60;  // really available, turns, opening, closing and re-test included
    int dose = -1;
};

// The places worth working, best first.
std::vector<Aim> aims_of(const Client& client, const Limits& limits, int format,
                         const knowledge::Knowledge& k);

struct Composed {
    Routine routine;
    std::optional<RunnerUp> runner_up;
};

// Empty steps when no allowed work is left.
Composed compose(const Client& client, const Limits& limits, const SessionAsked& asked,
                 const knowledge::Knowledge& k);

// The region group with the most pain: neck, shoulder, upper_back, low_back and so on; empty when
// nothing is painted.
std::string_view main_area(const intake::Facts& facts, const knowledge::Knowledge& k);
bool is_neck_area(std::string_view area);

}  // namespace palpate::planning
