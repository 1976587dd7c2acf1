// What the readers of this room's tables share.
#pragma once

#include "knowledge/plan_rows.hpp"
#include "outcomes/tables.hpp"

namespace palpate::outcomes {

using knowledge::PlanRows;
using knowledge::RowReader;

std::optional<double> number_if(const RowReader& row, std::string_view column);
std::optional<int> whole_if(const RowReader& row, std::string_view column);
std::set<Tri> truths(const RowReader& row, std::string_view column);

// The word of an enum in a list of all its values; nothing and a fault when it is none.
template <class E, std::size_t N>
std::optional<E> word_of(const RowReader& row, std::string_view column, std::string_view word,
                         const std::pair<std::string_view, E> (&all)[N]) {
    std::string permitted;
    for (const auto& [name, value] : all) {
        if (name == word)
            return value;
        permitted.append(permitted.empty() ? "" : ", ").append(name);
    }
    row.fault(column, "expected one of " + permitted);
    return std::nullopt;
}

template <class E, std::size_t N>
std::optional<E> one_word(const RowReader& row, std::string_view column,
                          const std::pair<std::string_view, E> (&all)[N]) {
    return word_of(row, column, row.text(column), all);
}

void read_measure_tables(PlanRows& rows, Tables& tables);  // tables_measures.cpp
void read_body(PlanRows& rows, Tables& tables);            // tables_body.cpp
void read_course_tables(PlanRows& rows, Tables& tables);   // tables_course.cpp

}  // namespace palpate::outcomes
