// From an hour that is held and a form that is filled in to a visit: in one transaction the hold is
// given back, the client is made, what they answered is kept and judged, and the hour is booked, or
// kept for the desk to look at. Hands-on work is booked only for somebody who was judged, whose
// questions are all answered, and for whom nothing is held.
#pragma once

#include "record/intakes.hpp"
#include "scheduling/online/slot_hold.hpp"

namespace palpate::scheduling {

// What was answered for this visit, and what the engine says to it.
struct OnlineIntake {
    record::IntakeSaid said;
    record::Advised advised;
    std::string complaint;                            // in the client's words; not empty
    std::optional<std::string> complaint_language{};  // BCP 47; none: no words were typed
};

struct OnlineSaid {
    record::Client who;  // for somebody without a link; else not looked at
    std::optional<std::string> note;
    std::optional<OnlineIntake> intake;  // none: nothing had to be asked
    Date today;                          // by the clock of the practice
    bool only_held = false;  // somebody has to decide with them first: never booked at once
};

// For so long at most an hour stays for the desk to look at.
constexpr std::chrono::hours kept_for_the_desk{48};

struct OnlineSettled {
    record::Kept<Booking> booking;
    bool waits = false;  // it is held for the desk, which asks whoever leads the care
};

// Conflict: the hour was taken meanwhile. Not allowed: somebody who is not booked without asking.
// Nothing is kept then.
Result<OnlineSettled> settle_online(record::Transaction& t, const practice::Ticket& ticket,
                                    const record::Kept<SlotHold>& hold, const OnlineSaid& said);

// What was answered when somebody known said what is an emergency: kept and judged, so that they
// are held from now on; the hour is given back.
Result<void> keep_emergency(record::Transaction& t, const record::Kept<SlotHold>& hold,
                            const OnlineIntake& intake, Date today);

// What the engine says of hands-on work.
struct HandsOnWord {
    bool complete = false;  // no question of safety is open
    bool allowed = false;   // limited or ordinary
};
HandsOnWord hands_on_word(const Document& output);

// Whether this client has to answer the questions before hands-on work: nothing is on file, a
// question of safety is open in what is, or what was answered will have lapsed by then
// (intake/rescreen.hpp). What is asked at every visit, is.
bool questions_due(const record::Transaction& t, ClientId client, Date visit,
                   const knowledge::Knowledge& k);

// Whether there may be another record of the same person: same e-mail, telephone, or name and
// birthday. For the desk alone.
bool may_be_known(const record::Transaction& t, const record::Client& who);

}  // namespace palpate::scheduling
