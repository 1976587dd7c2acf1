// Reads the tables behind PlanTables, once everything they refer to has been read.
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

void read_plan_tables(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults);

}  // namespace palpate::knowledge
