// What "stricter" means, column by column.
#include "base/csv.hpp"
#include "base/decimal.hpp"
#include "knowledge/overlay.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

enum class Change {
    free,        // words for people
    more,        // a list that keeps every shipped entry
    lower,       // a number; an empty shipped cell is no limit
    higher,      // a number
    wider,       // a rule: the shipped one, then " or " and more
    wider_gate,  // the same, but an empty rule already lets everyone through
    stricter_to  // from anything to the one word named
};

struct Rule {
    std::string_view table;
    std::string_view column;
    Change change;
    std::string_view word = {};
};

// Columns that are not named here must stay as shipped.
constexpr Rule rules[] = {
    {"conditions.csv", "when", Change::wider},
    {"conditions.csv", "limits", Change::more},
    {"conditions.csv", "notes", Change::free},
    {"conditions.csv", "source", Change::more},
    {"medicines.csv", "brands", Change::more},
    {"medicines.csv", "conditions", Change::more},
    {"medicines.csv", "findings", Change::more},
    {"medicines.csv", "caution", Change::free},
    {"medicines.csv", "source", Change::more},
    {"questions.csv", "visit", Change::stricter_to, "every"},
    {"questions.csv", "must", Change::stricter_to, "yes"},
    {"questions.csv", "regions", Change::more},
    {"questions.csv", "when", Change::wider_gate},
    {"questions.csv", "join", Change::stricter_to, "or"},
    {"questions.csv", "source", Change::more},
    {"absolute_stops.csv", "verdict", Change::stricter_to, "refused"},
    {"absolute_stops.csv", "source", Change::more},
    {"surgeries.csv", "site_light_days", Change::higher},
    {"surgeries.csv", "site_normal_days", Change::higher},
    {"surgeries.csv", "elsewhere_days", Change::higher},
    {"surgeries.csv", "notes", Change::free},
    {"surgeries.csv", "source", Change::more},
    {"techniques.csv", "pressure_max", Change::lower},
    {"techniques.csv", "scope", Change::stricter_to, "never"},
    {"techniques.csv", "source", Change::more},
    {"muscles.csv", "pressure_max", Change::lower},
    {"muscles.csv", "caution", Change::free},
    {"muscles.csv", "source", Change::more},
    {"doses.csv", "pressure_max", Change::lower},
    {"doses.csv", "pressure_max_consented", Change::lower},
    {"doses.csv", "source", Change::more},
    {"self_care.csv", "offer", Change::stricter_to, "no"},
    {"self_care.csv", "contra", Change::free},
    {"self_care.csv", "contra_codes", Change::more},
    {"self_care.csv", "contra_site_codes", Change::more},
    {"self_care.csv", "contra_findings", Change::more},
    {"self_care.csv", "stop_if", Change::free},
    {"self_care.csv", "source", Change::more},
};

// A table an overlay may touch, the columns that make its key, and whether shipped rows may change.
struct Table {
    std::string_view name;
    std::string_view keys;
    bool rows_change = true;
};
constexpr Table tables[] = {
    {"conditions.csv", "id"},
    {"medicines.csv", "id"},
    {"questions.csv", "id"},
    {"absolute_stops.csv", "id"},
    {"surgeries.csv", "id"},
    {"techniques.csv", "id"},
    {"muscles.csv", "id"},
    {"doses.csv", "id"},
    {"self_care.csv", "id"},
    {"findings.csv", "id", false},
    {"derived.csv", "id", false},
    {"citations.csv", "id", false},
    {"evidence_patterns.csv", "id", false},
    {"evidence_items.csv", "pattern|item", false},
    {"actions.csv", "urgency|route", false},
    {"position_rules.csv", "condition|position|when", false},
};

const Table* table_named(std::string_view name) {
    const auto found = std::ranges::find(tables, name, &Table::name);
    return found == std::end(tables) ? nullptr : &*found;
}

const Rule* rule_for(std::string_view table, std::string_view column) {
    const auto found = std::ranges::find_if(
        rules, [&](const Rule& r) { return r.table == table && r.column == column; });
    return found == std::end(rules) ? nullptr : &*found;
}

bool is_matrix_column(std::string_view table, std::string_view column) {
    constexpr std::string_view others[] = {"id",    "code",   "name",  "when", "limits",
                                           "notes", "source", "grade", "seen"};
    return table == "conditions.csv" && std::ranges::find(others, column) == std::end(others);
}

// How much a value of the matrix still allows: X nothing, CLR nothing yet, 0-9 and P0-P9 up to that
// pressure, P with care, ok anything.
int allowance(std::string_view value) {
    if (value == "X" || value == "L")
        return -2;
    if (value == "CLR")
        return -1;
    if (value == "P")
        return 10;
    if (value == "ok" || value.empty())
        return 11;
    return value.back() >= '0' && value.back() <= '9' ? value.back() - '0' : 11;
}

struct Cell {
    std::string_view scope;  // empty: the whole body
    int inside = 11;
    int elsewhere = 11;
};

// "X:abdomen+P": nothing at the abdomen, with care elsewhere. L is X at the place of the illness.
Cell cell_of(std::string_view text) {
    const auto plus = text.find('+');
    const auto front = text.substr(0, plus);
    const auto colon = front.find(':');
    const auto value = front.substr(0, colon);
    Cell cell;
    cell.inside = allowance(value);
    if (colon != std::string_view::npos)
        cell.scope = front.substr(colon + 1);
    else if (value == "L")
        cell.scope = "site";
    cell.elsewhere = cell.scope.empty() ? cell.inside : 11;
    if (plus != std::string_view::npos)
        cell.elsewhere = allowance(text.substr(plus + 1));
    return cell;
}

bool stricter_cell(std::string_view shipped, std::string_view now) {
    const auto was = cell_of(shipped);
    const auto is = cell_of(now);
    if (was.scope == is.scope || was.scope.empty())
        return is.inside <= was.inside && is.elsewhere <= was.elsewhere;
    // Another scope may leave part of the shipped one out, unless the rest is as strict.
    return is.inside <= was.elsewhere && is.elsewhere <= std::min(was.inside, was.elsewhere);
}

std::string missing_entry(std::string_view shipped, std::string_view now) {
    const auto kept = split_list(now);
    for (const auto& entry : split_list(shipped))
        if (std::ranges::find(kept, entry) == kept.end())
            return entry;
    return {};
}

std::string why_not_number(std::string_view shipped, std::string_view now, bool lower) {
    const auto limit = parse_decimal(shipped);
    const auto value = parse_decimal(now);
    if (!value)
        return "expected a number";
    if (!limit || (lower ? *value <= *limit : *value >= *limit))
        return {};
    return fmt::format("expected at {} {}, as shipped; an overlay may only tighten",
                       lower ? "most" : "least", shipped);
}

std::string why_not_wider(std::string_view shipped, std::string_view now, bool gate) {
    if (now == shipped || (shipped.empty() && !gate))
        return {};
    if (!shipped.empty() && now.starts_with(std::string(shipped) + " or "))
        return {};
    return shipped.empty() ? "expected no condition, as shipped; an overlay may not narrow a rule"
                           : fmt::format(
                                 "expected '{}', alone or followed by ' or ...'; an "
                                 "overlay may not narrow a rule",
                                 shipped);
}

}  // namespace

std::vector<std::string> key_columns(std::string_view table) {
    const auto* known = table_named(table);
    return known ? split_list(known->keys) : std::vector<std::string>();
}

bool may_change_rows(std::string_view table) {
    const auto* known = table_named(table);
    return known && known->rows_change;
}

std::string why_looser(std::string_view table, std::string_view column, std::string_view shipped,
                       std::string_view now) {
    if (now == shipped)
        return {};
    if (is_matrix_column(table, column))
        return stricter_cell(shipped, now)
                   ? ""
                   : fmt::format(
                         "expected a cell at least as strict as the shipped '{}', found "
                         "'{}'",
                         shipped, now);
    const auto* rule = rule_for(table, column);
    if (!rule)
        return fmt::format("expected the shipped '{}' or nothing; an overlay may not change it",
                           shipped);
    switch (rule->change) {
        case Change::free: return {};
        case Change::more: {
            const auto gone = missing_entry(shipped, now);
            return gone.empty() ? "" : fmt::format("expected '{}' to be kept", gone);
        }
        case Change::lower: return why_not_number(shipped, now, true);
        case Change::higher: return why_not_number(shipped, now, false);
        case Change::wider: return why_not_wider(shipped, now, false);
        case Change::wider_gate: return why_not_wider(shipped, now, true);
        case Change::stricter_to:
            return now == rule->word ? ""
                                     : fmt::format("expected the shipped '{}' or the stricter '{}'",
                                                   shipped, rule->word);
    }
    return {};
}

Objection why_not_added(std::string_view table, const std::map<std::string, std::string>& row,
                        const Knowledge& shipped) {
    const auto text = [&](const char* column) {
        const auto found = row.find(column);
        return found == row.end() ? std::string() : found->second;
    };
    if (table == "evidence_items.csv" && parse_decimal(text("weight_db")).value_or(0) <= 0)
        return {"weight_db", "expected a weight above 0; an overlay may only add suspicion"};
    if (table == "techniques.csv" || table == "muscles.csv" || table == "doses.csv")
        return {"id", "expected the id of a shipped row; an overlay may only limit these"};
    // A second question of the same code would take the findings of the shipped one away.
    if (table == "questions.csv" && std::ranges::any_of(shipped.questions, [&](const Question& q) {
            return q.code == text("code");
        }))
        return {"code", "expected a code that no shipped question has"};
    // What a client names is looked up in all three: a new name must not hide a shipped row.
    if (table == "conditions.csv" || table == "medicines.csv" || table == "absolute_stops.csv") {
        const auto id = text("id");
        if (shipped.condition(id) || shipped.medicine(id) || shipped.index.find("stop", id))
            return {"id", "expected an id that no shipped condition, medicine or stop has"};
    }
    return {};
}

}  // namespace palpate::knowledge
