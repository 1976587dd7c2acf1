// How much of a medicine a day, as people write it: "1000 mg", "4x500", "75mg twice daily", "0.5 g
// tds". The most that the words allow, for a limit that comes with a high dose must not be missed;
// how often is only counted where it is told.
#pragma once

#include <optional>
#include <string_view>

namespace palpate::knowledge {

// Milligrams a day; nothing when no amount is told. A number without a unit is milligrams from 20
// on (less is a number of tablets, of times or of days).
std::optional<double> told_mg_a_day(std::string_view text);

}  // namespace palpate::knowledge
