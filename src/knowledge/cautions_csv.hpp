// Reads the tables behind Cautions, once conditions, groups, findings, techniques and self-care
// have been read.
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

void read_cautions(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults);

}  // namespace palpate::knowledge
