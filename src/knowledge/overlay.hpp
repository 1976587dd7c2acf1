// A practice's own protocols over the shipped tables. An overlay may add rows and make shipped ones
// stricter; whatever would loosen a shipped flag, restriction or question is refused with file,
// line and column. docs/knowledge.md tells a clinician how to write one.
//
// An overlay is a folder of tables with the shipped names. A row with a new key is added; a row
// with a shipped key names what becomes stricter, and its empty cells keep the shipped value. What
// counts as stricter, column by column, is the table in overlay_rules.cpp; in flags.toml a shipped
// flag may only gain urgency, restrictions and a stricter hands_on.
#pragma once

#include "knowledge/knowledge.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::knowledge {

// The knowledge of both; its version differs from the shipped one's as soon as the overlay changes
// anything. Fault paths of overlay rows read "overlay/conditions.csv:3:7".
Checked<Knowledge> load_with_overlay(std::span<const TableFile> shipped,
                                     std::span<const TableFile> overlay);

// The shipped texts with those of the same name in `own` put in their place. Fault: not_found for
// a name that no shipped table has.
Checked<std::vector<TableFile>> replaced_tables(std::span<const TableFile> shipped,
                                                std::span<const TableFile> own);

// ---- Used by the parts of the overlay ----

struct TextPlace {
    int line = 0;
    int column = 0;
    friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

// One table after laying over, and where in the overlay's file its parts came from.
struct LaidTable {
    std::string name;
    std::string text;
    std::map<TextPlace, TextPlace> cells;  // of `text` to the overlay's file
    std::map<int, int> overlay_lines;      // for parts taken over line by line
};

LaidTable lay_flags(std::string_view shipped, std::string_view overlay, std::vector<Fault>& faults);

// The columns that tell rows apart; none for a table that an overlay may not touch.
std::vector<std::string> key_columns(std::string_view table);
// Whether shipped rows may become stricter; else rows may only be added.
bool may_change_rows(std::string_view table);
// Why `now` is not as strict as `shipped` in this column; empty when it is.
std::string why_looser(std::string_view table, std::string_view column, std::string_view shipped,
                       std::string_view now);
// Why a row with a new key may not be added, and the column at fault; empty when it may.
struct Objection {
    std::string column;
    std::string why;
};
Objection why_not_added(std::string_view table, const std::map<std::string, std::string>& row,
                        const Knowledge& shipped);

}  // namespace palpate::knowledge
