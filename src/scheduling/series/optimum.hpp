// The search: exact dynamic programming from the last visit to the first. A state is a visit placed
// at a choice, with what the rule of 7 days remembers; its value is the least that this visit and
// all later ones cost. A visit left without a slot costs more than any course could in points, so
// that one whole number orders courses by visits placed and then by points.
#pragma once

#include "scheduling/series/layers.hpp"

#include <optional>
#include <vector>

namespace palpate::scheduling::series {

struct Optimum {
    std::vector<const Slot*> chosen;  // one for each visit, null: none
    std::int64_t states = 0;
    std::int64_t steps = 0;
};

// Nothing when it would take more than `steps`, or states_max.
std::optional<Optimum> optimum_of(const Course& course, const std::vector<Layer>& layers,
                                  std::int64_t steps);

}  // namespace palpate::scheduling::series
