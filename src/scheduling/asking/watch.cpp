#include "scheduling/asking/watch.hpp"

#include "scheduling/reminders/plan.hpp"

namespace palpate::scheduling {
namespace {

using record::Episode;
using record::EpisodeId;
using record::EpisodeStatus;
using record::Transaction;
using record::Version;

constexpr int page = 500;

bool asks_anything(const Transaction& t) {
    const auto rules = message_rules(t);
    return rules && (rules->questions.value_or(false) || rules->after_visits.value_or(false));
}

}  // namespace

Result<void> look_again(Transaction& t, ClientId client, EpisodeId episode,
                        std::optional<Instant> next) {
    const AskingWatchId id(episode.uuid());
    const AskingWatch watch{.client = client, .episode = episode, .next = next};
    const auto& reading = static_cast<const Transaction&>(t).documents();
    auto before = reading.glance({record::Kind<AskingWatch>::name, id.uuid()});
    if (!before)
        return t.records<AskingWatch>().add(id, watch).map([](Version) {});
    const auto version = before->version;
    if (record::decode<AskingWatch>(*std::move(before)).content.next == next)
        return {};
    return t.records<AskingWatch>().change(id, version, watch).map([](Version) {});
}

Result<void> watch_episode(Transaction& t, ClientId client, EpisodeId episode) {
    if (!asks_anything(t))
        return {};
    note_courier_news();
    return look_again(t, client, episode, t.now());
}

Result<void> watch_client(Transaction& t, ClientId client) {
    if (!asks_anything(t))
        return {};
    const auto& reading = static_cast<const Transaction&>(t).documents();
    for (auto& text : reading.glance_of_client(record::Kind<Episode>::name, client)) {
        const auto kept = record::decode<Episode>(std::move(text));
        if (kept.content.status != EpisodeStatus::closed)
            if (auto done = watch_episode(t, client, kept.id); !done)
                return done;
    }
    return {};
}

Result<void> watch_all(Transaction& t) {
    if (!asks_anything(t))
        return {};
    EpisodeId after;
    while (true) {
        const auto found = t.records<Episode>().oldest(page, after);
        for (const auto& kept : found)
            if (!kept.removed && kept.content.status != EpisodeStatus::closed)
                // Of a client who is only kept nothing is written, and nothing is asked.
                if (auto done = watch_episode(t, kept.content.client, kept.id);
                    !done && done.error().kind == FaultKind::busy)
                    return done;
        if (std::ssize(found) < page)
            return {};
        after = found.back().id;
    }
}

Result<void> stop_watching(Transaction& t, EpisodeId episode) {
    const auto& reading = static_cast<const Transaction&>(t).documents();
    auto text =
        reading.glance({record::Kind<AskingWatch>::name, AskingWatchId(episode.uuid()).uuid()});
    if (!text)
        return {};
    const auto watch = record::decode<AskingWatch>(*std::move(text)).content;
    return look_again(t, watch.client, episode, std::nullopt);
}

Watched watched(const Transaction& t) {
    Watched found;
    for (const auto& kept :
         t.records<AskingWatch>().by_term({"look", ""}, static_cast<int>(watched_at_once) + 1)) {
        if (kept.content.next && *kept.content.next <= t.now() &&
            found.due.size() < watched_at_once) {
            found.due.push_back(kept.content.episode);
            continue;
        }
        found.next = kept.content.next;
        break;
    }
    return found;
}

}  // namespace palpate::scheduling
