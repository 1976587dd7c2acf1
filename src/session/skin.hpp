// What lies on the skin during a session: how long it may still lie there, and when the skin is
// looked at. Time on the skin goes on through a pause, as nobody says that the pack was taken off;
// it ends with the step. A time that is not known counts as the whole of what is open.
#pragma once

#include "session/state.hpp"

namespace palpate::session {

// For what warms or cools: whole minutes that are still open where the step is, what lay there
// before taken off. Nothing for every other technique.
std::optional<std::int64_t> minutes_open(const State& state, const Step& step);
// Whether the skin was looked at for this step and was fine, and not longer ago than it may be.
bool skin_looked(const State& state, const Step& step, std::optional<Instant> now);

struct SkinTime {
    std::int64_t minutes_max = 0;
    std::int64_t check_minutes = 0;
    bool on = false;
    bool look_now = false;                 // before it is laid on, or again
    bool off_now = false;                  // its time is over, or the work is held
    std::optional<std::int64_t> left_ms;   // until it comes off; none: not on, or not known
    std::optional<std::int64_t> check_ms;  // until the next look; likewise
    std::vector<std::string> facts;        // why it is less than usual
};
PALPATE_DESCRIBE(SkinTime, minutes_max, check_minutes, on, look_now, off_now, left_ms, check_ms,
                 facts);

// Of a step that warms or cools, waiting or under way.
std::optional<SkinTime> skin_time(const State& state, const Run& run, const Step& step,
                                  Instant now);

// Warmth or cold at the place of a step: the step that could be added, or why it is not open.
struct WarmthOffer {
    std::string technique;
    std::optional<Step> step;  // none: not open
    std::vector<Said> why;
};
PALPATE_DESCRIBE(WarmthOffer, technique, step, why);
std::vector<WarmthOffer> warmth_offers(const Sheet& sheet, const State& state, const Step& at);

}  // namespace palpate::session
