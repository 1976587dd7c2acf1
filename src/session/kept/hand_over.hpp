// Words from whoever treated a client to whoever treats them next, a locum or a colleague: of an
// episode, shown before each visit until somebody says that they have read it. Who may not read the
// episode does not read these either.
#pragma once

#include "record/duties/keeping_anew.hpp"

namespace palpate::session {

struct HandOverRead {
    practice::PersonId by;
    Date on;
};
PALPATE_DESCRIBE(HandOverRead, by, on);

struct HandOver {
    record::ClientId client;
    record::EpisodeId episode;
    practice::PersonId from;
    Date on;
    std::string words;
    std::optional<HandOverRead> read{};     // none: it stands
    std::optional<std::string> language{};  // of the words, BCP 47; none: not known
};
PALPATE_DESCRIBE(HandOver, client, episode, from, on, words, read, language);
using HandOverId = Id<HandOver>;

struct HandOverSaid {
    std::string words;
    std::optional<std::string> language{};  // of these
};
PALPATE_DESCRIBE(HandOverSaid, words, language);

std::vector<Fault> check(const HandOverSaid& said);

// The newest first.
std::vector<record::Kept<HandOver>> hand_overs_of(const record::Transaction& t,
                                                  record::EpisodeId episode, int count_max,
                                                  HandOverId after = {});
// Not found, gone: the episode. Conflict at /episode: it is closed.
Result<record::Kept<HandOver>> hand_over(record::Transaction& t, record::EpisodeId episode,
                                         const HandOverSaid& said, Date today);
// By whoever read it; by its author it is taken back. Stale, gone, not found; conflict: it was
// read.
Result<record::Kept<HandOver>> hand_over_read(record::Transaction& t, HandOverId id,
                                              record::Version expected, Date today);

}  // namespace palpate::session

namespace palpate::record {

template <>
struct Kind<session::HandOver> : KindOfClient<session::HandOver> {
    static constexpr std::string_view name = "hand_over";
};

}  // namespace palpate::record
