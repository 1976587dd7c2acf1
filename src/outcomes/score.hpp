// From the answers of a form to its score, by the rules of its instrument. Items come in the form's
// order; one without an answer is nothing. A form without any answer has no score, whatever its
// rule says: unknown is never no.
#pragma once

#include "base/fault.hpp"
#include "outcomes/measure.hpp"

#include <span>

namespace palpate::outcomes {

using Answers = std::vector<std::optional<double>>;

struct PartScore {
    std::string name;
    double value = 0;
    bool positive = false;
};

struct Score {
    double value = 0;  // on the measure's own scale
    int items = 0;     // of the form
    int answered = 0;
    std::vector<PartScore> parts;
    std::string band;               // "moderate"; empty: the instrument has none
    std::vector<std::string> said;  // how items without an answer were counted
};

// Invalid, with /items or /items/2: a number of items that no form has, an answer out of range or
// not whole, too many without an answer, a T score without its table.
Result<Score> score(const Measure& measure, const Answers& answers,
                    std::span<const TTable> t_tables = {});

// A score that somebody else has added up, with its band. Invalid: out of range, or a measure
// whose parts decide (STarT), with /value.
Result<Score> score_of_total(const Measure& measure, double value);

std::string band_of(const Measure& measure, double value);

// The classes of STarT: high by the psychological part, else medium by the total.
std::string start_back_class(double total, double psychological);

// Invalid, with the place: no such measure, items below 1, T scores out of 10 to 100 or not in
// order with the sums.
Result<void> check(const TTable& table, const Measure& measure);

}  // namespace palpate::outcomes
