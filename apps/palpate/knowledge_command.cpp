#include "commands.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace palpate::app {
namespace {

using knowledge::NamedRow;

// Kinds of the contract whose rows come from more than one table, or from a table of other name.
std::vector<NamedRow> rows_of(const std::string& kind, const knowledge::Knowledge& k) {
    std::vector<NamedRow> rows;
    const auto add = [&](const char* table) {
        if (const auto at = k.other.find(table); at != k.other.end())
            rows.insert(rows.end(), at->second.begin(), at->second.end());
    };
    if (kind == "flags") {
        for (const auto& f : k.flags)
            rows.push_back({f.id, f.code, f.name, f.citation});
    } else if (kind == "findings") {
        add("findings");
        add("derived");
    } else if (kind == "sources") {
        for (const char* table : {"muscles", "other_sources"}) {
            std::vector<NamedRow> plain;
            std::swap(plain, rows);
            add(table);
            std::swap(plain, rows);
            for (const auto& row : plain)
                for (const auto* side : {"_left", "_right"})
                    rows.push_back({row.id + side, row.code, row.name, row.citation});
        }
    } else {
        add(kind.c_str());
    }
    return rows;
}

}  // namespace

int knowledge_check(const knowledge::Knowledge& k) {
    const auto report = knowledge::check(k);
    for (const auto& line : report.proved)
        fmt::print("checked: {}\n", line);
    for (const auto& fault : report.faults)
        fmt::print(stderr, "palpate: {}: {}\n", fault.path, fault.message);
    fmt::print("knowledge {}: {}\n", k.version,
               report.faults.empty() ? "sound" : fmt::format("{} faults", report.faults.size()));
    return report.faults.empty() ? 0 : exit_failed;
}

int knowledge_list(const std::string& kind, bool as_json, const knowledge::Knowledge& k) {
    const auto rows = rows_of(kind, k);
    if (rows.empty()) {
        fmt::print(stderr,
                   "palpate: no table named '{}'; try regions, region_groups, findings, "
                   "qualities, eases, conditions, medicines, movements, overloads, "
                   "techniques, formats, positions, care_kinds, sources, flags, claims, "
                   "self_care, measures or citations\n",
                   kind);
        return exit_usage;
    }
    boost::json::array list;
    for (const auto& row : rows) {
        if (!as_json) {
            fmt::print("{:<40} {}\n", row.id, row.name);
            continue;
        }
        boost::json::object o{{"id", row.id}, {"name", row.name}, {"code", row.code}};
        if (kind == "movements") {
            const auto& m = k.movements[static_cast<std::size_t>(*k.movement(row.id))];
            if (m.direction.empty())
                o["direction"] = nullptr;
            else
                o["direction"] = m.direction;
        }
        list.push_back(std::move(o));
    }
    if (as_json)
        fmt::print("{}\n", boost::json::serialize(list));
    return 0;
}

}  // namespace palpate::app
