#include "knowledge/matrix.hpp"

#include "knowledge/knowledge.hpp"

#include <algorithm>

namespace palpate::knowledge {
namespace {

// "X:abdomen+P" taken apart: the value in the scope, the scope, the value elsewhere.
struct Cell {
    std::string_view value;
    std::string_view scope;      // empty: the whole body
    std::string_view elsewhere;  // empty: unchanged
};

Cell parts_of(std::string_view text) {
    const auto plus = text.find('+');
    const auto front = text.substr(0, plus);
    const auto colon = front.find(':');
    return {front.substr(0, colon),
            colon == std::string_view::npos ? std::string_view() : front.substr(colon + 1),
            plus == std::string_view::npos ? std::string_view() : text.substr(plus + 1)};
}

// Techniques without a column of their own, and the columns whose strictest value they take.
struct Inherited {
    std::string_view technique;
    std::string_view from;
    std::string_view and_from;
};
constexpr Inherited inherited[] = {
    {"swedish", "effleurage", "petrissage"},    {"vibration", "effleurage", ""},
    {"contract_relax", "assisted_stretch", ""}, {"instrument_assisted", "cross_fibre_friction", ""},
    {"foot_massage", "effleurage", ""},         {"spinal_manipulation", "joint_mobilisation", ""}};

// Scopes that name a fixed part of the body. The others (limb, quadrant, patch, device,
// fistula_arm) need the client's own word; until it is given the value holds for the whole body.
std::string_view group_of_scope(std::string_view scope) {
    if (scope == "neck")
        return "neck";
    if (scope == "neck_front")
        return "neck_front";
    if (scope == "face")
        return "head";
    if (scope == "abdomen")
        return "abdomen_and_psoas";
    if (scope == "insensate")
        return "feet_lower_legs_hands";
    if (scope == "tendon")
        return "tendon";
    return "";
}

void add_rule(std::string_view value, MatrixRule rule, std::vector<MatrixRule>& rules) {
    if (value == "ok")
        return;
    using Value = MatrixRule::Value;
    const bool digit = value.back() >= '0' && value.back() <= '9';
    rule.value = value == "X"     ? Value::forbidden
                 : value == "CLR" ? Value::after_clearance
                 : digit          ? Value::limited
                                  : Value::with_care;
    if (digit)
        rule.pressure_max = value.back() - '0';
    rules.push_back(rule);
}

void add_cell(int technique, std::string_view text, const Knowledge& k,
              std::vector<MatrixRule>& rules) {
    const auto cell = parts_of(text);
    MatrixRule rule{.technique = technique};
    if (!cell.elsewhere.empty())
        add_rule(cell.elsewhere, rule, rules);
    rule.at_site = !cell.scope.empty() || cell.value == "L";
    rule.whole_body = !rule.at_site;
    rule.group = k.group(group_of_scope(cell.scope)).value_or(-1);
    add_rule(cell.value == "L" ? "X" : cell.value, rule, rules);
}

}  // namespace

std::vector<std::string> limited_techniques(const std::vector<std::string>& columns) {
    auto techniques = columns;
    for (const auto& rule : inherited)
        techniques.emplace_back(rule.technique);
    return techniques;
}

std::vector<MatrixRule> matrix_rules(const Condition& condition, const Knowledge& k) {
    std::vector<MatrixRule> rules;
    const auto columns = static_cast<int>(k.matrix.size());
    for (int t = 0; t < columns; ++t)
        add_cell(t, condition.cells[static_cast<std::size_t>(t)], k, rules);
    int technique = columns;
    for (const auto& rule : inherited) {
        for (const auto from : {rule.from, rule.and_from}) {
            const auto column = std::ranges::find(k.matrix, from);
            if (column != k.matrix.end())
                add_cell(technique,
                         condition.cells[static_cast<std::size_t>(column - k.matrix.begin())], k,
                         rules);
        }
        ++technique;
    }
    return rules;
}

}  // namespace palpate::knowledge
