// How an interview is steered: what a question is worth, which values of a number are tried ahead,
// and when the answers of a returning client lapse. Tables: interview.csv, number_questions.csv,
// rescreen_events.csv; red-flags.md section 6.
#pragma once

#include "base/because.hpp"
#include "knowledge/expression.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palpate::knowledge {

struct NumberQuestion {
    int finding = -1;    // blood pressure: the systolic one
    int finding_2 = -1;  // blood pressure: the diastolic one; else -1
    Expression when;     // asked only once this is yes; empty: with its screen
    std::vector<std::pair<double, double>> answers;  // tried ahead, all equally likely
    std::string unit;
    std::string name;  // plain words
    Citation citation;
};

struct Interview {
    std::map<std::string, double, std::less<>> values;  // see interview.csv
    std::vector<NumberQuestion> numbers;
    std::vector<int> events;  // a new yes to one of these makes every older answer lapse

    double value(std::string_view id) const { return values.find(id)->second; }
    const NumberQuestion* number(int finding) const;
};

}  // namespace palpate::knowledge
