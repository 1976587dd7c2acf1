// One table as text: the loader parses what it is handed; opening files is the application's work.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace palpate::knowledge {

struct TableFile {
    std::string_view name;  // "findings.csv"
    std::string_view text;
};

std::span<const TableFile> embedded_tables() noexcept;  // the shipped tables, built in

// FNV-1a over names and texts, as hexadecimal: any change of a table changes the version.
std::string version_of(std::span<const TableFile> tables);

}  // namespace palpate::knowledge
