#include "session/results/research.hpp"

#include "session/results/found.hpp"

#include <algorithm>
#include <cmath>

namespace palpate::session {
namespace {

using outcomes::ResearchRow;
using outcomes::Trend;
using record::Transaction;

constexpr int after_end_days = 28;  // a score that late is still of the end
constexpr int weeks_12 = 84;
constexpr int around_12_weeks = 14;

// By the last word on it: no word is no yes. As of who it is, without an entry in the trail for
// each: that all of it went out is one of its own.
bool agreed_to_use(const Transaction& t, record::ClientId client) {
    std::optional<record::Consent> last;
    for (auto& text : t.documents().glance_of_client(record::Kind<record::Consent>::name, client)) {
        auto consent = record::decode<record::Consent>(std::move(text)).content;
        if (consent.to == record::ConsentTo::data_use &&
            (!last || consent.answered_at >= last->answered_at))
            last = std::move(consent);
    }
    return last && last->answer == record::ConsentAnswer::given;
}

std::string sex_of(const Transaction& t, record::ClientId client) {
    auto text = t.documents().glance({record::Kind<record::Client>::name, client.uuid()});
    if (!text)
        return {};
    const auto kept = record::decode<record::Client>(*std::move(text));
    if (!kept.content.sex)
        return {};
    return std::string(JsonWord<record::Sex>::text(*kept.content.sex));
}

// The score nearest to a day, not further away than so many.
std::optional<double> near(const Trend& trend, Date day, int days_max) {
    std::optional<double> found;
    int nearest = days_max + 1;
    for (const auto& score : trend.scores)
        if (const int away = std::abs(days_between(day, score.day)); away < nearest) {
            nearest = away;
            found = score.value;
        }
    return found;
}

// After the first, up to some weeks after the last visit.
std::optional<double> end_of(const Trend& trend, Date last) {
    std::optional<double> found;
    for (const auto& score : trend.scores)
        if (score.day > trend.scores.front().day && score.day <= plus_days(last, after_end_days))
            found = score.value;
    return found;
}

void add_scores(const std::vector<Trend>& trends, const CourseFound& found, ResearchRow& row) {
    const Date first = found.visits.back().day;
    const Date last = found.visits.front().day;
    for (const auto& trend : trends) {
        if (trend.scores.empty())
            continue;
        const auto& id = trend.measure->id;
        if (id == "pain_rating") {
            row.pain_start = trend.scores.front().value;
            row.pain_end = end_of(trend, last);
            const int half = days_between(first, last) / 2;
            if (trend.scores.size() > 2)
                row.pain_mid = near(trend, plus_days(first, half), after_end_days);
            row.pain_12_weeks = near(trend, plus_days(first, weeks_12), around_12_weeks);
        } else if (id == "neck_disability" || id == "oswestry") {
            row.function_measure = id;
            row.function_start = trend.scores.front().value;
            row.function_end = end_of(trend, last);
            row.function_12_weeks = near(trend, plus_days(first, weeks_12), around_12_weeks);
        } else if (id == "global_change") {
            row.change_end = trend.scores.back().value;
        }
    }
}

void add_work(const CourseFound& found, ResearchRow& row) {
    std::map<std::string, std::int64_t> seconds;
    std::int64_t all = 0;
    std::int64_t pressed = 0;
    for (const auto& visit : found.visits)
        for (const auto& one : visit.worked.techniques) {
            seconds[one.technique] += one.seconds;
            all += one.seconds;
            pressed += one.seconds * one.pressure_max;
            row.pressure_max =
                std::max(row.pressure_max.value_or(0), static_cast<double>(one.pressure_max));
        }
    if (all == 0)
        return;
    const auto visits = static_cast<double>(found.visits.size());
    row.minutes = static_cast<double>(all) / 60 / visits;
    row.pressure_mean = static_cast<double>(pressed) / static_cast<double>(all);
    for (const auto& [technique, some] : seconds) {
        const auto tenths = (some * 10 + all / 2) / all;
        if (tenths > 0)
            row.technique_mix += fmt::format("{}{} {}", row.technique_mix.empty() ? "" : "|",
                                             technique, tenths * 10);
    }
}

ResearchRow row_of(const Transaction& t, CourseFound& found, const outcomes::Tables& tables) {
    const auto& ground = found.visits.back().ground;
    ResearchRow row;
    row.person = found.person;
    row.age_band = outcomes::age_band(
        ground.age_years ? std::optional(static_cast<int>(*ground.age_years)) : std::nullopt);
    row.sex = sex_of(t, found.client);
    row.region = ground.areas.empty() ? "" : ground.areas.front();
    row.duration_band = outcomes::duration_band(ground.duration_days);
    const int days = days_between(found.visits.back().day, found.visits.front().day);
    row.visits = static_cast<double>(found.visits.size());
    row.weeks = days / 7.0;
    if (days >= 7)
        row.visits_a_week = (*row.visits - 1) / *row.weeks;
    add_work(found, row);
    outcomes::AdverseGrade gravest{};
    for (const auto& [day, grade] : found.borne)
        gravest = std::max(gravest, grade);
    if (!found.borne.empty())
        row.adverse_max = outcomes::to_text(gravest);
    for (const auto& taken : found.taken)
        if (taken.measure == "start_back" && row.start_class.empty())
            row.start_class = taken.score.band;
    add_scores(outcomes::trends(tables.measures, std::move(found.taken)), found, row);
    return row;
}

}  // namespace

ResearchFound research_found(const Transaction& t, const Period& period,
                             const outcomes::Tables& tables) {
    ResearchFound all;
    for (auto& [id, found] : courses_found(t, period, tables)) {
        if (found.visits.empty())
            continue;
        if (agreed_to_use(t, found.client))
            all.rows.push_back(row_of(t, found, tables));
        else
            ++all.not_agreed;
    }
    return all;
}

}  // namespace palpate::session
