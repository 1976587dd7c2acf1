// One client, two options, turn about: the client agrees to have two equally safe kinds of work on
// visits in pairs, in an order that a seed draws, so that nobody picks the good day for one of
// them. What comes of it is the difference within the pairs, with its interval.
#pragma once

#include "outcomes/helps/mixture.hpp"
#include "outcomes/helps/priors.hpp"

#include <cstdint>
#include <span>

namespace palpate::outcomes::helps {

enum class Option { a, b };

inline constexpr int pairs_max = 20;

struct Alternation {  // kept with the plan
    std::string a;    // ids of techniques
    std::string b;
    int pairs = 6;           // 2 to pairs_max
    std::uint64_t seed = 0;  // the order follows from it alone
};

// What must hold before it begins; the caller asks the plan's own check for `permitted`.
struct AlternationGrounds {
    bool client_agreed = false;
    bool a_permitted = false;  // for this client, with the minutes and pressure that are planned
    bool b_permitted = false;
};
// Invalid, with the place: the same option twice, too few or many pairs, one that belongs to no
// family. Not allowed: the client has not agreed, or one of them is not permitted.
Result<void> check(const Alternation& alternation, const AlternationGrounds& grounds,
                   const Priors& priors);

// Two for each pair, in the order of the visits.
std::vector<Option> order_of(const Alternation& alternation);

struct AlternationVisit {
    int visit = 0;               // from 0, of order_of
    std::optional<double> gain;  // NPRS points, positive is less pain; empty: no answer
    bool as_drawn = true;        // false: something else was done
};

enum class Difference {
    too_few_pairs,
    cannot_tell,    // the interval holds differences that would matter, and none
    no_difference,  // none larger than measurement error
    small,          // surely one, but smaller than measurement error
    a_better,
    b_better
};

struct AlternationResult {
    Difference difference = Difference::too_few_pairs;
    Interval90 a_over_b;   // NPRS points a usual dose of a brings more than of b
    int pairs_done = 0;    // both visits as drawn, both answered
    int pairs_broken = 0;  // begun, and a visit was otherwise or has no answer
    int pairs_left = 0;    // of those planned, not begun
    std::vector<std::string> words;
};

// Invalid, with the place: a visit that is not of the order, or told twice; a gain out of range.
Result<AlternationResult> judge(const Alternation& alternation,
                                std::span<const AlternationVisit> visits, Response response,
                                const Priors& priors);

std::string_view to_text(Difference difference);

}  // namespace palpate::outcomes::helps
