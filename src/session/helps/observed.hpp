// A client's kept sessions as the model of what helps sees them (outcomes/helps): the one place
// where records become its observations. What was not told stays missing: a session without pain
// before, without its stage or without what was done is none.
#pragma once

#include "knowledge/knowledge.hpp"
#include "outcomes/helps/priors.hpp"
#include "record/measures/measurement.hpp"
#include "session/kept/kinds.hpp"

#include <functional>

namespace palpate::session {

// As it is kept; nothing that was removed.
struct CareOfClient {
    std::vector<std::pair<record::EpisodeId, record::Episode>> episodes;
    std::vector<StoredSession> sessions;
    std::vector<record::Measurement> measurements;
};

// What is kept of one client of a kind. None for one who is off the lists, or only kept for the
// law: who is not treated any more counts for nobody.
using LookAtKind = std::function<std::vector<record::KeptText>(std::string_view kind)>;
CareOfClient care_of(const LookAtKind& look);

struct Observed {
    std::optional<practice::PersonId> practitioner;  // who leads the episode
    outcomes::helps::SessionSeen seen;               // the practitioner's number is the caller's
};

// The pain on the next day is what was told by link on that day, else a rating of it, before the
// next visit; at the next visit it is what was asked there before the work. Finished sessions of
// episodes that are there, the oldest first within each.
std::vector<Observed> observed(const CareOfClient& care, const knowledge::Knowledge& k,
                               const outcomes::helps::Priors& priors);

outcomes::helps::SourceGroup source_group(std::string_view source, const knowledge::Knowledge& k);

// By its word in a plan ("flare_up"); none: none of them.
std::optional<knowledge::Stage> stage_in_word(std::string_view word);

}  // namespace palpate::session
