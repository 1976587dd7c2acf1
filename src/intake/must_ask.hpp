// Which screens this client has to be asked, whatever else happens, and in what order.
#pragma once

#include "intake/facts.hpp"

#include <vector>

namespace palpate::intake {

// Indices of the must-ask questions whose gate holds or cannot yet be ruled out; follow-up screens
// are included once the answers open them.
std::vector<int> must_screens(const Facts& facts, const knowledge::Knowledge& k);

}  // namespace palpate::intake
