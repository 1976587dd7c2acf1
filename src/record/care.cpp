#include "record/care.hpp"

namespace palpate::record {
namespace {

constexpr std::size_t complaint_bytes_max = 4000;

}  // namespace

std::vector<Fault> check(const Episode& episode) {
    std::vector<Fault> faults;
    const auto refuse_at = [&](const char* place, std::string message) {
        faults.push_back({FaultKind::invalid, place, std::move(message)});
    };
    if (episode.complaint.empty() || episode.complaint.size() > complaint_bytes_max)
        refuse_at("/complaint", fmt::format("expected 1 to {} bytes, in the client's words",
                                            complaint_bytes_max));
    if (episode.status == EpisodeStatus::closed && !episode.closed_on)
        refuse_at("/closed_on", "expected the day on which it was closed");
    if (episode.status != EpisodeStatus::closed && episode.closed_on)
        refuse_at("/closed_on", "expected only with the status closed");
    if (episode.closed_on && *episode.closed_on < episode.opened_on)
        refuse_at("/closed_on", "expected a day not before opened_on");
    return faults;
}

Result<Kept<Episode>> open_episode(Transaction& t, const Episode& episode, std::string why) {
    if (auto faults = check(episode); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const EpisodeId id(t.new_id());
    return t.records<Episode>().add(id, episode, why).map([&](Version version) {
        return kept_now(t, id, version, episode, why);
    });
}

Result<Kept<Episode>> change_episode(Transaction& t, EpisodeId id, Version expected,
                                     const Episode& episode, std::string why) {
    if (auto faults = check(episode); !faults.empty())
        return tl::unexpected(std::move(faults.front()));
    const auto before = t.records<Episode>().find(id);
    if (!before)
        return tl::unexpected(before.error());
    auto next = episode;
    if (!next.extra)
        next.extra = before->content.extra;
    return t.records<Episode>().change(id, expected, next, why).map([&](Version version) {
        return kept_now(t, id, version, std::move(next), why);
    });
}

Result<Summary> summary_of(const Transaction& t, ClientId id) {
    auto client = find_there(t, id);
    if (!client)
        return tl::unexpected(std::move(client.error()));
    const auto& guard = t.guard();
    Summary summary{.client = *std::move(client),
                    .episodes = {},
                    .withheld = guard.withheld_of(id),
                    .anything_closed = guard.anything_closed(id),
                    .open_until = guard.open_until(id),
                    .restricted = guard.restricted_by_name(id)};
    auto standings = t.records<Standing>().of_client(id, episodes_summed_max);
    auto episodes = t.records<Episode>().of_client(id, episodes_summed_max);
    summary.episodes.reserve(episodes.size());
    for (auto& episode : episodes) {
        const auto at = std::ranges::find(standings, episode.id,
                                          [](const auto& s) { return s.content.episode; });
        auto standing = at == standings.end() ? std::nullopt : std::optional(at->content);
        summary.episodes.push_back({std::move(episode), std::move(standing)});
    }
    return summary;
}

}  // namespace palpate::record
