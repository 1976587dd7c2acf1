// Which episodes are to be looked at for what is due, and when. Whatever may change that (a visit
// is written, something is measured, an episode opens or closes) says so here; the courier then
// looks, once, instead of reading everybody's record each day.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/asking/asking.hpp"

namespace palpate::scheduling {

// Nothing happens where the practice asks nothing.
Result<void> watch_episode(record::Transaction& t, ClientId client, record::EpisodeId episode);
// Every episode of the client that is not closed.
Result<void> watch_client(record::Transaction& t, ClientId client);
// Every one of the practice: when it begins to ask. Each client is in the trail once.
Result<void> watch_all(record::Transaction& t);

// The next look at this one; none: only when something happens.
Result<void> look_again(record::Transaction& t, ClientId client, record::EpisodeId episode,
                        std::optional<Instant> next);

// It cannot be looked at now.
Result<void> stop_watching(record::Transaction& t, record::EpisodeId episode);

struct Watched {
    std::vector<record::EpisodeId> due;  // at most watched_at_once, the oldest first
    std::optional<Instant> next;         // when the first of the others is
};
constexpr std::size_t watched_at_once = 20;
Watched watched(const record::Transaction& t);

}  // namespace palpate::scheduling
