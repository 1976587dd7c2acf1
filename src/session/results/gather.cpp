#include "session/results/gather.hpp"

#include "outcomes/response.hpp"

#include <algorithm>
#include <map>

namespace palpate::session {
namespace {

using outcomes::CourseSeen;
using record::EpisodeId;
using record::Kept;
using record::Measurement;
using record::Transaction;

constexpr int page = 1000;
constexpr int years_max = 10;
constexpr int still_coming_days = 42;  // since the last visit; project value
constexpr int margin_days = 31;        // a record may tell of days before it was made
constexpr std::string_view pain_measure = "pain_rating";

struct Visit {
    Date day;
    Ground ground;
    Worked worked;
};

// What is known of one episode, before it is counted.
struct Found {
    std::uint64_t person = 0;
    std::string practitioner;
    bool closed = false;
    std::vector<Visit> visits;  // finished, the newest first
    std::vector<outcomes::Taken> taken;
    std::map<Date, outcomes::AdverseGrade> borne;  // by the day of the visit; the gravest
};
using AllFound = std::map<EpisodeId, Found>;

// The moment in an id of version 7.
Date made_on(const Uuid& id) {
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms << 8 | id.bytes[i];
    return std::chrono::floor<std::chrono::days>(Instant(std::chrono::milliseconds(ms)));
}

// Every record of a kind that was made since, the newest first.
template <class T, class Take>
void each_since(const Transaction& t, Date since, Take take) {
    const auto records = t.records<T>();
    Id<T> before;
    for (;;) {
        const auto some = records.newest(page, before);
        for (const auto& kept : some)
            take(kept);
        if (std::ssize(some) < page || made_on(some.back().id.uuid()) < since)
            return;
        before = some.back().id;
    }
}

AllFound episodes_of(const Transaction& t, const Period& period) {
    AllFound all;
    std::map<record::ClientId, std::uint64_t> people;
    each_since<record::Episode>(t, plus_days(period.from, -margin_days), [&](const auto& kept) {
        const auto& episode = kept.content;
        if (episode.opened_on < period.from || episode.opened_on > period.until)
            return;
        const auto person = people.try_emplace(episode.client, people.size()).first->second;
        auto& found = all[kept.id];
        found.person = person;
        found.practitioner = episode.practitioner ? to_text(*episode.practitioner) : "";
        found.closed = episode.status == record::EpisodeStatus::closed;
    });
    return all;
}

void add_visits(const Transaction& t, const Period& period, AllFound& all) {
    each_since<StoredSession>(t, plus_days(period.from, -margin_days), [&](const auto& kept) {
        const auto& session = kept.content;
        const auto episode = all.find(session.episode);
        if (episode != all.end() && session.finished)
            episode->second.visits.push_back({session.day, session.ground.value_or(Ground{}),
                                              session.worked.value_or(Worked{})});
    });
}

std::optional<outcomes::AdverseGrade> grade_of(const Measurement& m) {
    using enum outcomes::AdverseGrade;
    for (const auto grade : {none, mild, moderate, severe, emergency})
        if (m.band == outcomes::to_text(grade))
            return grade;
    return std::nullopt;
}

void add_measurements(const Transaction& t, const Period& period, const outcomes::Tables& tables,
                      AllFound& all) {
    each_since<Measurement>(t, plus_days(period.from, -margin_days), [&](const auto& kept) {
        const Measurement& m = kept.content;
        const auto episode = all.find(m.episode);
        if (episode == all.end())
            return;
        if (m.said.instrument == record::after_effect) {
            if (const auto grade = grade_of(m)) {
                auto& borne = episode->second.borne.try_emplace(m.said.day, *grade).first->second;
                borne = std::max(borne, *grade);
            }
            return;
        }
        auto score = record::score_of(m.said, tables);
        if (!score)
            return;  // the tables no longer know it
        outcomes::Taken taken{
            .measure = m.said.instrument,
            .side = m.said.side ? std::string(JsonWord<record::MeasuredSide>::text(*m.said.side))
                                : std::string(),
            .day = m.said.day,
            .score = *std::move(score)};
        episode->second.taken.push_back(std::move(taken));
    });
}

// By all visits together the one that was worked the longest; of two the first by name.
std::string main_technique(const std::vector<Visit>& visits) {
    std::map<std::string, std::int64_t> seconds;
    for (const auto& visit : visits)
        for (const auto& one : visit.worked.techniques)
            seconds[one.technique] += one.seconds;
    const auto most = std::ranges::max_element(
        seconds, [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == seconds.end() ? std::string() : most->first;
}

int mean_minutes(const std::vector<Visit>& visits) {
    std::int64_t seconds = 0;
    std::int64_t known = 0;
    for (const auto& visit : visits) {
        known += visit.worked.techniques.empty() ? 0 : 1;
        for (const auto& one : visit.worked.techniques)
            seconds += one.seconds;
    }
    return known == 0 ? 0 : static_cast<int>((seconds + known * 30) / (known * 60));
}

void judge(Found& found, const outcomes::Tables& tables, CourseSeen& course) {
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

CourseSeen course_of(Found& found, Date today, const outcomes::Tables& tables) {
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

VisitSeen visit_of(const Visit& visit, const Found& found) {
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
    auto all = episodes_of(t, period);
    add_visits(t, period, all);
    add_measurements(t, period, tables, all);
    Gathered gathered;
    for (auto& [id, found] : all) {
        if (found.visits.empty()) {
            ++gathered.untreated;
            continue;
        }
        std::ranges::stable_sort(found.visits, std::greater<>(), &Visit::day);
        for (const auto& visit : found.visits)
            gathered.visits.push_back(visit_of(visit, found));
        gathered.courses.push_back(course_of(found, today, tables));
    }
    std::ranges::stable_sort(gathered.visits, {}, &VisitSeen::day);
    return gathered;
}

}  // namespace palpate::session
