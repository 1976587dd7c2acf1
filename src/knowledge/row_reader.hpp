// One row of a table, read by column name; every problem becomes a fault that names file, line,
// column and what was expected, and reading goes on, so that all faults are found in one pass.
#pragma once

#include "base/csv.hpp"
#include "knowledge/knowledge.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

class RowReader {
public:
    RowReader(const CsvTable& table, const CsvRow& row, Knowledge& knowledge,
              std::vector<Fault>& faults)
        : table_(table), row_(row), knowledge_(knowledge), faults_(faults) {}

    std::string text(std::string_view column) const;
    std::string optional(std::string_view column) const;  // empty when there is no such column
    std::string name() const;  // what a person reads; for a claim only its honest wording
    std::string id() const;    // snake_case, not empty
    double number(std::string_view column) const;
    bool yes_no(std::string_view column) const;
    std::string one_of(std::string_view column,
                       std::initializer_list<std::string_view> allowed) const;
    Urgency urgency(std::string_view column) const;
    Expression expression(std::string_view column) const;
    std::vector<int> references(std::string_view column, std::string_view kind) const;
    int reference(std::string_view column, std::string_view id, std::string_view kind) const;
    Jurisdiction jurisdiction() const;
    Citation citation() const;           // source, grade and seen are required
    Citation optional_citation() const;  // for tables without them
    std::vector<std::string> columns_between(std::string_view after, std::string_view before) const;
    // The cell grammar of the condition matrix: X, n, P, Pn, L, CLR, ok, each with a scope.
    void check_cell(std::string_view column, std::string_view cell) const;
    void register_id(std::string_view kind, const std::string& id, int index) const;
    void fault(std::string_view column, std::string expected) const;

private:
    const CsvCell* cell(std::string_view column) const;

    const CsvTable& table_;
    const CsvRow& row_;
    Knowledge& knowledge_;
    std::vector<Fault>& faults_;
};

bool is_snake_case(std::string_view id);
std::optional<Urgency> urgency_of(std::string_view text);
std::optional<Grade> grade_of(std::string_view text);

}  // namespace palpate::knowledge
