// Rows without which the program cannot run.
#pragma once

#include "knowledge/knowledge.hpp"

#include <vector>

namespace palpate::knowledge {

// Adds a fault for each row that the program's own code names and the tables lack.
void require_rows(const Knowledge& k, std::vector<Fault>& faults);

}  // namespace palpate::knowledge
