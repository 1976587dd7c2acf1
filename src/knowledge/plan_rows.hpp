// What the readers of the plan's tables share: rows by name, sets of stages, positions, regions.
#pragma once

#include "base/csv.hpp"
#include "knowledge/first_faults.hpp"
#include "knowledge/row_reader.hpp"

#include <algorithm>
#include <string_view>

namespace palpate::knowledge {

class PlanRows {
public:
    PlanRows(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults)
        : tables_(tables), k_(k), faults_(faults) {}

    template <class Read>
    void each(std::string_view name, Read read) {
        const auto table = std::ranges::find(tables_, name, &TableFile::name);
        if (table == tables_.end()) {
            faults_.push_back({FaultKind::not_found, std::string(name), std::string(no_table)});
            return;
        }
        const auto parsed = parse_csv(name, table->text);
        if (!parsed) {
            faults_.push_back(parsed.error());
            return;
        }
        for (const auto& row : parsed->rows)
            read(RowReader(*parsed, row, k_, faults_));
    }

    Knowledge& k() { return k_; }

    static int whole(const RowReader& row, std::string_view column, int if_empty);
    static double real(const RowReader& row, std::string_view column, double if_empty);
    StageSet stages(const RowReader& row, std::string_view column) const;
    PositionSet positions(const RowReader& row, std::string_view column) const;
    // Bases of regions ("calf" for both calves, "pubic").
    RegionSet regions(const RowReader& row, std::string_view column) const;
    TechniqueSet techniques(const RowReader& row, std::string_view column) const;
    std::vector<std::string> groups(const RowReader& row, std::string_view column) const;

private:
    std::span<const TableFile> tables_;
    Knowledge& k_;
    std::vector<Fault>& faults_;
};

std::optional<Stage> stage_of_word(std::string_view word);

void read_body_tables(PlanRows& rows);    // plan_body_csv.cpp
void read_course_tables(PlanRows& rows);  // plan_course_csv.cpp

}  // namespace palpate::knowledge
