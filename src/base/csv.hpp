// RFC 4180 tables with a header line, kept with line and column numbers so that a broken table can
// be named exactly. Lists inside a cell are separated by '|'.
#pragma once

#include "base/fault.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate {

struct CsvCell {
    std::string text;
    int column = 1;  // of its first character, from 1
};

struct CsvRow {
    int line = 0;  // in the file, from 1
    std::vector<CsvCell> cells;
};

struct CsvTable {
    std::string name;  // file name, for messages
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
};

// Fails on an unclosed quote and on a row whose number of cells differs from the header's.
Result<CsvTable> parse_csv(std::string_view name, std::string_view text);

std::vector<std::string> split_list(std::string_view cell, char separator = '|');

}  // namespace palpate
