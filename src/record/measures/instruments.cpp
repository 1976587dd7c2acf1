#include "record/measures/instruments.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

using outcomes::Formula;
using outcomes::ItemType;
using outcomes::Measure;
using outcomes::Tables;

std::string_view word(ItemType type) {
    switch (type) {
        case ItemType::group: return "group";
        case ItemType::display: return "display";
        case ItemType::choice: return "choice";
        case ItemType::integer: return "integer";
        case ItemType::decimal: return "decimal";
        case ItemType::boolean: return "boolean";
        case ItemType::other: break;
    }
    return "other";
}

std::string_view word(outcomes::Compare compare) {
    switch (compare) {
        case outcomes::Compare::exists: return "exists";
        case outcomes::Compare::equal: return "=";
        case outcomes::Compare::not_equal: return "!=";
        case outcomes::Compare::greater: return ">";
        case outcomes::Compare::less: return "<";
        case outcomes::Compare::at_least: return ">=";
        case outcomes::Compare::at_most: break;
    }
    return "<=";
}

std::string_view word(outcomes::Unanswered rule) {
    switch (rule) {
        case outcomes::Unanswered::refused: return "refused";
        case outcomes::Unanswered::average: return "average";
        case outcomes::Unanswered::counts_none: return "counts_none";
        case outcomes::Unanswered::counts_risk: break;
    }
    return "counts_risk";
}

InstrumentCondition condition_of(const outcomes::Enable& enable) {
    InstrumentCondition c{.question = enable.question,
                          .compare = std::string(word(enable.compare)),
                          .code = {},
                          .number = {},
                          .truth = {}};
    if (const auto* code = std::get_if<std::string>(&enable.value))
        c.code = *code;
    if (const auto* number = std::get_if<double>(&enable.value))
        c.number = *number;
    if (const auto* truth = std::get_if<bool>(&enable.value))
        c.truth = *truth;
    return c;
}

InstrumentItem item_of(const outcomes::Questionnaire& q, const outcomes::Item& item) {
    InstrumentItem shown{.id = item.link_id,
                         .text = item.text,
                         .type = std::string(word(item.type)),
                         .scored = item.scored(),
                         .repeats = item.repeats,
                         .group = {},
                         .min = item.min,
                         .max = item.max,
                         .options = {},
                         .when = {},
                         .when_any = item.enable_any};
    if (item.parent >= 0)
        shown.group = q.items[static_cast<std::size_t>(item.parent)].link_id;
    for (const auto& option : item.options)
        shown.options.push_back({option.code, option.display});
    for (const auto& enable : item.enable)
        shown.when.push_back(condition_of(enable));
    return shown;
}

std::string_view form_of(const Measure& m) {
    if (m.formula == Formula::questionnaire)
        return "questionnaire";
    if (is_drawn(m))
        return "drawing";
    if (m.code == "ROM")
        return "range";
    return m.forms.back() == 1 ? "value" : "items";
}

bool can_be_taken(const Tables& tables, const Measure& m, int items) {
    return m.formula != Formula::t_score ||
           std::ranges::any_of(tables.t_tables, [&](const outcomes::TTable& table) {
               return table.measure == m.id && table.items == items;
           });
}

std::optional<Instrument> shown(const Tables& tables, const Measure& m) {
    const auto* loaded = outcomes::loaded_form(tables, m.id);
    // The surface follows from the same drawing as the count.
    if ((loaded != nullptr && loaded->retired) || m.formula == Formula::surface)
        return std::nullopt;
    Instrument one{.id = m.id,
                   .code = m.code,
                   .name = m.name,
                   .form = std::string(form_of(m)),
                   .forms = {},
                   .item_min = m.item_min,
                   .item_1_min = m.item_1_min,
                   .item_max = m.item_max,
                   .whole = m.whole,
                   .min = m.min,
                   .max = m.max,
                   .higher_better = m.higher_better,
                   .t_score = m.formula == Formula::t_score,
                   .unanswered = std::string(loaded ? "share" : word(m.unanswered)),
                   .unanswered_max = m.unanswered_max,
                   .unit = m.unit,
                   .groups = m.groups,
                   .items = {},
                   .licence = m.licence};
    for (const int items : m.forms)
        if (can_be_taken(tables, m, items))
            one.forms.push_back(items);
    if (one.forms.empty())
        return std::nullopt;
    if (loaded != nullptr)
        for (const auto& item : loaded->questionnaire.items)
            one.items.push_back(item_of(loaded->questionnaire, item));
    return one;
}

}  // namespace

std::vector<Instrument> instruments(const Tables& tables) {
    std::vector<Instrument> all;
    for (const auto& m : tables.measures)
        if (auto one = shown(tables, m))
            all.push_back(*std::move(one));
    return all;
}

std::optional<Instrument> instrument(const Tables& tables, std::string_view id) {
    const auto* m = outcomes::measure_of(tables, id);
    return m == nullptr ? std::nullopt : shown(tables, *m);
}

}  // namespace palpate::record
