// Of all that loading found wrong, what a person has to mend first.
#pragma once

#include "base/fault.hpp"
#include "knowledge/table_file.hpp"

#include <span>
#include <vector>

namespace palpate::knowledge {

// Each fault once. While a table cannot be read as a whole (a row with a cell too few, a column
// that is not there, no row at all, the table itself missing), every other table misses its rows:
// then only the faults of such tables are given, a missing column once.
std::vector<Fault> first_faults(std::span<const TableFile> tables, std::vector<Fault> faults);

// What a reader says of a column that its table has not.
inline constexpr std::string_view no_such_column = "expected a column of this name";
inline constexpr std::string_view no_row = "expected at least one row";
inline constexpr std::string_view no_table = "expected this table";

}  // namespace palpate::knowledge
