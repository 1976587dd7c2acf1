// The rules over a course of care: response, adaptation, taper, what is due, adverse events.
#include "base/text.hpp"
#include "outcomes/table_rows.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

constexpr std::pair<std::string_view, ResponseClass> classes[] = {
    {"worse", ResponseClass::worse},
    {"responder", ResponseClass::responder},
    {"partial", ResponseClass::partial},
    {"none", ResponseClass::none},
    {"unknown", ResponseClass::unknown}};
constexpr std::pair<std::string_view, Status> statuses[] = {
    {"too_early", Status::too_early}, {"improving", Status::improving},
    {"plateau", Status::plateau},     {"worse", Status::worse},
    {"flare", Status::flare},         {"not_measured", Status::not_measured}};
constexpr std::pair<std::string_view, Action> actions[] = {
    {"continue", Action::keep_on},
    {"change_technique", Action::change_technique},
    {"change_dose", Action::change_dose},
    {"taper", Action::taper},
    {"maintain", Action::maintain},
    {"stop", Action::stop},
    {"refer", Action::refer}};
constexpr std::pair<std::string_view, Phase> phases[] = {{"active", Phase::active},
                                                         {"course_end", Phase::course_end},
                                                         {"maintenance", Phase::maintenance}};
constexpr std::pair<std::string_view, Changed> changes[] = {
    {"none", Changed::none}, {"technique", Changed::technique}, {"dose", Changed::dose}};
constexpr std::pair<std::string_view, Anchor> anchors[] = {{"start", Anchor::start},
                                                           {"visit", Anchor::visit},
                                                           {"session", Anchor::session},
                                                           {"course_end", Anchor::course_end},
                                                           {"maintenance", Anchor::maintenance}};
constexpr std::pair<std::string_view, AdverseGrade> grades[] = {
    {"none", AdverseGrade::none},
    {"mild", AdverseGrade::mild},
    {"moderate", AdverseGrade::moderate},
    {"severe", AdverseGrade::severe},
    {"emergency", AdverseGrade::emergency}};

template <class E, std::size_t N>
std::set<E> words(const RowReader& row, std::string_view column,
                  const std::pair<std::string_view, E> (&all)[N]) {
    std::set<E> found;
    for (const auto& word : split_list(row.text(column)))
        if (const auto value = word_of(row, column, word, all))
            found.insert(*value);
    return found;
}

template <class E, std::size_t N>
std::optional<E> word_if(const RowReader& row, std::string_view column,
                         const std::pair<std::string_view, E> (&all)[N]) {
    return row.text(column).empty() ? std::nullopt : one_word(row, column, all);
}

std::vector<int> day_list(const RowReader& row, std::string_view column) {
    std::vector<int> days;
    for (const auto& word : split_list(row.text(column)))
        if (const auto day = number_in<int>(word); day && *day > 0)
            days.push_back(*day);
        else
            row.fault(column, "expected whole days from 1");
    return days;
}

void read_responses(PlanRows& rows, Tables& tables) {
    rows.each("outcomes/response_rules.csv", [&](const RowReader& row) {
        ResponseRule rule{.id = row.id(), .of = row.text("class"), .group = row.text("group")};
        if (rule.of != "goal")
            one_word(row, "class", classes);
        rule.measure = row.text("measure");
        rule.gain_min = number_if(row, "gain_min");
        rule.gain_max = number_if(row, "gain_max");
        rule.percent_min = number_if(row, "percent_min");
        rule.percent_below = number_if(row, "percent_below");
        rule.level_min = number_if(row, "level_min");
        rule.level_max = number_if(row, "level_max");
        rule.needs_home_plan = row.yes_no("needs_home_plan");
        rule.text = row.text("text");
        rule.citation = row.citation();
        if (!rule.gain_min && !rule.gain_max && !rule.percent_min && !rule.percent_below &&
            !rule.level_min && !rule.level_max)
            row.fault("gain_min", "expected at least one limit");
        tables.responses.push_back(std::move(rule));
    });
}

void read_adapt(PlanRows& rows, Tables& tables) {
    rows.each("outcomes/adapt_rules.csv", [&](const RowReader& row) {
        AdaptRule rule{.id = row.id(), .status = words(row, "status", statuses)};
        rule.classes = words(row, "class", classes);
        rule.stages = rows.stages(row, "stages");
        rule.phase = word_if(row, "phase", phases);
        rule.visits_min = whole_if(row, "visits_min");
        rule.days_min = whole_if(row, "days_min");
        rule.flat_min = PlanRows::whole(row, "flat_min", 0);
        rule.worse_min = PlanRows::whole(row, "worse_min", 0);
        rule.moderate_min = PlanRows::whole(row, "moderate_min", 0);
        rule.severe_min = PlanRows::whole(row, "severe_min", 0);
        rule.changed = word_if(row, "changed", changes);
        if (!row.text("extended").empty())
            rule.extended = row.yes_no("extended");
        rule.goal = truths(row, "goal");
        rule.wish = truths(row, "wish");
        rule.action = one_word(row, "action", actions).value_or(Action::keep_on);
        rule.hold = row.yes_no("hold");
        rule.pressure_change = PlanRows::whole(row, "pressure_change", 0);
        rule.visits = PlanRows::whole(row, "visits", 0);
        rule.refer_to = row.text("refer_to");
        rule.text = row.text("text");
        rule.client_text = row.text("client_text");
        rule.citation = row.citation();
        if (rule.text.empty() || rule.client_text.empty())
            row.fault("text", "expected a sentence for the therapist and one for the client");
        if (rule.action == Action::refer && rule.refer_to.empty())
            row.fault("refer_to", "expected to whom");
        if (rule.pressure_change > 0)
            row.fault("pressure_change", "expected no more pressure than before");
        tables.adapt.push_back(std::move(rule));
    });
}

void read_tapers(PlanRows& rows, Tables& tables) {
    rows.each("phase_rules.csv", [&](const RowReader& row) {
        if (row.text("phase") != "taper")
            return;
        TaperRule rule{.id = row.id(), .stages = rows.stages(row, "stages")};
        rule.factor = row.number("per_week_factor");
        rule.weeks = PlanRows::whole(row, "weeks", 0);
        rule.note = row.text("note");
        rule.citation = row.citation();
        if (rule.factor <= 0 || rule.factor > 1 || rule.weeks < 1)
            row.fault("per_week_factor", "expected a share up to 1, over a week or more");
        tables.tapers.push_back(std::move(rule));
    });
}

void read_due(PlanRows& rows, Tables& tables) {
    std::map<std::string, DueRule> timed;
    rows.each("outcomes/due_rules.csv", [&](const RowReader& row) {
        DueRule rule{.id = row.id()};
        rule.anchor = one_word(row, "anchor", anchors).value_or(Anchor::start);
        rule.visit_from = whole_if(row, "visit_from");
        rule.visit_to = whole_if(row, "visit_to");
        rule.day_from = PlanRows::whole(row, "day_from", 0);
        rule.day_to = PlanRows::whole(row, "day_to", 0);
        rule.every_days = PlanRows::whole(row, "every_days", 0);
        rule.hour_from = PlanRows::whole(row, "hour_from", 0);
        rule.hour_to = PlanRows::whole(row, "hour_to", 0);
        rule.chase_days = day_list(row, "chase_days");
        rule.citation = row.citation();
        if (rule.day_to < rule.day_from || rule.hour_to < rule.hour_from)
            row.fault("day_to", "expected the later one last");
        if (rule.anchor == Anchor::maintenance && rule.every_days < 1)
            row.fault("every_days", "expected how often, in days");
        timed.emplace(rule.id, std::move(rule));
    });
    rows.each("outcome_schedule.csv", [&](const RowReader& row) {
        const auto at = timed.find(row.id());
        if (at == timed.end()) {
            row.fault("id", "expected a row of outcomes/due_rules.csv for it");
            return;
        }
        auto rule = at->second;
        rule.when = row.text("when");
        rule.also = row.text("also");
        rule.measures = split_list(row.text("measures"));
        tables.due.push_back(std::move(rule));
    });
}

void read_adverse(PlanRows& rows, Tables& tables) {
    rows.each("adverse_grades.csv", [&](const RowReader& row) {
        const auto grade = word_of(row, "id", row.text("id"), grades);
        tables.grades.push_back({.grade = grade.value_or(AdverseGrade::mild),
                                 .definition = row.text("definition"),
                                 .action = row.text("action"),
                                 .citation = row.citation()});
    });
    rows.each("outcomes/adverse_signs.csv", [&](const RowReader& row) {
        AdverseSign sign{.id = row.id(), .sign = row.text("sign")};
        sign.grade = one_word(row, "event_grade", grades).value_or(AdverseGrade::mild);
        sign.at_least = number_if(row, "at_least");
        sign.above = number_if(row, "above");
        sign.text = row.text("text");
        sign.citation = row.citation();
        if (sign.at_least.has_value() == sign.above.has_value())
            row.fault("at_least", "expected either at_least or above");
        tables.signs.push_back(std::move(sign));
    });
    rows.each("adverse_benchmarks.csv", [&](const RowReader& row) {
        tables.benchmarks.push_back({.id = row.id(),
                                     .from = row.number("value_min"),
                                     .to = row.number("value_max"),
                                     .meaning = row.text("meaning"),
                                     .citation = row.citation()});
    });
    rows.each("adverse_events.csv", [&](const RowReader& row) {
        tables.published.push_back({.id = row.id(),
                                    .population = row.text("population"),
                                    .text = row.text("text"),
                                    .percent = number_if(row, "percent"),
                                    .citation = row.citation()});
    });
}

void read_parameters(PlanRows& rows, Tables& tables) {
    auto& p = tables.parameters;
    std::map<std::string, double*, std::less<>> into = {
        {"scores_min", &p.scores_min},
        {"days_min", &p.days_min},
        {"drift_share", &p.drift_share},
        {"extreme_share", &p.extreme_share},
        {"first_review_visit", &p.first_review_visit},
        {"first_review_day", &p.first_review_day},
        {"retest_gap_days", &p.retest_gap_days},
        {"flat_percent", &p.flat_percent},
        {"flare_rise", &p.flare_rise},
        {"flare_days_max", &p.flare_days_max},
        {"goal_groups_min", &p.goal_groups_min},
        {"widespread_areas_min", &p.widespread_areas_min},
        {"area_small_change", &p.area_small_change},
        {"rate_sessions_min", &p.rate_sessions_min},
        {"rolling_sessions", &p.rolling_sessions}};
    rows.each("outcomes/parameters.csv", [&](const RowReader& row) {
        const auto at = into.find(row.id());
        if (at == into.end()) {
            row.fault("id", "expected the name of a parameter");
            return;
        }
        *at->second = row.number("value");
        row.citation();
        if (*at->second <= 0)
            row.fault("value", "expected a number above 0");
    });
}

}  // namespace

void read_course_tables(PlanRows& rows, Tables& tables) {
    read_responses(rows, tables);
    read_adapt(rows, tables);
    read_tapers(rows, tables);
    read_due(rows, tables);
    read_adverse(rows, tables);
    read_parameters(rows, tables);
}

}  // namespace palpate::outcomes
