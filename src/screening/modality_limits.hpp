// Restrictions of heat, cold, topicals, cupping and percussion that are rows of modality_rules.csv:
// what the condition matrix does not say, or says without its how. Merged like all others: the
// strictest verdict wins and every because is kept.
#pragma once

#include "screening/restrictions.hpp"

#include <vector>

namespace palpate::screening {

// In table order. Reads the conditions of `so_far` and adds its reasons to the grounds there. A
// condition whose place nobody told holds for the whole body.
std::vector<Restriction> modality_limits(const intake::Facts& facts, const RestrictionInput& input,
                                         Restrictions& so_far, const knowledge::Knowledge& k);

// heat, cold and topicals are restricted as modalities, all else as techniques.
bool is_modality(std::string_view technique);

// What to mind of a rule that only says: empty when neither a condition nor its facts hold, else
// what makes it hold.
std::string why_it_holds(const knowledge::ModalityRule& rule, const intake::Facts& facts,
                         const Restrictions& restrictions, const knowledge::Knowledge& k);

}  // namespace palpate::screening
