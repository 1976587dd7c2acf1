#include "knowledge/hand_share.hpp"

#include "base/csv.hpp"
#include "base/decimal.hpp"
#include "knowledge/table_file.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace palpate::knowledge {
namespace {

constexpr std::string_view table_name = "techniques.csv";
constexpr double together_max = 1.001;  // thirds are written as decimals

class Reading {
public:
    explicit Reading(const CsvTable& table) : table_(table) {}

    Checked<std::vector<HandShare>> run() {
        std::vector<HandShare> all;
        for (const auto& row : table_.rows) {
            HandShare share{.technique = text(row, "id")};
            share.strain = number(row, "strain");
            share.thumb = number(row, "thumb");
            share.wrist = number(row, "wrist");
            share.back = number(row, "back");
            if (std::min({share.thumb, share.wrist, share.back}) < 0 ||
                share.thumb + share.wrist + share.back > together_max)
                fault(row, "expected shares on thumb, wrist and back, at most 1 together");
            if (text(row, "scope") != "never")
                all.push_back(std::move(share));
        }
        if (!faults_.empty())
            return tl::unexpected(std::move(faults_));
        return all;
    }

private:
    std::string text(const CsvRow& row, std::string_view column) {
        const auto at = std::ranges::find(table_.header, column);
        if (at != table_.header.end())
            return row.cells[static_cast<std::size_t>(at - table_.header.begin())].text;
        fault(row, fmt::format("expected a column '{}'", column));
        return {};
    }
    double number(const CsvRow& row, std::string_view column) {
        const auto value = parse_decimal(text(row, column));
        if (!value)
            fault(row, fmt::format("expected a number in '{}'", column));
        return value.value_or(0);
    }
    void fault(const CsvRow& row, std::string message) {
        faults_.push_back(
            {FaultKind::invalid, fmt::format("{}:{}", table_name, row.line), std::move(message)});
    }

    const CsvTable& table_;
    std::vector<Fault> faults_;
};

}  // namespace

Checked<std::vector<HandShare>> hand_shares_of(std::span<const TableFile> tables) {
    const auto found = std::ranges::find(tables, table_name, &TableFile::name);
    if (found == tables.end())
        return tl::unexpected(std::vector<Fault>{
            {FaultKind::not_found, std::string(table_name), "there is no such table"}});
    const auto table = parse_csv(table_name, found->text);
    if (!table)
        return tl::unexpected(std::vector<Fault>{table.error()});
    return Reading(*table).run();
}

const std::vector<HandShare>& hand_shares() {
    static const auto all = hand_shares_of(embedded_tables()).value_or(std::vector<HandShare>());
    return all;
}

}  // namespace palpate::knowledge
