// What helps, for whom, and what the engine is told of it (session/helps).
#pragma once

#include "http/api.hpp"
#include "record/intakes.hpp"

namespace palpate::http {

Reply episode_helps(const Request& request, const Services& services);

// What the engine says to answers of an episode, with what the practice has learned of such a
// client. Not found: no such episode; faults of the answers are advise_on()'s.
Result<record::Advised> advise_as_learned(const Request& request, const Services& services,
                                          record::EpisodeId episode, const Document& answers);

}  // namespace palpate::http
