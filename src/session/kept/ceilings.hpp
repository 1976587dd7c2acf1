// How firm an area may be, from one visit to the next: the last word per area over all sessions of
// the client, whether or not they were finished, and in whatever episode.
#pragma once

#include "session/kept/log.hpp"

namespace palpate::session {

// By area. A session from before these were kept is folded anew. What is withheld from the actor
// (record/guard.hpp) is not seen.
Result<std::vector<KeptCeiling>> ceilings_of(const record::Transaction& t, record::ClientId client);

}  // namespace palpate::session
