#include "session/kept/after_visits.hpp"

#include "outcomes/due.hpp"
#include "record/clients.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace palpate::session {
namespace {

using record::Episode;
using record::EpisodeId;
using record::Kept;
using record::Kind;
using record::Transaction;
using scheduling::AfterVisit;
using scheduling::Booking;
using scheduling::BookingId;
using scheduling::BookingStatus;
using std::chrono::hours;

constexpr hours looked_back{72};
constexpr double minutes_apart = 0.25;  // of the longer: another dose

struct Visit {
    std::optional<BookingId> booking;
    std::optional<SessionId> session;
    Instant ended;
};

template <class T>
std::vector<Kept<T>> all_of(const Transaction& t, record::ClientId client) {
    std::vector<Kept<T>> all;
    for (auto& text : t.documents().glance_of_client(Kind<T>::name, client))
        all.push_back(record::decode<T>(std::move(text)));
    return all;
}

// An episode for visits of which no session says it: the one that was opened last.
EpisodeId newest_open(const Transaction& t, record::ClientId client) {
    std::optional<Kept<Episode>> newest;
    for (auto& kept : all_of<Episode>(t, client))
        if (kept.content.status != record::EpisodeStatus::closed &&
            (!newest || std::pair(newest->content.opened_on, newest->id) <
                            std::pair(kept.content.opened_on, kept.id)))
            newest = std::move(kept);
    return newest ? newest->id : EpisodeId();
}

// Of this client, the earliest first: sessions that were finished, and visits marked as done.
std::vector<Visit> visits_of(const Transaction& t, const Kept<Episode>& episode) {
    const auto client = episode.content.client;
    const bool takes_others = newest_open(t, client) == episode.id;
    std::map<BookingId, Kept<Booking>> bookings;
    for (auto& kept : all_of<Booking>(t, client))
        bookings.emplace(kept.id, std::move(kept));
    std::vector<Visit> visits;
    std::set<BookingId> seen;
    for (const auto& kept : all_of<StoredSession>(t, client)) {
        const auto& booking = kept.content.booking;
        if (booking)
            seen.insert(*booking);
        if (!kept.content.finished || kept.content.episode != episode.id)
            continue;
        const auto at = booking ? bookings.find(*booking) : bookings.end();
        // Without a booking its length is not kept: an hour more or less does not matter here.
        visits.push_back({.booking = booking,
                          .session = kept.id,
                          .ended = at == bookings.end() ? kept.content.made_at + hours(1)
                                                        : at->second.content.until});
    }
    for (const auto& [id, kept] : bookings)
        if (takes_others && kept.content.status == BookingStatus::done && !seen.contains(id))
            visits.push_back({.booking = id, .session = {}, .ended = kept.content.until});
    std::ranges::sort(visits, {}, &Visit::ended);
    return visits;
}

std::optional<State> state_of(const Transaction& t, const Visit& visit) {
    const auto whole = visit.session ? whole_of(t, *visit.session) : tl::unexpected(Fault{});
    return whole ? std::optional(fold(whole->sheet, whole->log, whole->frame)) : std::nullopt;
}

// After the last time it was asked.
bool sore_before(const Transaction& t, const Kept<Episode>& episode) {
    std::optional<record::MeasurementSaid> last;
    for (auto& kept : all_of<record::Measurement>(t, episode.content.client))
        if (kept.content.episode == episode.id &&
            kept.content.said.instrument == record::after_effect &&
            (!last || last->day <= kept.content.said.day))
            last = std::move(kept.content.said);
    return last && std::ranges::any_of(last->signs, [](const record::SignTold& sign) {
               return sign.sign == "soreness" && sign.value > 0;
           });
}

outcomes::Session about(const Transaction& t, const Kept<Episode>& episode,
                        const std::vector<Visit>& visits, std::size_t at) {
    outcomes::Session session{.ended = visits[at].ended,
                              .first = at == 0,
                              .changed = false,
                              .sore = sore_before(t, episode)};
    if (session.first || session.sore)
        return session;
    const auto now = state_of(t, visits[at]);
    const auto before = state_of(t, visits[at - 1]);
    // What was done is not known: it may have been anything.
    session.changed = !now || !before || differs(*before, *now);
    return session;
}

Result<void> plan_after_visits(Transaction& t, const Kept<Episode>& episode,
                               const outcomes::Tables& tables) {
    const auto visits = visits_of(t, episode);
    const auto zone = scheduling::practice_clock(t);
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const auto& visit = visits[i];
        if (visit.ended + looked_back < t.now())
            continue;
        const auto check = outcomes::after_check(tables, about(t, episode, visits, i));
        if (!check)
            continue;
        const auto ended = std::chrono::floor<std::chrono::minutes>(visit.ended);
        const AfterVisit after{.episode = episode.id,
                               .booking = visit.booking,
                               .day = zone.wall(ended).day,
                               .opens = check->from,
                               .told_until = check->until};
        if (auto done = scheduling::plan_after_visit(t, episode.content.client, after); !done)
            return done;
    }
    return {};
}

void sooner(std::optional<Instant>& at, Instant other) {
    if (!at || other < *at)
        at = other;
}

}  // namespace

bool differs(const State& before, const State& now) {
    const auto done = [](const State& state) {
        std::map<std::string, std::int64_t> pressure;  // the most, by technique
        double minutes = 0;
        for (const auto& run : state.steps) {
            if (run.status != StepStatus::done && run.status != StepStatus::ended_early)
                continue;
            if (never_dropped(run.step.part))
                continue;
            auto& most = pressure[run.step.technique];
            most = std::max(most, run.step.pressure_max);
            minutes += static_cast<double>(run.step.minutes);
        }
        return std::pair(pressure, minutes);
    };
    const auto [techniques, minutes] = done(before);
    const auto [techniques_now, minutes_now] = done(now);
    const double longer = std::max(minutes, minutes_now);
    return techniques != techniques_now ||
           std::max(minutes - minutes_now, minutes_now - minutes) > minutes_apart * longer;
}

Result<void> look_at_episode(Transaction& t, EpisodeId id, const outcomes::Tables& tables,
                             const knowledge::Knowledge& k) {
    const auto episode = record::find_there(t, id);
    if (!episode)
        return tl::unexpected(episode.error());
    auto next = scheduling::plan_forms(t, *episode, tables, k);
    if (!next)
        return tl::unexpected(std::move(next.error()));
    if (episode->content.status != record::EpisodeStatus::closed)
        if (auto done = plan_after_visits(t, *episode, tables); !done)
            return done;
    const auto askings = scheduling::settle_askings(t, id);
    if (!askings)
        return tl::unexpected(askings.error());
    for (const auto& kept : *askings)
        if (kept.content.status == scheduling::AskingStatus::open)
            sooner(*next, kept.content.until);
    return scheduling::look_again(t, episode->content.client, id, *next);
}

}  // namespace palpate::session
