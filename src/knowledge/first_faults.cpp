#include "knowledge/first_faults.hpp"

#include "base/csv.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

std::string table_of(const Fault& fault) {
    return fault.path.substr(0, fault.path.find(':'));
}

bool missing_column(const Fault& fault) {
    return fault.message.ends_with(no_such_column);
}

// A row that the program needs: such a fault has no place within the table.
bool misses_a_row(const Fault& fault) {
    return fault.path.find(':') == std::string::npos && fault.message != no_table;
}

std::set<std::string> unreadable(std::span<const TableFile> tables,
                                 const std::vector<Fault>& faults) {
    std::set<std::string> broken;
    for (const auto& table : tables)
        if (table.name.ends_with(".csv") && !parse_csv(table.name, table.text))
            broken.emplace(table.name);
    for (const auto& fault : faults)
        if (missing_column(fault) || fault.message == no_row || fault.message == no_table)
            broken.insert(table_of(fault));
    return broken;
}

}  // namespace

std::vector<Fault> first_faults(std::span<const TableFile> tables, std::vector<Fault> faults) {
    const auto broken = unreadable(tables, faults);
    std::vector<Fault> first;
    std::set<std::pair<std::string, std::string>> said;
    for (auto& fault : faults) {
        if (!broken.empty() && (!broken.contains(table_of(fault)) || misses_a_row(fault)))
            continue;
        if (missing_column(fault))  // of the header, whichever row asked for it
            fault.path = fmt::format("{}:1:1", table_of(fault));
        if (said.emplace(fault.path, fault.message).second)
            first.push_back(std::move(fault));
    }
    return first;
}

}  // namespace palpate::knowledge
