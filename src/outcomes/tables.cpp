#include "outcomes/tables.hpp"

#include "outcomes/table_rows.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

// Every source that a row cites stands in the bibliography.
class Bibliography {
public:
    explicit Bibliography(PlanRows& rows) {
        rows.each("citations.csv", [&](const RowReader& row) { keys_.insert(row.text("id")); });
    }
    void check(std::string_view what, const Citation& citation, std::vector<Fault>& faults) const {
        for (const auto& source : citation.source())
            if (!keys_.contains(source))
                faults.push_back(
                    {FaultKind::not_found, std::string(what),
                     fmt::format("cites '{}', which citations.csv does not have", source)});
    }

private:
    std::set<std::string, std::less<>> keys_;
};

void check_sources(PlanRows& rows, const Tables& tables, std::vector<Fault>& faults) {
    const Bibliography known(rows);
    const auto each = [&](const auto& list) {
        for (const auto& row : list)
            known.check(row.id, row.citation, faults);
    };
    each(tables.measures);
    each(tables.responses);
    each(tables.adapt);
    each(tables.risks);
    each(tables.tapers);
    each(tables.due);
    each(tables.signs);
    each(tables.benchmarks);
    each(tables.published);
}

void check_references(const Tables& tables, std::vector<Fault>& faults) {
    const auto known = [&](const std::string& row, const std::string& measure) {
        if (measure_of(tables, measure) == nullptr)
            faults.push_back({FaultKind::not_found, row,
                              fmt::format("names '{}', which is no measure", measure)});
    };
    const auto& p = tables.parameters;
    for (const double value :
         {p.scores_min, p.days_min, p.drift_share, p.extreme_share, p.first_review_visit,
          p.first_review_day, p.retest_gap_days, p.flat_percent, p.flare_rise, p.flare_days_max,
          p.goal_groups_min, p.widespread_areas_min, p.area_small_change, p.rate_sessions_min,
          p.rolling_sessions})
        if (value <= 0)
            faults.push_back(
                {FaultKind::not_found, "outcomes/parameters.csv", "a parameter is missing"});
    for (const auto& measure : tables.measures)
        if (measure.forms.empty())
            faults.push_back(
                {FaultKind::not_found, measure.id, "has no row in outcomes/scoring.csv"});
    for (const auto& rule : tables.responses)
        known(rule.id, rule.measure);
    for (const auto& rule : tables.due)
        for (const auto& measure : rule.measures)
            known(rule.id, measure);
}

}  // namespace

std::optional<double> number_if(const RowReader& row, std::string_view column) {
    return row.text(column).empty() ? std::nullopt : std::optional(row.number(column));
}

std::optional<int> whole_if(const RowReader& row, std::string_view column) {
    if (row.text(column).empty())
        return std::nullopt;
    return PlanRows::whole(row, column, 0);
}

std::set<Tri> truths(const RowReader& row, std::string_view column) {
    static constexpr std::pair<std::string_view, Tri> all[] = {
        {"yes", Tri::yes}, {"no", Tri::no}, {"unknown", Tri::unknown}};
    std::set<Tri> found;
    for (const auto& word : split_list(row.text(column)))
        if (const auto truth = word_of(row, column, word, all))
            found.insert(*truth);
    return found;
}

Checked<Tables> load_tables(std::span<const knowledge::TableFile> files) {
    knowledge::Knowledge nothing;
    std::vector<Fault> faults;
    PlanRows rows(files, nothing, faults);
    Tables tables;
    read_measure_tables(rows, tables);
    read_course_tables(rows, tables);
    check_references(tables, faults);
    check_sources(rows, tables, faults);
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return tables;
}

const Tables& shipped_tables() {
    static const Tables tables = load_tables(knowledge::embedded_tables()).value();
    return tables;
}

const Measure* measure_of(const Tables& tables, std::string_view id) {
    const auto found = std::ranges::find(tables.measures, id, &Measure::id);
    return found == tables.measures.end() ? nullptr : &*found;
}

const LoadedForm* loaded_form(const Tables& tables, std::string_view id) {
    const auto found =
        std::ranges::find(tables.loaded, id, [](const LoadedForm& f) { return f.measure.id; });
    return found == tables.loaded.end() ? nullptr : &*found;
}

Result<void> add_form(Tables& tables, LoadedForm form) {
    const auto& id = form.measure.id;
    if (measure_of(tables, id) != nullptr)
        return refuse(FaultKind::conflict, "/id",
                      fmt::format("{} is built in or loaded already: give it another id", id));
    for (const auto& row : form.due)
        if (std::ranges::find(tables.due, row, &DueRule::id) == tables.due.end())
            return invalid("/due", fmt::format("'{}' is no row of outcome_schedule.csv", row));
    for (auto& rule : tables.due)
        if (!form.retired && std::ranges::find(form.due, rule.id) != form.due.end())
            rule.measures.push_back(id);
    tables.measures.push_back(form.measure);
    tables.loaded.push_back(std::move(form));
    return {};
}

std::string_view to_text(ResponseClass response) {
    switch (response) {
        case ResponseClass::worse: return "worse";
        case ResponseClass::responder: return "responder";
        case ResponseClass::partial: return "partial";
        case ResponseClass::none: return "none";
        case ResponseClass::unknown: return "unknown";
    }
    return {};
}

std::string_view to_text(Status status) {
    switch (status) {
        case Status::too_early: return "too_early";
        case Status::improving: return "improving";
        case Status::plateau: return "plateau";
        case Status::worse: return "worse";
        case Status::flare: return "flare";
        case Status::not_measured: return "not_measured";
    }
    return {};
}

std::string_view to_text(Action action) {
    switch (action) {
        case Action::keep_on: return "continue";
        case Action::change_technique: return "change_technique";
        case Action::change_dose: return "change_dose";
        case Action::taper: return "taper";
        case Action::maintain: return "maintain";
        case Action::stop: return "stop";
        case Action::refer: return "refer";
    }
    return {};
}

std::string_view to_text(AdverseGrade grade) {
    switch (grade) {
        case AdverseGrade::none: return "none";
        case AdverseGrade::mild: return "mild";
        case AdverseGrade::moderate: return "moderate";
        case AdverseGrade::severe: return "severe";
        case AdverseGrade::emergency: return "emergency";
    }
    return {};
}

}  // namespace palpate::outcomes
