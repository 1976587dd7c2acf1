// An episode as it is said and shown: with the language that its complaint was written in, which a
// client types and somebody else reads. That is kept beside the episode, under its id
// (decisions/0076).
#pragma once

#include "record/care.hpp"

namespace palpate::record {

// As in Episode, and one more.
struct EpisodeSaid {
    ClientId client;
    std::string complaint;
    EpisodeStatus status;
    Date opened_on;
    std::optional<Date> closed_on;
    std::optional<practice::PersonId> practitioner;
    std::optional<Document> extra;
    std::optional<std::string> complaint_language{};  // BCP 47; left out: not known
};
PALPATE_DESCRIBE(EpisodeSaid, client, complaint, status, opened_on, closed_on, practitioner, extra,
                 complaint_language);

// True of these words alone: of a complaint that was changed meanwhile it says nothing.
struct ComplaintWritten {
    ClientId client;
    EpisodeId episode;
    std::string words;
    std::string language;
};
PALPATE_DESCRIBE(ComplaintWritten, client, episode, words, language);

template <>
struct Kind<ComplaintWritten> : KindOfClient<ComplaintWritten> {
    static constexpr std::string_view name = "complaint_written";
};

std::vector<Fault> check(const EpisodeSaid& said);

// As open_episode() and change_episode(). A language that is left out changes nothing: it stays
// known of the words that it was said of.
Result<Kept<EpisodeSaid>> open_as_said(Transaction& t, const EpisodeSaid& said, std::string why);
Result<Kept<EpisodeSaid>> change_as_said(Transaction& t, EpisodeId id, Version expected,
                                         const EpisodeSaid& said, std::string why);

Kept<EpisodeSaid> as_said(const Transaction& t, Kept<Episode> episode);
// All of them are this client's.
std::vector<Kept<EpisodeSaid>> as_said(const Transaction& t, ClientId client,
                                       std::vector<Kept<Episode>> episodes);

}  // namespace palpate::record
