#include "knowledge/interview_csv.hpp"

#include "base/csv.hpp"
#include "base/decimal.hpp"
#include "knowledge/row_reader.hpp"

#include <algorithm>

namespace palpate::knowledge {
namespace {

constexpr std::string_view needed[] = {
    "full_screen_days",    "weight_urgency",  "weight_restriction", "weight_restrictions_max",
    "weight_source",       "worth_asking",    "prior_yes_fact",     "prior_yes_movement",
    "prior_yes_palpation", "movements_tried", "palpations_tried",   "source_considered",
    "tests_most",          "loads_most"};

double number_of(const RowReader& row, const std::string& text) {
    const auto value = parse_decimal(text);
    if (!value)
        row.fault("answers", "expected numbers separated by |, or pairs like 120/80");
    return value.value_or(0);
}

NumberQuestion read_number(const RowReader& row, const Knowledge& k) {
    NumberQuestion q;
    const auto id = row.text("finding");
    q.finding = row.reference("finding", id, "finding");
    const bool pressure = id == "blood_pressure.systolic";
    if (pressure)
        q.finding_2 = k.finding("blood_pressure.diastolic").value_or(-1);
    q.when = row.expression("when");
    for (const auto& answer : split_list(row.text("answers"))) {
        const auto parts = split_list(answer, '/');
        if (parts.size() != (pressure ? 2U : 1U))
            row.fault("answers", "expected one number, or two for blood pressure");
        else
            q.answers.emplace_back(number_of(row, parts[0]),
                                   pressure ? number_of(row, parts[1]) : 0);
    }
    q.unit = row.text("unit");
    q.name = row.text("name");
    q.citation = row.citation();
    return q;
}

}  // namespace

void read_interview(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults) {
    const auto each_row = [&](std::string_view name, auto read) {
        const auto file = std::ranges::find(tables, name, &TableFile::name);
        if (file == tables.end()) {
            faults.push_back({FaultKind::not_found, std::string(name), "expected this table"});
            return;
        }
        const auto table = parse_csv(name, file->text);
        if (!table) {
            faults.push_back(table.error());
            return;
        }
        for (const auto& row : table->rows)
            read(RowReader(*table, row, k, faults));
    };
    each_row("interview.csv", [&](const RowReader& row) {
        row.citation();
        k.interview.values[row.id()] = row.number("value");
    });
    for (const auto id : needed)
        if (!k.interview.values.contains(id))
            faults.push_back(
                {FaultKind::not_found, "interview.csv", "expected a row " + std::string(id)});
    each_row("number_questions.csv",
             [&](const RowReader& row) { k.interview.numbers.push_back(read_number(row, k)); });
    each_row("rescreen_events.csv", [&](const RowReader& row) {
        row.citation();
        k.interview.events.push_back(row.reference("finding", row.text("finding"), "finding"));
    });
}

const NumberQuestion* Interview::number(int finding) const {
    const auto found = std::ranges::find(numbers, finding, &NumberQuestion::finding);
    return found == numbers.end() ? nullptr : &*found;
}

}  // namespace palpate::knowledge
