#include "knowledge/trace.hpp"

#include "base/csv.hpp"
#include "base/near_words.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

constexpr std::string_view table_name = "trace.csv";
constexpr std::string_view list_name = "trace_ids.txt";

const TableFile* file_of(std::span<const TableFile> tables, std::string_view name) {
    const auto found = std::ranges::find(tables, name, &TableFile::name);
    return found == tables.end() ? nullptr : &*found;
}

// Lines of the list; those that begin with # are for people.
std::vector<std::string> listed_ids(std::string_view text) {
    auto lines = split_list(text, '\n');
    std::erase_if(lines, [](const std::string& line) { return line.starts_with('#'); });
    return lines;
}

std::optional<std::size_t> column_of(const CsvTable& table, std::string_view name) {
    const auto at = std::ranges::find(table.header, name);
    if (at == table.header.end())
        return std::nullopt;
    return static_cast<std::size_t>(at - table.header.begin());
}

std::set<std::string> flag_ids(std::string_view text) {
    std::set<std::string> ids;
    for (const auto& line : split_list(text, '\n'))
        if (constexpr std::string_view key = "id = \"";
            line.starts_with(key) && line.ends_with('"'))
            ids.insert(line.substr(key.size(), line.size() - key.size() - 1));
    return ids;
}

class TraceCheck {
public:
    TraceCheck(std::span<const TableFile> tables, std::vector<TraceRow> rows)
        : tables_(tables), rows_(std::move(rows)) {}

    CheckReport run() {
        const auto* list = file_of(tables_, list_name);
        if (!list) {
            fault(std::string(list_name), "expected this list of ids");
            return std::move(report_);
        }
        const auto ids = listed_ids(list->text);
        check_ids(ids);
        for (const auto& row : rows_)
            check_homes(row);
        report_.proved.push_back(fmt::format(
            "{} items of the seed texts each have a row in {}, and their {} homes exist",
            ids.size(), table_name, homes_));
        return std::move(report_);
    }

private:
    void fault(std::string path, std::string message) {
        report_.faults.push_back({FaultKind::invalid, std::move(path), std::move(message)});
    }

    void check_ids(const std::vector<std::string>& ids) {
        std::map<std::string, int> seen;
        for (const auto& row : rows_)
            if (++seen[row.id] == 2)
                fault(row.place, fmt::format("id: '{}' stands here twice", row.id));
        for (const auto& id : ids)
            if (!seen.contains(id))
                fault(std::string(table_name), fmt::format("expected a row for {}", id));
        for (const auto& row : rows_)
            if (std::ranges::find(ids, row.id) == ids.end())
                fault(row.place, fmt::format("id: '{}' is not in {}", row.id, list_name));
    }

    void check_homes(const TraceRow& row) {
        if (row.homes.empty())
            fault(row.place, fmt::format("home: {} has none; expected file#row", row.id));
        for (const auto& home : row.homes) {
            ++homes_;
            const auto hash = home.find('#');
            const auto file = home.substr(0, hash);
            if (hash == std::string::npos || hash + 1 == home.size()) {
                fault(row.place, fmt::format("home: expected file#row, found '{}'", home));
                continue;
            }
            const auto* ids = ids_of(file);
            if (!ids)
                fault(row.place, fmt::format("home: '{}' is no table with ids", file));
            else if (const auto id = home.substr(hash + 1); !ids->contains(id))
                fault(row.place, fmt::format("home: {} has no row '{}'{}", file, id,
                                             nearest_aside(near_word(
                                                 id, *ids, [](const auto& one) { return one; }))));
        }
    }

    // Nothing for a file that is no table or has no column of ids.
    const std::set<std::string>* ids_of(const std::string& name) {
        const auto known = ids_.find(name);
        if (known != ids_.end())
            return &known->second;
        const auto* file = file_of(tables_, name);
        if (!file)
            return nullptr;
        if (name == "flags.toml")
            return &ids_.emplace(name, flag_ids(file->text)).first->second;
        const auto table = parse_csv(name, file->text);
        const auto column = table ? column_of(*table, "id") : std::nullopt;
        if (!column)
            return nullptr;
        auto& ids = ids_[name];
        for (const auto& row : table->rows)
            ids.insert(row.cells[*column].text);
        return &ids;
    }

    std::span<const TableFile> tables_;
    std::vector<TraceRow> rows_;
    CheckReport report_;
    std::size_t homes_ = 0;
    std::map<std::string, std::set<std::string>, std::less<>> ids_;  // by file
};

}  // namespace

Checked<std::vector<TraceRow>> trace_rows(std::span<const TableFile> tables) {
    const auto refused = [](Fault fault) {
        return tl::unexpected(std::vector<Fault>{std::move(fault)});
    };
    const auto* file = file_of(tables, table_name);
    if (!file)
        return refused({FaultKind::not_found, std::string(table_name), "expected this table"});
    const auto table = parse_csv(table_name, file->text);
    if (!table)
        return refused(table.error());
    const auto id = column_of(*table, "id");
    const auto kind = column_of(*table, "kind");
    const auto what = column_of(*table, "what");
    const auto home = column_of(*table, "home");
    if (!id || !kind || !what || !home)
        return refused({FaultKind::malformed, fmt::format("{}:1:1", table_name),
                        "expected the columns id, kind, what and home"});
    std::vector<TraceRow> rows;
    rows.reserve(table->rows.size());
    for (const auto& row : table->rows)
        rows.push_back(
            {.id = row.cells[*id].text,
             .kind = row.cells[*kind].text,
             .what = row.cells[*what].text,
             .homes = split_list(row.cells[*home].text),
             .place = fmt::format("{}:{}:{}", table_name, row.line, row.cells[*home].column)});
    return rows;
}

CheckReport check_trace(std::span<const TableFile> tables) {
    auto rows = trace_rows(tables);
    if (!rows)
        return {.proved = {}, .faults = std::move(rows.error())};
    return TraceCheck(tables, *std::move(rows)).run();
}

}  // namespace palpate::knowledge
