// Reads the tables of self-care; conditions, stops, groups and findings must be read before.
#pragma once

#include "knowledge/knowledge.hpp"

#include <span>
#include <vector>

namespace palpate::knowledge {

void read_self_care(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults);

}  // namespace palpate::knowledge
