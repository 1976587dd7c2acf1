// How much, how often, how long: the course for this stage and area, cut to what the client's life
// allows, with what the trials say about it (dosing-and-pathway.md sections 2 to 5).
#pragma once

#include "planning/plan.hpp"

namespace palpate::planning {

struct DoseChosen {
    int dose = -1;          // -1 only when no course of the tables fits at all
    bool borrowed = false;  // from the nearest area that has one
};
DoseChosen choose_dose(const Client& client, Stage stage, std::string_view area,
                       const knowledge::Knowledge& k);

struct SessionChosen {
    int format = -1;
    int minutes = 0;  // of one session
};
// `minutes_limit` is the longest session a condition allows; 0: none.
SessionChosen choose_session(const Wants& wants, int dose, int minutes_limit,
                             const knowledge::Knowledge& k);

// Active, taper and maintenance; `minutes` is what the routine really takes.
std::vector<Phase> phases_of(const Wants& wants, Stage stage, int dose, int minutes,
                             const knowledge::Knowledge& k);

std::vector<int> dose_checks_of(Stage stage, std::string_view area, const Phase& active,
                                const knowledge::Knowledge& k);

std::vector<Goal> goals_of(const Wants& wants, std::string_view area,
                           const knowledge::Knowledge& k);

// The first review: the fourth visit, two to four weeks on; a maintenance course every 3 months.
int days_to_review(Stage stage, const Phase& active);

}  // namespace palpate::planning
