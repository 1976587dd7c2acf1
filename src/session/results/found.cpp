#include "session/results/found.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

using record::EpisodeId;
using record::Measurement;
using record::Transaction;

constexpr int page = 1000;
constexpr int margin_days = 31;  // a record may tell of days before it was made
using AllFound = std::map<EpisodeId, CourseFound>;

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
        found.client = episode.client;
        found.opened_on = episode.opened_on;
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

}  // namespace

std::map<EpisodeId, CourseFound> courses_found(const Transaction& t, const Period& period,
                                               const outcomes::Tables& tables) {
    auto all = episodes_of(t, period);
    add_visits(t, period, all);
    add_measurements(t, period, tables, all);
    for (auto& [id, found] : all)
        std::ranges::stable_sort(found.visits, std::greater<>(), &VisitFound::day);
    return all;
}

}  // namespace palpate::session
