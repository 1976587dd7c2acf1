// The end of a course: fewer visits a week before none, as sessions and weeks of each phase.
#pragma once

#include "outcomes/tables.hpp"

namespace palpate::outcomes {

struct DosePhase {
    int sessions = 0;  // 1 to 7 a week
    int weeks = 0;
};

struct Taper {
    std::vector<DosePhase> phases;    // empty: this stage has no taper, the course just ends
    const TaperRule* rule = nullptr;  // null: none
};

// `per_week` of the course that ends: above 0, at most 7. Never more often than before, and one
// visit at least.
Result<Taper> taper(const Tables& tables, Stage stage, double per_week);

}  // namespace palpate::outcomes
