// The knowledge of this run: the built-in tables, those of a folder in their place, and a
// practice's overlay on top.
#pragma once

#include "knowledge/knowledge.hpp"

#include <string>

namespace palpate::app {

struct TableFolders {
    std::string knowledge;  // empty: the built-in tables alone
    std::string overlay;    // empty: none
};

// Files that begin with a dot, end with ~ or are prose (*.md) are passed over. Fault: not_found for
// a folder that cannot be read and for a file that is no table.
Checked<knowledge::Knowledge> load_tables(const TableFolders& folders);

}  // namespace palpate::app
