// A returning client is asked only what lapsed or changed. An answer to a screen of every visit
// holds for its day; the others for some weeks, or until a new injury, illness, operation or
// pregnancy is told (red-flags.md section 6).
#pragma once

#include "intake/facts.hpp"

#include <map>
#include <vector>

namespace palpate::intake {

// Facts whose earlier answer no longer counts; `days_ago` says when each was answered, what is not
// in it was answered today.
std::vector<int> lapsed(const Facts& facts, const std::map<int, int>& days_ago,
                        const knowledge::Knowledge& k);

// Makes every lapsed "no" and number unknown again and returns them. A lapsed "yes" stays a yes:
// the stricter reading until it is asked again; so do the weeks of a pregnancy above none.
std::vector<int> forget_lapsed(Facts& facts, const std::map<int, int>& days_ago,
                               const knowledge::Knowledge& k);

}  // namespace palpate::intake
