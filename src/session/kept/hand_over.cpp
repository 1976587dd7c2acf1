#include "session/kept/hand_over.hpp"

#include "base/language_tag.hpp"
#include "record/care.hpp"

namespace palpate::session {
namespace {

using record::Kept;
using record::Transaction;

constexpr std::size_t words_bytes_max = 4000;

}  // namespace

std::vector<Fault> check(const HandOverSaid& said) {
    std::vector<Fault> faults;
    record::check_text(faults, "/words", said.words, words_bytes_max);
    check_language(faults, "/language", said.language);
    return faults;
}

std::vector<Kept<HandOver>> hand_overs_of(const Transaction& t, record::EpisodeId episode,
                                          int count_max, HandOverId after) {
    return t.records<HandOver>().with_term({"episode", to_text(episode)}, count_max, after);
}

Result<Kept<HandOver>> hand_over(Transaction& t, record::EpisodeId id, const HandOverSaid& said,
                                 Date today) {
    const auto episode = record::find_there(t, id);
    if (!episode)
        return tl::unexpected(episode.error());
    if (episode->content.status == record::EpisodeStatus::closed)
        return refuse(FaultKind::conflict, "/episode",
                      "this episode is closed: nobody treats in it");
    return record::keep_new(t,
                            HandOver{.client = episode->content.client,
                                     .episode = id,
                                     .from = t.actor().person,
                                     .on = today,
                                     .words = said.words,
                                     .read = {},
                                     .language = said.language},
                            "");
}

Result<Kept<HandOver>> hand_over_read(Transaction& t, HandOverId id, record::Version expected,
                                      Date today) {
    auto kept = record::find_there(t, id);
    if (!kept)
        return kept;
    if (kept->content.read)
        return refuse(FaultKind::conflict, "", "somebody has read it already");
    kept->content.read = HandOverRead{t.actor().person, today};
    return record::keep_changed(t, id, expected, std::move(kept->content), "");
}

}  // namespace palpate::session
