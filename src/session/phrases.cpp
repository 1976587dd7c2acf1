// Every sentence that the session itself says, in plain English. What a person typed goes in as it
// is; nothing here names a diagnosis.
#include "session/said.hpp"

namespace palpate::session {

const std::vector<Phrase>& phrases() {
    static const std::vector<Phrase> table = {
        // Why a remaining step is not as it was.
        {"area_refused", "{place} is left alone today: not agreed to."},
        {"not_open", "{technique} at {place} is not open to this client today."},
        {"position_closed", "Lying {position} is not open to this client today."},
        {"stopped_now", "Nothing goes on before the safety questions are answered."},
        {"hands_off", "No hands-on work today."},
        {"less_pressure", "At most {pressure} of 10 at {place} instead of {before}."},
        {"gentler", "{technique} instead of {before} at {place}: at most {pressure} of 10 there."},
        {"too_gentle", "{technique} at {place} needs {needed} of 10; at most {pressure} is open."},
        {"pain_only", "The look again is pain alone: movement is not open today."},
        {"disputed", "Two devices changed this step: choose which one holds."},
        // Time.
        {"dropped_for_time", "{technique} at {place} is dropped: {minutes} minutes are too few."},
        {"shorter", "{minutes} minutes instead of {before}."},
        // Warmth and cold.
        {"skin_closed", "Nothing warms or cools today: the skin was not as it should be."},
        {"skin_time_up", "{technique} at {place} has had its time on the skin today."},
        {"skin_shorter", "{technique} at {place} for {minutes} minutes instead of {before}."},
        {"skin_barred", "Not here: {fact}."},
        // After palpation.
        {"instead_of_miss",
         "{hit}, {side}, brought on the known pain and {source} did not: work there instead."},
        {"also_hit", "{hit}, {side}, brought on the known pain: work there, too."},
        {"leave_miss", "{source}, {side}, did not bring on the known pain: it may be left out."},
        // The note.
        {"note_remark", "{text}"},
        {"note_pain_before", "Pain before at {place}: {pain} of 10."},
        {"note_pain_after", "Pain after the rise at {place}: {pain} of 10."},
        {"note_pain_change", "Pain at {place} went from {before} to {after} of 10."},
        {"note_range", "{movement}, {side}, {moment}: {degrees} degrees."},
        {"note_range_change", "{movement}, {side}: from {before} to {after} degrees."},
        {"note_point",
         "Tender point at {place}, {side}, {where}, depth {depth}: first pain at pressure {pain} "
         "of 10{refers}. Afterwards: {response}."},
        {"note_hit", "Pressing {source}, {side}, brought on the known pain."},
        {"note_tried_pain", "Trying it, {movement} hurt."},
        {"note_tried_free", "Trying it, {movement} did not hurt."},
        {"note_tried_limited", "{movement} did not go all the way."},
        {"note_tried_full", "{movement} went all the way."},
        {"note_miss", "Pressing {source}, {side}, did not bring on the known pain."},
        {"note_point_again",
         "The tender point at {place}, {side}, {where}: first pain from pressure {before} to "
         "{after} of 10, {response}."},
        {"note_skin_fine", "Skin under {technique} at {place}: fine."},
        {"note_skin_not_fine", "Skin under {technique} at {place}: not as it should be{words}."},
        {"note_likeliest", "After palpation the likeliest source is {source}, {side}."},
        {"note_worked",
         "{technique} at {place}, {side}, {position}, {minutes}, at most {pressure} "
         "of 10."},
        {"note_rise", "Assisted rise."},
        {"note_ended_early", "{technique} at {place} ended early: {reason}."},
        {"note_skipped", "{technique} at {place} was skipped: {reason}."},
        {"note_comfort", "Pressure at {place}: {mark}."},
        {"note_raised", "Ceiling at {place} raised on purpose to {pressure} of 10{words}."},
        {"note_ceiling", "Next time at most {pressure} of 10 at {place}."},
        {"note_consent", "Agreed for today: {areas}."},
        {"note_refused", "Not agreed to today: {areas}."},
        {"note_sign", "During the session: {sign}{where}{words}. The work stopped at once."},
        {"note_stopped", "The session was stopped{reason}."},
        {"note_rescreen", "Safety questions asked again: {urgency}, hands-on {hands_on}."},
        {"note_finished", "The session ended{remark}."},
        {"note_left", "Not done: {technique} at {place}."},
        // Same as last time, but.
        {"again_not_done", "{technique} at {place} was not done last time."},
        {"again_other_length", "{minutes} minutes last time, {before} in the plan."},
    };
    return table;
}

}  // namespace palpate::session
