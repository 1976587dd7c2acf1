#include "session/results/gather.hpp"

#include "outcomes/response.hpp"
#include "session/results/found.hpp"

#include <algorithm>
#include <map>

namespace palpate::session {
namespace {

using outcomes::CourseSeen;
using record::Transaction;

constexpr int years_max = 10;
constexpr int still_coming_days = 42;  // since the last visit; project value
constexpr std::string_view pain_measure = "pain_rating";

// By all visits together the one that was worked the longest; of two the first by name.
std::string main_technique(const std::vector<VisitFound>& visits) {
    std::map<std::string, std::int64_t> seconds;
    for (const auto& visit : visits)
        for (const auto& one : visit.worked.techniques)
            seconds[one.technique] += one.seconds;
    const auto most = std::ranges::max_element(
        seconds, [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == seconds.end() ? std::string() : most->first;
}

int mean_minutes(const std::vector<VisitFound>& visits) {
    std::int64_t seconds = 0;
    std::int64_t known = 0;
    for (const auto& visit : visits) {
        known += visit.worked.techniques.empty() ? 0 : 1;
        for (const auto& one : visit.worked.techniques)
            seconds += one.seconds;
    }
    return known == 0 ? 0 : static_cast<int>((seconds + known * 30) / (known * 60));
}

void judge(CourseFound& found, const outcomes::Tables& tables, CourseSeen& course) {
    const auto trends = outcomes::trends(tables.measures, std::move(found.taken));
    course.response = outcomes::response(tables, trends, true).of;
    for (const auto& trend : trends) {
        if (trend.measure->id != pain_measure || trend.scores.empty())
            continue;
        course.pain = trend.scores.front().value;
        if (trend.scores.back().day > trend.scores.front().day)
            course.pain_now = trend.scores.back().value;
    }
}

CourseSeen course_of(CourseFound& found, Date today, const outcomes::Tables& tables) {
    const auto& first = found.visits.back();
    const auto& ground = first.ground;
    CourseSeen course{.person = found.person,
                      .complaint = ground.areas.empty() ? "" : ground.areas.front(),
                      .stage = ground.stage,
                      .technique = main_technique(found.visits),
                      .practitioner = found.practitioner,
                      .visits = static_cast<int>(found.visits.size()),
                      .minutes = mean_minutes(found.visits)};
    if (ground.age_years)
        course.age_years = static_cast<int>(*ground.age_years);
    course.coming =
        !found.closed && plus_days(found.visits.front().day, still_coming_days) >= today;
    judge(found, tables, course);
    return course;
}

VisitSeen visit_of(const VisitFound& visit, const CourseFound& found) {
    VisitSeen seen{.person = found.person,
                   .day = visit.day,
                   .practitioner = found.practitioner,
                   .grade = {},
                   .pressed = {}};
    if (const auto borne = found.borne.find(visit.day); borne != found.borne.end())
        seen.grade = borne->second;
    for (const auto& palpated : visit.worked.palpated)
        seen.pressed.push_back(
            {.rank = rank_of(palpated, visit.ground.suggested), .hit = palpated.hit});
    return seen;
}

bool is_first_day(Date day) {
    return day.day() == std::chrono::day(1);
}

}  // namespace

Result<void> check(const Period& period) {
    if (!is_first_day(period.from))
        return invalid("/from", "expected the first day of a month");
    if (!is_first_day(plus_days(period.until, 1)))
        return invalid("/until", "expected the last day of a month");
    if (period.until < period.from)
        return invalid("/until", "must not be before the beginning");
    if (period.from + std::chrono::years(years_max) <= period.until)
        return invalid("/from", fmt::format("expected at most {} years", years_max));
    return {};
}

Period last_year(Date today) {
    const auto month = today.year() / today.month();
    return {(month - std::chrono::months(11)) / 1,
            Date(std::chrono::sys_days(month / std::chrono::last))};
}

int rank_of(const Palpated& palpated, const std::vector<Suggested>& suggested) {
    const auto side = JsonWord<Side>::text(palpated.side);
    for (std::size_t i = 0; i < suggested.size(); ++i) {
        const auto& one = suggested[i];
        const bool same = one.source == palpated.source &&
                          (one.side.empty() || one.side == side || palpated.side == Side::both);
        const bool whole = one.source + "_" + one.side == palpated.source;
        if (same || whole)
            return static_cast<int>(i) + 1;
    }
    return 0;
}

Gathered gather(const Transaction& t, const Period& period, Date today,
                const outcomes::Tables& tables) {
    auto all = courses_found(t, period, tables);
    Gathered gathered;
    for (auto& [id, found] : all) {
        if (found.visits.empty()) {
            ++gathered.untreated;
            continue;
        }
        for (const auto& visit : found.visits)
            gathered.visits.push_back(visit_of(visit, found));
        gathered.courses.push_back(course_of(found, today, tables));
    }
    std::ranges::stable_sort(gathered.visits, {}, &VisitSeen::day);
    return gathered;
}

}  // namespace palpate::session
