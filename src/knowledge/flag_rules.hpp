// The rules of flags and evidence in one block, made when the tables are loaded.
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

// Fills rules, flag_rules, flag_index, client_questions and the rule of every evidence item.
void pack_rules(Knowledge& knowledge);

}  // namespace palpate::knowledge
