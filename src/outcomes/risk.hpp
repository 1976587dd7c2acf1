// What the risk classes of the newest scores say for the course (risk_classes.csv): STarT Back,
// Örebro, PHQ-4. Sentences to the practitioner; they change neither plan nor urgency.
#pragma once

#include "outcomes/tables.hpp"
#include "outcomes/trend.hpp"

#include <span>

namespace palpate::outcomes {

// In table order; of each measure its newest score counts, of one day the later.
std::vector<const RiskClass*> risks_of(const Tables& tables, std::span<const Taken> taken);

}  // namespace palpate::outcomes
