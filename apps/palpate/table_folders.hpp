// The knowledge of this run: the built-in tables, those of a folder in their place, and a
// practice's overlay on top.
#pragma once

#include "knowledge/knowledge.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace palpate::app {

struct TableFolders {
    std::string knowledge;  // empty: the built-in tables alone
    std::string overlay;    // empty: none
};

// The texts of this run: the built-in ones with those of the folder in their place. An overlay is
// not in them; it adds to rows and takes none away.
class TableTexts {
public:
    // Fault: as load_tables.
    static Checked<TableTexts> read(const TableFolders& folders);
    std::span<const knowledge::TableFile> all() const { return all_; }

private:
    std::shared_ptr<const void> kept_;  // what the views of `all_` look at
    std::vector<knowledge::TableFile> all_;
};

// Files and folders that begin with a dot, end with ~ or are prose (*.md) are passed over. The
// tables of a subfolder are named with it, as the built-in ones are: "outcomes/ranges.csv"; an
// overlay has none. Fault: not_found for
// a folder that cannot be read and for a file that is no table.
Checked<knowledge::Knowledge> load_tables(const TableFolders& folders);

}  // namespace palpate::app
