// What to do instead when a technique or position falls away: the first of substitutes.csv that no
// restriction forbids at the same place.
#pragma once

#include "screening/restrictions.hpp"

namespace palpate::screening {

// Fills `substitute` of every forbidden technique and position; left empty when nothing fits.
void suggest_substitutes(Restrictions& restrictions, const knowledge::Knowledge& k);

}  // namespace palpate::screening
