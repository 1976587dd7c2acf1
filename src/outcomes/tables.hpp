// The tables that outcomes are judged by, linked and checked. The text is handed in; most of it
// lies in knowledge/, what only this room reads in knowledge/outcomes/.
#pragma once

#include "knowledge/plan_tables.hpp"
#include "knowledge/table_file.hpp"
#include "outcomes/loaded.hpp"

#include <map>
#include <set>
#include <span>

namespace palpate::outcomes {

using knowledge::Stage;
using knowledge::StageSet;

// What happened after the doses, from a client's side.
enum class ResponseClass { worse, responder, partial, none, unknown };

// One way to belong to a class, or to meet a criterion of discharge. Every given limit must hold.
struct ResponseRule {
    std::string id;
    std::string of;     // a class, or "goal"
    std::string group;  // criteria of one group count once
    std::string measure;
    std::optional<double> gain_min;  // since the first score; positive is better
    std::optional<double> gain_max;
    std::optional<double> percent_min;  // of the first score
    std::optional<double> percent_below;
    std::optional<double> level_min;  // of the newest score
    std::optional<double> level_max;
    bool needs_home_plan = false;
    std::string text;
    Citation citation;
};

enum class Status { too_early, improving, plateau, worse, flare, not_measured };
enum class Action { keep_on, change_technique, change_dose, taper, maintain, stop, refer };
enum class Phase { active, course_end, maintenance };
enum class Changed { none, technique, dose };  // since the course began, the latest

// What to do next. Every given condition must hold; visits_min and days_min are met by either.
struct AdaptRule {
    std::string id;
    std::set<Status> status;  // empty: any
    std::set<ResponseClass> classes;
    StageSet stages;  // none: any
    std::optional<Phase> phase;
    std::optional<int> visits_min;
    std::optional<int> days_min;
    int flat_min = 0;
    int worse_min = 0;
    int moderate_min = 0;
    int severe_min = 0;
    std::optional<Changed> changed;
    std::optional<bool> extended;
    std::set<Tri> goal;  // empty: any
    std::set<Tri> wish;
    Action action = Action::keep_on;
    bool hold = false;        // no hands-on work until the safety questions were asked again
    int pressure_change = 0;  // steps of 0-10
    int visits = 0;           // of an extension
    std::string refer_to;
    std::string text;
    std::string client_text;
    Citation citation;
};

// What the class of an instrument says for the course: a word to the practitioner, no hold.
struct RiskClass {
    std::string id;
    std::string measure;
    std::set<std::string> bands;  // of the measure
    std::string plan;             // a sentence
    Citation citation;
};

struct TaperRule {
    std::string id;
    StageSet stages;
    double factor = 0.5;  // of the visits a week
    int weeks = 0;
    std::string note;
    Citation citation;
};

enum class Anchor { start, visit, session, course_end, maintenance };

// When a row of outcome_schedule.csv falls due, counted from its anchor.
struct DueRule {
    std::string id;
    std::string when;  // in words
    std::string also;  // what else is done then
    std::vector<std::string> measures;
    Anchor anchor = Anchor::start;
    std::optional<int> visit_from;
    std::optional<int> visit_to;
    int day_from = 0;
    int day_to = 0;
    int every_days = 0;  // 0: once
    int hour_from = 0;
    int hour_to = 0;
    std::vector<int> chase_days;  // after it fell due; no reminder besides these
    Citation citation;
};

enum class AdverseGrade { none, mild, moderate, severe, emergency };

struct GradeRow {
    AdverseGrade grade = AdverseGrade::mild;
    std::string definition;
    std::string action;
    Citation citation;
};

struct AdverseSign {
    std::string id;
    std::string sign;  // what is told: yes 1, no 0, or a number
    AdverseGrade grade = AdverseGrade::mild;
    std::optional<double> at_least;
    std::optional<double> above;
    std::string text;
    Citation citation;
};

struct Benchmark {  // percent of sessions
    std::string id;
    double from = 0;
    double to = 0;
    std::string meaning;
    Citation citation;
};

struct PublishedRate {
    std::string id;
    std::string population;
    std::string text;
    std::optional<double> percent;
    Citation citation;
};

enum class BodyArea { axial, left_upper, right_upper, left_lower, right_lower };

struct Parameters {
    double scores_min = 0, days_min = 0, drift_share = 0, extreme_share = 0;
    double first_review_visit = 0, first_review_day = 0, retest_gap_days = 0, flat_percent = 0;
    double flare_rise = 0, flare_days_max = 0, goal_groups_min = 0, widespread_areas_min = 0;
    double area_small_change = 0, rate_sessions_min = 0, rolling_sessions = 0;
};

struct Tables {
    std::vector<Measure> measures;  // ranges of motion are among them, and what was loaded
    std::vector<TTable> t_tables;   // loaded by the practice, as are
    std::vector<LoadedForm> loaded;
    std::vector<ResponseRule> responses;
    std::vector<AdaptRule> adapt;  // the first that holds counts
    std::vector<RiskClass> risks;
    std::vector<TaperRule> tapers;
    std::vector<DueRule> due;
    std::vector<GradeRow> grades;
    std::vector<AdverseSign> signs;
    std::vector<Benchmark> benchmarks;
    std::vector<PublishedRate> published;
    std::map<std::string, BodyArea, std::less<>> area_of;   // by region
    std::map<std::string, double, std::less<>> surface_of;  // percent of the figures, by region
    Parameters parameters;
};

// Every fault with file, line and column: rows that name an unknown measure, class, citation or
// stage, limits the wrong way round, two tables that disagree.
Checked<Tables> load_tables(std::span<const knowledge::TableFile> tables);
const Tables& shipped_tables();  // what is built in

const Measure* measure_of(const Tables& tables, std::string_view id);
// Of a measure that is a loaded questionnaire; nullptr: it is none.
const LoadedForm* loaded_form(const Tables& tables, std::string_view id);
// Adds it to the measures, and to what is due. Invalid: at /due a row that the schedule does not
// have; conflict: the tables have a measure of this id.
Result<void> add_form(Tables& tables, LoadedForm form);

std::string_view to_text(ResponseClass response);
std::string_view to_text(Status status);
std::string_view to_text(Action action);
std::string_view to_text(AdverseGrade grade);

}  // namespace palpate::outcomes
