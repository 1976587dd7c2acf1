// The parts of a visit in the order in which they happen. A step may be left out where nothing
// hangs on it; what must have been before what is in fold.hpp.
#pragma once

#include "base/json.hpp"

namespace palpate::session {

enum class Phase {
    arrive,
    what_changed,  // the re-screen of every visit
    consent,       // for the areas of today
    brief_exam,
    hands_washed,
    undress,  // in private; the therapist knocks before coming in
    drape,    // bolster and drape
    work,
    rise,    // assisted
    retest,  // pain and movement, after the rise
    home_care,
    rebook,
    pay,
    turn_over,  // the room: linen, face cradle, stones, oils
    stopped     // by a danger sign, a wish to stop or a re-screen; never begun by hand
};
PALPATE_DESCRIBE_ENUM(Phase, arrive, what_changed, consent, brief_exam, hands_washed, undress,
                      drape, work, rise, retest, home_care, rebook, pay, turn_over, stopped)

// What a client still needs after a stop: to get up, to be looked at again, and to go home.
constexpr bool closes(Phase phase) {
    return phase >= Phase::rise && phase <= Phase::turn_over;
}

}  // namespace palpate::session
