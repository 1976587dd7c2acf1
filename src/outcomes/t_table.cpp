// Tables of T scores as a practice loads them: CSV, one row for each sum.
#include "base/csv.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "outcomes/loaded.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

constexpr std::array<std::string_view, 4> columns{"form", "direction", "raw", "t"};
constexpr std::size_t faults_max = 20;
constexpr std::size_t rows_max = 2000;

struct Row {
    std::size_t at = 0;  // in the file's rows
    int raw = 0;
    double t = 0;
};

class Reader {
public:
    Reader(const CsvTable& table, std::span<const Measure> measures)
        : table_(table), measures_(measures) {}

    Checked<std::vector<TTable>> read() {
        for (std::size_t i = 0; i < table_.rows.size(); ++i)
            read_row(i);
        std::vector<TTable> tables;
        for (auto& [form, rows] : forms_)
            if (auto table = table_of(form, rows))
                tables.push_back(*std::move(table));
        if (tables.empty() && faults_.empty())
            faults_.push_back({FaultKind::invalid, table_.name + ":1:1", "must have rows"});
        if (!faults_.empty())
            return tl::unexpected(std::move(faults_));
        return tables;
    }

private:
    const std::string& cell(std::size_t row, std::size_t column) const {
        return table_.rows[row].cells[column].text;
    }
    void fault(std::size_t row, std::size_t column, std::string message) {
        const auto& at = table_.rows[row];
        if (faults_.size() < faults_max)
            faults_.push_back(
                {FaultKind::invalid,
                 fmt::format("{}:{}:{}", table_.name, at.line, at.cells[column].column),
                 std::move(message)});
    }

    // "promis_sleep:4"; nothing when it is no form with a T score.
    const Measure* measure_in(const std::string& form, int& items) const {
        const auto colon = form.find(':');
        const auto m = std::ranges::find(measures_, form.substr(0, colon), &Measure::id);
        if (colon == std::string::npos || m == measures_.end() || m->formula != Formula::t_score)
            return nullptr;
        items = number_in<int>(std::string_view(form).substr(colon + 1)).value_or(0);
        return std::ranges::find(m->forms, items) == m->forms.end() ? nullptr : &*m;
    }

    void read_row(std::size_t i) {
        int items = 0;
        const auto* m = measure_in(cell(i, 0), items);
        if (m == nullptr)
            return fault(i, 0,
                         "expected a form with a T score and its number of items, such as "
                         "promis_sleep:4");
        // Said although it is known: a table that was turned round would turn every judgement.
        const auto* direction = m->higher_better ? "higher_better" : "higher_worse";
        if (cell(i, 1) != direction)
            return fault(i, 1, fmt::format("expected {}, as {} has", direction, m->id));
        const auto raw = number_in<int>(trimmed(cell(i, 2)));
        const auto t = parse_decimal(trimmed(cell(i, 3)));
        if (!raw)
            return fault(i, 2, "expected a whole number");
        if (!t)
            return fault(i, 3, "expected a number");
        forms_[cell(i, 0)].push_back({.at = i, .raw = *raw, .t = *t});
    }

    std::optional<TTable> table_of(const std::string& form, std::vector<Row>& rows) {
        TTable table;
        const auto* m = measure_in(form, table.items);
        table.measure = m->id;
        std::ranges::stable_sort(rows, {}, &Row::raw);
        table.sum_min = rows.front().raw;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].raw != table.sum_min + static_cast<int>(i)) {
                fault(rows[i].at, 2, "expected each sum once, without a gap");
                return std::nullopt;
            }
            table.t_score.push_back(rows[i].t);
        }
        const auto fine = check(table, *m);
        if (fine)
            return table;
        constexpr std::string_view place = "/t_score/";
        const auto& path = fine.error().path;
        const auto row = path.starts_with(place)
                             ? number_in<std::size_t>(path.substr(place.size())).value_or(0)
                             : 0;
        fault(rows[row].at, path == "/sum_min" ? 2 : 3, fine.error().message);
        return std::nullopt;
    }

    const CsvTable& table_;
    std::span<const Measure> measures_;
    std::map<std::string, std::vector<Row>> forms_;
    std::vector<Fault> faults_;
};

}  // namespace

Checked<std::vector<TTable>> read_t_tables(std::string_view name, std::string_view csv,
                                           std::span<const Measure> measures) {
    const auto table = parse_csv(name, csv);
    if (!table)
        return tl::unexpected(std::vector<Fault>{table.error()});
    if (!std::ranges::equal(table->header, columns))
        return tl::unexpected(std::vector<Fault>{{FaultKind::invalid, fmt::format("{}:1:1", name),
                                                  "expected the columns form,direction,raw,t"}});
    if (table->rows.size() > rows_max)
        return tl::unexpected(
            std::vector<Fault>{{FaultKind::too_large, fmt::format("{}:{}:1", name, rows_max + 1),
                                fmt::format("expected at most {} rows", rows_max)}});
    return Reader(*table, measures).read();
}

std::string to_csv(const TTable& table, const Measure& measure) {
    std::string csv = "form,direction,raw,t\n";
    for (std::size_t i = 0; i < table.t_score.size(); ++i)
        csv += fmt::format("{}:{},{},{},{}\n", table.measure, table.items,
                           measure.higher_better ? "higher_better" : "higher_worse",
                           table.sum_min + static_cast<int>(i), table.t_score[i]);
    return csv;
}

}  // namespace palpate::outcomes
