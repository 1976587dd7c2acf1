#include "session/helps/observed.hpp"

#include "record/duties/only_kept.hpp"
#include "scheduling/asking/answer.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

using outcomes::helps::families_count;
using outcomes::helps::Priors;
using outcomes::helps::SessionSeen;
using outcomes::helps::SourceGroup;

constexpr std::string_view pain_measure = "pain_rating";
constexpr int days_to_next_max = 400;
constexpr float minutes_max = 240;

// What is damaged counts for nothing here: `palpate verify` tells of it, and nobody's care waits.
template <class T, class Take>
void each_of(const LookAtKind& look, Take take) {
    for (const auto& text : look(record::Kind<T>::name))
        if (auto content = from_json<T>(text.content))
            take(Id<T>(text.id), *std::move(content));
}

std::array<float, families_count> minutes_of(const Worked& worked, const Priors& priors) {
    std::array<float, families_count> minutes{};
    for (const auto& one : worked.techniques)
        if (const auto family = outcomes::helps::family_of(priors, one.technique)) {
            auto& sum = minutes[static_cast<std::size_t>(*family)];
            sum = std::min(minutes_max, sum + static_cast<float>(one.seconds) / 60);
        }
    return minutes;
}

// The sessions of one episode, with what was measured in it.
class OfEpisode {
public:
    OfEpisode(record::EpisodeId id, const CareOfClient& care) {
        for (const auto& session : care.sessions)
            if (session.episode == id && session.finished)
                visits_.push_back(&session);
        std::ranges::stable_sort(visits_, {}, [](const StoredSession* session) {
            return std::pair(session->day, session->made_at);
        });
        for (const auto& m : care.measurements)
            if (m.episode == id && is_pain(m.said.instrument) && m.score)
                ratings_.push_back(&m);
        // What was asked about that day comes last: a rating may be of the week before it.
        std::ranges::stable_partition(ratings_, [](const record::Measurement* m) {
            return m->said.instrument == pain_measure;
        });
    }
    std::size_t visits() const { return visits_.size(); }

    std::optional<SessionSeen> seen(std::size_t at, const knowledge::Knowledge& k,
                                    const Priors& priors) const {
        const auto& session = *visits_[at];
        if (!session.ground || !session.worked || session.worked->techniques.empty())
            return std::nullopt;
        const auto stage = stage_in_word(session.ground->stage);
        const auto before = pain_before(session);
        if (!stage || !before)
            return std::nullopt;
        SessionSeen seen{.stage = *stage};
        const auto& suggested = session.ground->suggested;
        if (!suggested.empty())
            seen.source = source_group(suggested.front().source, k);
        seen.minutes = minutes_of(*session.worked, priors);
        seen.pain_before = *before;
        seen.visits_before = static_cast<int>(at);
        add_next_day(at, seen);
        add_next_visit(at, seen);
        return outcomes::helps::check(seen, 1) ? std::optional(seen) : std::nullopt;
    }

private:
    static bool is_pain(std::string_view instrument) {
        return instrument == pain_measure || instrument == scheduling::pain_next_day;
    }
    static std::optional<float> pain_before(const StoredSession& session) {
        if (!session.worked || !session.worked->pain_before)
            return std::nullopt;
        return static_cast<float>(*session.worked->pain_before);
    }
    // Of several the last that was taken.
    void add_next_day(std::size_t at, SessionSeen& seen) const {
        const auto day = plus_days(visits_[at]->day, 1);
        if (at + 1 < visits_.size() && visits_[at + 1]->day <= day)
            return;
        for (const auto* rating : ratings_)
            if (rating->said.day == day)
                seen.gain_next_day = seen.pain_before - static_cast<float>(*rating->score);
    }
    void add_next_visit(std::size_t at, SessionSeen& seen) const {
        if (at + 1 >= visits_.size())
            return;
        const auto& next = *visits_[at + 1];
        const auto days = days_between(visits_[at]->day, next.day);
        const auto pain = pain_before(next);
        if (!pain || days < 1 || days > days_to_next_max)
            return;
        seen.gain_next_visit = seen.pain_before - *pain;
        seen.days_to_next = days;
    }

    std::vector<const StoredSession*> visits_;
    std::vector<const record::Measurement*> ratings_;
};

}  // namespace

CareOfClient care_of(const LookAtKind& look) {
    CareOfClient care;
    if (look(record::Kind<record::Client>::name).empty() ||
        !look(record::Kind<record::OnlyKept>::name).empty())
        return care;
    each_of<StoredSession>(
        look, [&](auto, StoredSession&& session) { care.sessions.push_back(std::move(session)); });
    if (care.sessions.empty())
        return care;
    each_of<record::Episode>(look, [&](auto id, record::Episode&& episode) {
        care.episodes.emplace_back(id, std::move(episode));
    });
    each_of<record::Measurement>(look, [&](auto, record::Measurement&& measurement) {
        care.measurements.push_back(std::move(measurement));
    });
    return care;
}

std::vector<Observed> observed(const CareOfClient& care, const knowledge::Knowledge& k,
                               const Priors& priors) {
    std::vector<Observed> all;
    for (const auto& [id, episode] : care.episodes) {
        const OfEpisode of(id, care);
        for (std::size_t at = 0; at < of.visits(); ++at)
            if (const auto seen = of.seen(at, k, priors))
                all.push_back({episode.practitioner, *seen});
    }
    return all;
}

SourceGroup source_group(std::string_view source, const knowledge::Knowledge& k) {
    const auto found = std::ranges::find(k.sources, source, &knowledge::Source::id);
    if (found == k.sources.end())
        return SourceGroup::unknown;
    switch (found->kind) {
        case knowledge::SourceKind::muscle: return SourceGroup::muscle;
        case knowledge::SourceKind::joint: return SourceGroup::joint;
        case knowledge::SourceKind::nerve_root: return SourceGroup::nerve_root;
        case knowledge::SourceKind::other: return SourceGroup::unknown;
    }
    return SourceGroup::unknown;
}

std::optional<knowledge::Stage> stage_in_word(std::string_view word) {
    for (std::size_t i = 0; i < knowledge::stages_count; ++i)
        if (const auto stage = static_cast<knowledge::Stage>(i); knowledge::to_text(stage) == word)
            return stage;
    return std::nullopt;
}

}  // namespace palpate::session
