#include "record/episode_said.hpp"

#include "base/language_tag.hpp"

#include <map>

namespace palpate::record {
namespace {

using WrittenId = Id<ComplaintWritten>;

Episode episode_of(const EpisodeSaid& said) {
    return {.client = said.client,
            .complaint = said.complaint,
            .status = said.status,
            .opened_on = said.opened_on,
            .closed_on = said.closed_on,
            .practitioner = said.practitioner,
            .extra = said.extra};
}

Kept<EpisodeSaid> with_language(Kept<Episode> kept, const ComplaintWritten* written) {
    auto& e = kept.content;
    const bool known = written != nullptr && written->words == e.complaint;
    EpisodeSaid said{.client = e.client,
                     .complaint = std::move(e.complaint),
                     .status = e.status,
                     .opened_on = e.opened_on,
                     .closed_on = e.closed_on,
                     .practitioner = e.practitioner,
                     .extra = std::move(e.extra),
                     .complaint_language = known ? std::optional(written->language) : std::nullopt};
    return {.id = Id<EpisodeSaid>(kept.id.uuid()),
            .version = kept.version,
            .changed_at = kept.changed_at,
            .changed_by = kept.changed_by,
            .why = std::move(kept.why),
            .removed = kept.removed,
            .content = std::move(said)};
}

Result<void> keep_language(Transaction& t, const Kept<Episode>& kept,
                           const std::optional<std::string>& language) {
    if (!language)
        return {};
    const WrittenId id(kept.id.uuid());
    const ComplaintWritten written{.client = kept.content.client,
                                   .episode = kept.id,
                                   .words = kept.content.complaint,
                                   .language = *language};
    auto records = t.records<ComplaintWritten>();
    const auto before = t.documents().glance({Kind<ComplaintWritten>::name, id.uuid()});
    if (before && before->content == to_json(written))
        return {};
    const auto done =
        before ? records.change(id, before->version, written) : records.add(id, written);
    return done.map([](Version) {});
}

Result<Kept<EpisodeSaid>> kept_as_said(Transaction& t, Kept<Episode> kept,
                                       const EpisodeSaid& said) {
    if (auto done = keep_language(t, kept, said.complaint_language); !done)
        return tl::unexpected(std::move(done.error()));
    const Transaction& reading = t;
    return as_said(reading, std::move(kept));
}

}  // namespace

std::vector<Fault> check(const EpisodeSaid& said) {
    auto faults = check(episode_of(said));
    check_language(faults, "/complaint_language", said.complaint_language);
    return faults;
}

Result<Kept<EpisodeSaid>> open_as_said(Transaction& t, const EpisodeSaid& said, std::string why) {
    return open_episode(t, episode_of(said), std::move(why)).and_then([&](Kept<Episode>&& kept) {
        return kept_as_said(t, std::move(kept), said);
    });
}

Result<Kept<EpisodeSaid>> change_as_said(Transaction& t, EpisodeId id, Version expected,
                                         const EpisodeSaid& said, std::string why) {
    return change_episode(t, id, expected, episode_of(said), std::move(why))
        .and_then([&](Kept<Episode>&& kept) { return kept_as_said(t, std::move(kept), said); });
}

// Read without an entry in the trail: it is a part of the episode, which has one.
Kept<EpisodeSaid> as_said(const Transaction& t, Kept<Episode> episode) {
    auto text = t.documents().glance({Kind<ComplaintWritten>::name, episode.id.uuid()});
    if (!text)
        return with_language(std::move(episode), nullptr);
    const auto written = decode<ComplaintWritten>(*std::move(text)).content;
    return with_language(std::move(episode), &written);
}

std::vector<Kept<EpisodeSaid>> as_said(const Transaction& t, ClientId client,
                                       std::vector<Kept<Episode>> episodes) {
    std::map<EpisodeId, ComplaintWritten> written;
    for (auto& text : t.documents().glance_of_client(Kind<ComplaintWritten>::name, client)) {
        auto one = decode<ComplaintWritten>(std::move(text)).content;
        written.insert_or_assign(one.episode, std::move(one));
    }
    std::vector<Kept<EpisodeSaid>> said;
    said.reserve(episodes.size());
    for (auto& episode : episodes) {
        const auto found = written.find(episode.id);
        said.push_back(
            with_language(std::move(episode), found == written.end() ? nullptr : &found->second));
    }
    return said;
}

}  // namespace palpate::record
