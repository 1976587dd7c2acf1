// Who is asked how the day after was: after a first visit, a session that was other than the last
// one, and when somebody was sore before (outcomes/due.hpp). And the one look at an episode that
// asks for everything there is to ask.
#pragma once

#include "scheduling/asking/plan.hpp"
#include "session/kept/log.hpp"

namespace palpate::session {

// Whether technique, dose or pressure of what was done differ. Pure.
bool differs(const State& before, const State& now);

// Asks for what is due in this episode, ends what is over, and says when to look again. Calling it
// twice changes nothing. Not found, not allowed: there is no such episode, or it is restricted.
Result<void> look_at_episode(record::Transaction& t, record::EpisodeId episode,
                             const outcomes::Tables& tables, const knowledge::Knowledge& k);

}  // namespace palpate::session
