// A severe after-effect holds hands-on work in its episode until somebody was judged anew: as with
// a danger sign at check-in, only an assessment lifts it. Kept under the episode's own id.
#pragma once

#include "record/kinds.hpp"

namespace palpate::record {

struct AfterHold {
    ClientId client;
    EpisodeId episode;
    Instant since;  // an assessment after this lifts it
};
PALPATE_DESCRIBE(AfterHold, client, episode, since);

template <>
struct Kind<AfterHold> : KindOfClient<AfterHold> {
    static constexpr std::string_view name = "after_hold";
};

}  // namespace palpate::record
