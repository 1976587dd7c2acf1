// What a person is told about a course that was chosen: its points by what they are for, what
// stands in the way of each visit without a slot, and which fixed visits break a rule.
#pragma once

#include "scheduling/series/series.hpp"

#include <span>

namespace palpate::scheduling::series {

using Chosen = std::span<const std::optional<Slot>>;  // one for each wanted visit

Cost cost_of(const Course& course, Chosen chosen);

// The first thing that forbids this slot for the visit while the others stay as chosen, in the
// order of Why; its window is not asked for. Nothing: it could be booked so.
std::optional<Block> block_of(const Course& course, Chosen chosen, std::size_t visit,
                              const Slot& slot);

std::vector<Clash> clashes_of(const Course& course, Chosen chosen);
std::vector<Breach> breaches_of(const Course& course, Chosen chosen);

}  // namespace palpate::scheduling::series
