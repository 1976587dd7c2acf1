// What a doctor's word can lift.
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::screening {

// Whether anything that this condition closes waits for clearance.
bool waits_for_clearance(const knowledge::Condition& condition, const knowledge::Knowledge& k);

}  // namespace palpate::screening
