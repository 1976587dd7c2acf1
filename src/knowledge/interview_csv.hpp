// Reads the tables that steer the interview; findings must be read before.
#pragma once

#include "knowledge/knowledge.hpp"

#include <span>
#include <vector>

namespace palpate::knowledge {

void read_interview(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults);

}  // namespace palpate::knowledge
