// Any FHIR R4 Questionnaire whose answers carry weights, loaded by a practice: read, checked whole,
// scored. Weights are those of the extensions ordinalValue and itemWeight; a whole or decimal
// number counts as itself when its item says minValue and maxValue. Other items are shown and not
// scored. What cannot be scored rightly is refused, each fault with its JSON pointer.
#pragma once

#include "base/fault.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace palpate::outcomes {

enum class ItemType { group, display, choice, integer, decimal, boolean, other };
enum class Compare { exists, equal, not_equal, greater, less, at_least, at_most };

// A code of a choice, a truth, or a number.
using AnswerValue = std::variant<std::string, bool, double>;

struct Option {
    std::string code;
    std::string display;
    std::optional<double> weight;
    std::string at;  // JSON pointer
};

struct Enable {  // the item is asked when the answer to `question` compares so
    std::string question;
    Compare compare = Compare::exists;
    AnswerValue value;
    std::string at;
};

struct Item {
    std::string link_id;
    std::string text;
    ItemType type = ItemType::other;
    bool repeats = false;  // a choice of several: their weights add up
    std::optional<double> min;
    std::optional<double> max;
    std::vector<Option> options;
    std::vector<Enable> enable;
    bool enable_any = false;  // else all of them
    int parent = -1;          // index of the group it is in
    std::string at;
    bool scored() const;
};

struct Questionnaire {
    std::string url;
    std::string version;
    std::string title;
    std::vector<Item> items;  // each group before what is in it
};

inline constexpr std::size_t questionnaire_items_max = 500;
inline constexpr int questionnaire_depth_max = 8;
inline constexpr double weight_max = 1000;

Checked<Questionnaire> read_questionnaire(std::string_view json);

// ---- Scoring ----

enum class Total { sum, mean, percent };  // percent: of the range of what was asked and answered

struct TotalRule {
    Total total = Total::sum;
    int unanswered_max = 0;     // the others stand for them with their mean share of the range
    std::optional<double> min;  // that the instrument says of itself
    std::optional<double> max;
};

// Invalid: a range that the weights cannot have, with /min or /max.
Result<void> check(const TotalRule& rule, const Questionnaire& questionnaire);

using FormAnswers = std::map<std::string, std::vector<AnswerValue>, std::less<>>;  // by linkId

struct FormScore {
    double value = 0;
    double min = 0;  // that could have come out
    double max = 0;
    int asked = 0;  // scored items that were enabled
    int answered = 0;
    std::vector<std::string> left_out;  // answers to items that were not enabled
};

// Invalid, with /answers/LINKID: no such item, no such code, a number out of range, several
// answers to one question, too many unanswered; nothing answered at all.
Checked<FormScore> score(const Questionnaire& questionnaire, const FormAnswers& answers,
                         const TotalRule& rule);

// ---- Parts ----

std::vector<Fault> faults_of(const Questionnaire& questionnaire);
// Index of the item, -1: none.
int item_of(const Questionnaire& questionnaire, std::string_view link_id);
// Least and most that a scored item can add.
std::pair<double, double> range_of(const Item& item);

}  // namespace palpate::outcomes
