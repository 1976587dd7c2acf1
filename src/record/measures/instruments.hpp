// What can be measured here, as a page needs it to ask: each form's items, range and direction.
// Texts of items are only those that the practice has loaded.
#pragma once

#include "base/json.hpp"
#include "outcomes/tables.hpp"

namespace palpate::record {

struct InstrumentOption {
    std::string code;
    std::string display;
};
PALPATE_DESCRIBE(InstrumentOption, code, display);

struct InstrumentCondition {
    std::string question;
    std::string compare;  // exists, =, !=, >, <, >=, <=
    std::optional<std::string> code;
    std::optional<double> number;
    std::optional<bool> truth;
};
PALPATE_DESCRIBE(InstrumentCondition, question, compare, code, number, truth);

struct InstrumentItem {
    std::string id;  // linkId
    std::string text;
    std::string type;  // group, display, choice, integer, decimal, boolean, other
    bool scored;
    bool repeats;                      // several answers
    std::optional<std::string> group;  // linkId of what it is in
    std::optional<double> min;
    std::optional<double> max;
    std::vector<InstrumentOption> options;
    std::vector<InstrumentCondition> when;  // it is asked; none: always
    bool when_any;                          // one of them is enough
};
PALPATE_DESCRIBE(InstrumentItem, id, text, type, scored, repeats, group, min, max, options, when,
                 when_any);

struct Instrument {
    std::string id;
    std::string code;
    std::string name;
    std::string form;                 // value, items, drawing, range, questionnaire
    std::vector<std::int64_t> forms;  // how many items it may have
    double item_min;
    double item_1_min;  // of the first item
    double item_max;
    bool whole;
    double min;  // of the score
    double max;
    bool higher_better;
    bool t_score;
    std::string unanswered;  // refused, average, counts_none, counts_risk, share
    std::int64_t unanswered_max;
    std::string unit;
    std::vector<std::string> groups;    // region groups it is for; "any"
    std::vector<InstrumentItem> items;  // of a loaded questionnaire
    std::string licence;
};
PALPATE_DESCRIBE(Instrument, id, code, name, form, forms, item_min, item_1_min, item_max, whole,
                 min, max, higher_better, t_score, unanswered, unanswered_max, unit, groups, items,
                 licence);

// Those that can be taken now: out of use is none, nor a T score without its table.
std::vector<Instrument> instruments(const outcomes::Tables& tables);
std::optional<Instrument> instrument(const outcomes::Tables& tables, std::string_view id);

}  // namespace palpate::record
