// One made-up visit, run as a tablet runs it: asked anew, worked step by step, looked at again,
// noted and signed. Through the same functions as the server, so whatever these refuse does not
// happen.
#pragma once

#include "knowledge/knowledge.hpp"
#include "session/demonstration/dated.hpp"
#include "session/kept/begin.hpp"

namespace palpate::session {

struct MadeUpVisitWanted {
    record::EpisodeId episode;
    std::optional<scheduling::BookingId> booking;
    Instant begin;
    Date day;
    int pain_before = 0;  // 0-10, at the worst place
    int pain_after = 0;
    std::string signed_by;
};

// Begun, finished and signed. Faults: of every step on the way.
Result<void> make_up_visit(Dated& t, const MadeUpVisitWanted& wanted, Dice& dice,
                           const knowledge::Knowledge& k);

}  // namespace palpate::session
