// What is measured, and how its answers become a score: the rules of each instrument as its table
// row says them. No item texts: a practice loads its own licensed forms.
#pragma once

#include "base/because.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::outcomes {

enum class Formula {
    value,         // the one answer; the mean when several are asked
    mean,          // of the answers
    percent,       // 100 x sum / most possible, of the items answered
    sum,           // of the answers
    t_score,       // the sum, looked up in a table that the practice loads
    regions,       // a count of painted regions
    surface,       // percent of the body's surface that they are
    questionnaire  // by the weights of its answers (loaded.hpp)
};

// What an item without an answer does. Whatever the rule, a form without any answer has no score.
enum class Unanswered {
    refused,      // the form has no score
    average,      // counts as the mean of the others
    counts_none,  // counts 0
    counts_risk   // counts as the item's worst answer
};

enum class Kind {
    state,  // how it is now; a change is the difference of two
    change  // says by itself how it has changed
};

struct Band {  // from `from` up to the next band
    double from = 0;
    std::string word;
};

struct Part {  // of a form, scored for itself
    std::string name;
    int first = 1;  // items, from 1
    int last = 1;
    double positive_from = 0;
};

struct Measure {
    std::string id;    // "pain_rating"
    std::string code;  // "NPRS"
    std::string name;
    std::vector<int> forms;  // how many items a form may have, ascending
    double item_min = 0;
    double item_max = 0;
    double item_1_min = 0;  // of the first item
    bool whole = true;      // answers are whole numbers
    double min = 0;         // of the score
    double max = 0;
    bool higher_better = false;
    Formula formula = Formula::value;
    Unanswered unanswered = Unanswered::refused;
    int unanswered_max = 0;
    std::vector<int> reversed;  // items that count as item_max - answer
    std::vector<Part> parts;
    std::vector<Band> bands;  // ascending
    Kind kind = Kind::state;
    std::optional<double> mcid;          // smallest change that matters; empty: none published
    std::optional<double> mcid_percent;  // of the first score; shown beside it
    std::string mcid_note;               // what the sources say, in full
    std::optional<double> mdc;           // smallest change beyond measurement error, 95 %
    std::optional<double> single_mdc;    // of a form with one item
    std::string mdc_note;
    std::string unit;                 // "degree" of a range of motion; empty: points
    std::vector<std::string> groups;  // region groups it is for; "any"
    std::string instead_of;           // measures with the same word stand for each other
    bool standard = true;             // else only when the practice wants it
    bool text_shipped = false;
    std::string licence;
    std::string note;
    Citation citation;
};

// The sum of a PROMIS short form as a T score: loaded by the practice, none is shipped.
struct TTable {
    std::string measure;
    int items = 0;
    int sum_min = 0;              // of the first row; one row for each sum
    std::vector<double> t_score;  // mean 50, standard deviation 10
};

// Taken from a drawing: each drawing counts for every such measure.
inline bool is_drawn(const Measure& measure) {
    return measure.formula == Formula::regions || measure.formula == Formula::surface;
}

// In the direction that is better for the client.
inline double gain(const Measure& measure, double from, double to) {
    return measure.higher_better ? to - from : from - to;
}

}  // namespace palpate::outcomes
