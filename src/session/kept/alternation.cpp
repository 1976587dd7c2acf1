#include "session/kept/alternation.hpp"

#include "session/alternate.hpp"

#include <algorithm>
#include <cstring>

namespace palpate::session {
namespace {

using outcomes::helps::AlternationVisit;
using record::EpisodeId;
using record::Kept;
using record::Transaction;

constexpr int alternations_max = 50;
constexpr int sessions_max = 500;
constexpr std::size_t name_bytes_max = 200;

outcomes::helps::Alternation engine_of(const Alternating& one) {
    return {.a = one.a,
            .b = one.b,
            .pairs = static_cast<int>(one.pairs),
            .seed = static_cast<std::uint64_t>(one.seed)};
}

// The random half of a new id, without its sign.
std::int64_t seed_of(const Uuid& id) {
    std::int64_t seed = 0;
    for (std::size_t i = 8; i < id.bytes.size(); ++i)
        seed = (seed << 8 | id.bytes[i]) & 0x7fff'ffff'ffff'ffff;
    return seed;
}

bool is_of(const StoredSession& session, AlternatingId id) {
    return session.drawn && session.drawn->alternation == id;
}

// Sessions of the episode that were begun, the oldest first.
std::vector<StoredSession> visits_of(const Transaction& t, EpisodeId episode) {
    std::vector<StoredSession> visits;
    for (auto& kept :
         t.records<StoredSession>().with_term({"episode", to_text(episode)}, sessions_max))
        if (kept.content.started)
            visits.push_back(std::move(kept.content));
    std::ranges::stable_sort(visits, {}, [](const StoredSession& session) {
        return std::pair(session.day, session.made_at);
    });
    return visits;
}

// The drawn one was worked with, and the other was not.
bool as_drawn(const StoredSession& session) {
    if (!session.finished || !session.worked)
        return false;
    const auto worked = [&](const std::string& technique) {
        return std::ranges::any_of(session.worked->techniques, [&](const TechniqueWorked& one) {
            return one.technique == technique && one.seconds > 0;
        });
    };
    return worked(session.drawn->technique) && !worked(session.drawn->other);
}

// From before the work to before the work of the next visit, on a later day.
std::optional<double> gain_between(const StoredSession& visit, const StoredSession& next) {
    if (!visit.worked || !visit.worked->pain_before || !next.worked || !next.worked->pain_before ||
        next.day <= visit.day)
        return std::nullopt;
    return static_cast<double>(*visit.worked->pain_before - *next.worked->pain_before);
}

// Of two sessions that were given the same visit the first counts.
std::vector<AlternationVisit> seen_of(const std::vector<StoredSession>& visits, AlternatingId id) {
    std::vector<AlternationVisit> seen;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        if (!is_of(visits[i], id))
            continue;
        const auto visit = static_cast<int>(visits[i].drawn->visit);
        if (std::ranges::find(seen, visit, &AlternationVisit::visit) != seen.end())
            continue;
        seen.push_back(
            {.visit = visit,
             .gain = i + 1 < visits.size() ? gain_between(visits[i], visits[i + 1]) : std::nullopt,
             .as_drawn = as_drawn(visits[i])});
    }
    return seen;
}

Result<void> none_under_way(const Transaction& t, EpisodeId episode) {
    for (const auto& kept : alternations_of(t, episode))
        if (!kept.content.ended)
            return refuse(FaultKind::conflict, "",
                          "one is under way in this episode: end it before another begins");
    return {};
}

Result<void> equally_safe(const AlternatingSaid& said, const Sheet& sheet) {
    const bool equal = alternated(sheet, said.a, said.b).has_value();
    return outcomes::helps::check({.a = said.a, .b = said.b, .pairs = static_cast<int>(said.pairs)},
                                  {.client_agreed = said.client_agreed,
                                   .a_permitted = equal || !equal_to(sheet, said.a).empty(),
                                   .b_permitted = equal},
                                  outcomes::helps::shipped_priors());
}

}  // namespace

std::vector<Fault> check(const AlternatingSaid& said) {
    std::vector<Fault> faults;
    record::check_text(faults, "/agreed_by", said.agreed_by, name_bytes_max);
    record::check_text(faults, "/wording", said.wording);
    record::check_text(faults, "/language", said.language, 35);
    if (said.pairs < 2 || said.pairs > outcomes::helps::pairs_max)
        faults.push_back({FaultKind::invalid, "/pairs",
                          fmt::format("expected 2 to {}", outcomes::helps::pairs_max)});
    return faults;
}

std::vector<Fault> check(const AlternatingEnded& said) {
    std::vector<Fault> faults;
    record::check_text(faults, "/why", said.why, 2000);
    return faults;
}

std::vector<Kept<Alternating>> alternations_of(const Transaction& t, EpisodeId episode) {
    return t.records<Alternating>().with_term({"episode", to_text(episode)}, alternations_max);
}

Result<AlternatingNow> alternating_now(const Transaction& t, const Kept<Alternating>& kept) {
    const auto& one = kept.content;
    const auto visits = visits_of(t, one.episode);
    const auto seen = seen_of(visits, kept.id);
    const auto judged =
        outcomes::helps::judge(engine_of(one), seen, outcomes::helps::Response::next_visit,
                               outcomes::helps::shipped_priors());
    if (!judged)
        return tl::unexpected(judged.error());
    const auto done = std::ranges::count_if(visits, [&](const StoredSession& session) {
        return is_of(session, kept.id) && session.finished;
    });
    return AlternatingNow{
        .id = kept.id,
        .version = kept.version,
        .a = one.a,
        .b = one.b,
        .pairs = one.pairs,
        .agreed_by = one.agreed_by,
        .agreed_on = one.agreed_on,
        .ended = one.ended,
        .visits_done = done,
        .difference = std::string(outcomes::helps::to_text(judged->difference)),
        .a_over_b = {judged->a_over_b.mean, judged->a_over_b.low, judged->a_over_b.high},
        .pairs_done = judged->pairs_done,
        .pairs_broken = judged->pairs_broken,
        .pairs_left = judged->pairs_left};
}

std::optional<Drawn> drawn_next(const Transaction& t, EpisodeId episode) {
    for (const auto& kept : alternations_of(t, episode)) {
        const auto& one = kept.content;
        if (one.ended)
            continue;
        std::int64_t next = 0;
        for (const auto& session : visits_of(t, episode))
            if (is_of(session, kept.id))
                next = std::max(next, session.drawn->visit + 1);
        const auto order = outcomes::helps::order_of(engine_of(one));
        if (next >= std::ssize(order))
            return std::nullopt;
        const bool a = order[static_cast<std::size_t>(next)] == outcomes::helps::Option::a;
        return Drawn{.alternation = kept.id,
                     .visit = next,
                     .technique = a ? one.a : one.b,
                     .other = a ? one.b : one.a};
    }
    return std::nullopt;
}

Result<Kept<Alternating>> begin_alternating(Transaction& t, EpisodeId id,
                                            const AlternatingSaid& said, const Sheet& sheet,
                                            Date today) {
    const auto episode = record::find_there(t, id);
    if (!episode)
        return tl::unexpected(episode.error());
    if (auto safe = equally_safe(said, sheet); !safe)
        return tl::unexpected(std::move(safe.error()));
    if (auto free = none_under_way(t, id); !free)
        return tl::unexpected(std::move(free.error()));
    return record::keep_new(t,
                            Alternating{.client = episode->content.client,
                                        .episode = id,
                                        .a = said.a,
                                        .b = said.b,
                                        .pairs = said.pairs,
                                        .seed = seed_of(t.new_id()),
                                        .agreed_by = said.agreed_by,
                                        .wording = said.wording,
                                        .language = said.language,
                                        .agreed_on = today},
                            "");
}

Result<Kept<Alternating>> end_alternating(Transaction& t, AlternatingId id,
                                          record::Version expected, std::string why, Date today) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return kept;
    if (kept->content.ended)
        return refuse(FaultKind::conflict, "", "it has ended");
    kept->content.ended = AlternatingEnd{today, std::move(why)};
    return record::keep_changed(t, id, expected, std::move(kept->content), "");
}

}  // namespace palpate::session
