#include "knowledge/trained_scopes.hpp"

#include "base/csv.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

constexpr std::string_view table_name = "scope_limits.csv";
constexpr std::array<std::string_view, 6> columns{"id",           "topic",  "techniques",
                                                  "default_rule", "varies", "by_training"};

std::vector<Fault> fault_at(int line, std::string_view expected) {
    return {
        {FaultKind::malformed, fmt::format("{}:{}:1", table_name, line), std::string(expected)}};
}

// Where each of `columns` stands. Fault: the first that is missing.
Checked<std::array<std::size_t, columns.size()>> places_in(const CsvTable& table) {
    std::array<std::size_t, columns.size()> places{};
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto at = std::ranges::find(table.header, columns[c]);
        if (at == table.header.end())
            return tl::unexpected(fault_at(1, fmt::format("expected a column {}", columns[c])));
        places[c] = static_cast<std::size_t>(at - table.header.begin());
    }
    return places;
}

}  // namespace

Checked<std::vector<TrainedScope>> load_trained_scopes(std::span<const TableFile> tables) {
    const auto file = std::ranges::find(tables, table_name, &TableFile::name);
    if (file == tables.end())
        return tl::unexpected(std::vector<Fault>{
            {FaultKind::not_found, std::string(table_name), "expected this table"}});
    const auto table = parse_csv(table_name, file->text);
    if (!table)
        return tl::unexpected(std::vector<Fault>{table.error()});
    const auto places = places_in(*table);
    if (!places)
        return tl::unexpected(places.error());
    std::vector<TrainedScope> scopes;
    for (const auto& row : table->rows) {
        const auto cell = [&](std::size_t column) { return row.cells[(*places)[column]].text; };
        const auto by_training = cell(5);
        if (by_training != "yes" && by_training != "no")
            return tl::unexpected(fault_at(row.line, "by_training: expected yes or no"));
        if (by_training == "no")
            continue;
        scopes.push_back({.id = cell(0),
                          .topic = cell(1),
                          .rule = cell(3),
                          .varies = cell(4),
                          .techniques = split_list(cell(2))});
    }
    return scopes;
}

const std::vector<TrainedScope>& trained_scopes() {
    static const auto scopes = load_trained_scopes(embedded_tables()).value();
    return scopes;
}

const TrainedScope* trained_scope(std::string_view id) {
    const auto found = std::ranges::find(trained_scopes(), id, &TrainedScope::id);
    return found == trained_scopes().end() ? nullptr : &*found;
}

const TrainedScope* scope_that_opens(std::string_view technique) {
    for (const auto& scope : trained_scopes())
        if (std::ranges::find(scope.techniques, technique) != scope.techniques.end())
            return &scope;
    return nullptr;
}

}  // namespace palpate::knowledge
