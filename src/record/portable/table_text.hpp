// Current records as a table for a spreadsheet (RFC 4180): what is inside a record becomes one
// readable cell. Lossy on purpose; the lines of records/ hold everything.
#pragma once

#include "record/portable/kind_view.hpp"

namespace palpate::record {

std::string table_head(const KindView& kind);
std::string table_row(const KindView& kind, const KeptText& current);

// Quoted where it must be. What a spreadsheet would run as a formula gets an apostrophe before it.
std::string csv_cell(std::string text);

}  // namespace palpate::record
