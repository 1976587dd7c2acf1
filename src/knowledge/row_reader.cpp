#include "knowledge/row_reader.hpp"

#include "base/decimal.hpp"
#include "base/near_words.hpp"
#include "knowledge/first_faults.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::knowledge {

bool is_snake_case(std::string_view id) {
    if (id.empty())
        return false;
    return std::ranges::all_of(
        id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

std::optional<Urgency> urgency_of(std::string_view text) {
    for (const auto u : {Urgency::emergency, Urgency::same_day, Urgency::soon,
                         Urgency::treat_with_care, Urgency::clear})
        if (to_text(u) == text)
            return u;
    return std::nullopt;
}

std::optional<Grade> grade_of(std::string_view text) {
    for (const auto g : {Grade::supported, Grade::limited, Grade::consensus, Grade::project_value,
                         Grade::not_supported, Grade::contradicted})
        if (to_text(g) == text)
            return g;
    return std::nullopt;
}

const CsvCell* RowReader::cell(std::string_view column) const {
    const auto at = std::ranges::find(table_.header, column);
    if (at == table_.header.end())
        return nullptr;
    return &row_.cells[static_cast<std::size_t>(at - table_.header.begin())];
}

void RowReader::fault(std::string_view column, std::string expected) const {
    const auto* at = cell(column);
    faults_.push_back({FaultKind::malformed,
                       fmt::format("{}:{}:{}", table_.name, row_.line, at ? at->column : 1),
                       fmt::format("{}: {}", column, expected)});
}

std::string RowReader::text(std::string_view column) const {
    const auto* at = cell(column);
    if (at)
        return at->text;
    fault(column, std::string(no_such_column));
    return {};
}

std::string RowReader::optional(std::string_view column) const {
    const auto* at = cell(column);
    return at ? at->text : std::string();
}

std::string RowReader::name() const {
    for (const auto* column : {"name", "honest_wording", "citation", "prompt"})
        if (const auto* at = cell(column))
            return at->text;
    return {};
}

Jurisdiction RowReader::jurisdiction() const {
    Jurisdiction j{.id = id(), .name = text("name"), .locale = text("locale")};
    j.emergency = text("emergency");
    if (j.emergency.empty())
        fault("emergency", "expected the number to call");
    j.medical_advice = text("medical_advice");
    j.crisis_line = text("crisis_line");
    j.crisis_note = text("crisis_note");
    j.child_protection = text("child_protection");
    j.confirmed = yes_no("confirmed");
    j.citation = citation();
    return j;
}

std::string RowReader::id() const {
    auto value = text("id");
    if (!is_snake_case(value))
        fault("id", "expected a snake_case word");
    return value;
}

double RowReader::number(std::string_view column) const {
    const auto value = text(column);
    const auto parsed = parse_decimal(value);
    if (!parsed)
        fault(column, fmt::format("expected a number of at most 15 digits, found '{}'", value));
    return parsed.value_or(0);
}

bool RowReader::yes_no(std::string_view column) const {
    return one_of(column, {"yes", "no"}) == "yes";
}

std::string RowReader::one_of(std::string_view column,
                              std::initializer_list<std::string_view> allowed) const {
    auto value = text(column);
    if (std::ranges::find(allowed, value) == allowed.end())
        fault(column,
              fmt::format("expected one of {}, found '{}'", fmt::join(allowed, ", "), value));
    return value;
}

Urgency RowReader::urgency(std::string_view column) const {
    const auto value = urgency_of(text(column));
    if (!value)
        fault(column, "expected emergency, same_day, soon, treat_with_care or clear");
    return value.value_or(Urgency::clear);
}

Expression RowReader::expression(std::string_view column) const {
    const auto* at = cell(column);
    if (!at) {
        fault(column, std::string(no_such_column));
        return {};
    }
    const FactIndex index = [this](std::string_view id) { return knowledge_.finding(id); };
    auto parsed = parse_expression(at->text, index, "");
    if (parsed)
        return std::move(*parsed);
    fault(column, parsed.error().message);
    return {};
}

int RowReader::reference(std::string_view column, std::string_view id,
                         std::string_view kind) const {
    if (const auto found = knowledge_.index.find(kind, id))
        return *found;
    const auto close =
        near_word(id, knowledge_.index.of(kind), [](const auto& entry) { return entry.first; });
    fault(column,
          fmt::format("expected the id of a {}, found '{}'{}", kind, id, nearest_aside(close)));
    return -1;
}

std::vector<int> RowReader::references(std::string_view column, std::string_view kind) const {
    std::vector<int> found;
    for (const auto& id : split_list(text(column)))
        if (const int at = reference(column, id, kind); at >= 0)
            found.push_back(at);
    return found;
}

Citation RowReader::citation() const {
    auto source = split_list(text("source"));
    if (source.empty())
        fault("source", "expected at least one key of citations.csv");
    const auto grade = grade_of(text("grade"));
    if (!grade)
        fault("grade",
              "expected supported, limited, consensus, project_value, "
              "not_supported or contradicted");
    const bool seen = one_of("seen", {"V", "R"}) == "V";
    return {std::move(source), grade.value_or(Grade::project_value), seen};
}

Citation RowReader::optional_citation() const {
    return {split_list(optional("source")), grade_of(optional("grade")).value_or(Grade::consensus),
            optional("seen").starts_with("V")};
}

std::vector<std::string> RowReader::columns_between(std::string_view after,
                                                    std::string_view before) const {
    const auto first = std::ranges::find(table_.header, after);
    const auto last = std::ranges::find(table_.header, before);
    if (first >= last)
        return {};
    return {first + 1, last};
}

void RowReader::check_cell(std::string_view column, std::string_view value) const {
    const auto plus = value.find('+');
    const auto base = value.substr(0, value.find_first_of(":+"));
    const auto value_ok = [](std::string_view v) {
        if (v == "X" || v == "L" || v == "CLR" || v == "ok" || v == "P")
            return true;
        if (v.starts_with('P'))
            v.remove_prefix(1);
        return v.size() == 1 && v[0] >= '0' && v[0] <= '9';
    };
    if (!value_ok(base) || (plus != std::string_view::npos && !value_ok(value.substr(plus + 1))))
        fault(column, fmt::format("expected X, L, CLR, ok, P, a pressure 0-9 or Pn, with an "
                                  "optional :scope and +elsewhere, found '{}'",
                                  value));
}

void RowReader::register_id(std::string_view kind, const std::string& id, int index) const {
    if (!knowledge_.index.add(kind, id, index))
        fault("id", fmt::format("expected an id used once, found '{}' again", id));
}

}  // namespace palpate::knowledge
