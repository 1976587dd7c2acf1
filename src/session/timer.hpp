// How the minutes that are left are shared out, and the run sheet at one moment. Pauses do not
// count for a step, but the client's time goes on: what is over is taken from the steps that are
// left.
#pragma once

#include "session/adapt.hpp"
#include "session/skin.hpp"

namespace palpate::session {

// One step that is left.
struct Share {
    std::int64_t minutes = 0;      // as planned
    std::int64_t minutes_min = 0;  // fewer are of no use; at most `minutes`
    bool must = false;             // never dropped
};

struct Shared {
    std::vector<std::optional<std::int64_t>> minutes;  // by step; none: dropped
    std::int64_t spare = 0;    // when everything that is left has what was planned
    std::int64_t missing = 0;  // when even the steps that must be do not fit: they keep their least
};

// Steps are dropped from the last one on until the least of all others fits; those share what is
// over their least in proportion to what was planned above it, in whole minutes (largest remainder,
// the earlier step first), and none gets more than was planned. Always:
// sum of minutes + spare == available + missing, and spare or missing is 0. A negative `available`
// is 0.
Shared share_out(const std::vector<Share>& steps, std::int64_t available);

struct Row {
    std::string step;
    StepStatus status = StepStatus::waiting;
    std::optional<Step> now;         // as it would be done now; none: withheld, dropped or over
    std::int64_t minutes = 0;        // that it has; 0 when it is withheld, dropped or over
    std::int64_t remaining_ms = 0;   // 0 when it is over; never below 0
    std::int64_t over_ms = 0;        // how much longer than planned it has run
    std::vector<Said> why;           // withheld, dropped, shorter, gentler
    std::optional<SkinTime> skin{};  // of what warms or cools, while it is not over
};
PALPATE_DESCRIBE(Row, step, status, now, minutes, remaining_ms, over_ms, why, skin);

struct Timetable {
    std::vector<Row> rows;                // as State::steps
    std::optional<std::int64_t> left_ms;  // until the end; below 0 when it is past; none: not known
    std::int64_t spare_ms = 0;            // that no step has
    std::int64_t missing_ms = 0;          // that the rise and the re-test need and are not there
    bool unsure = false;                  // a time was not trusted: the planned minutes are shown
};
PALPATE_DESCRIBE(Timetable, rows, left_ms, spare_ms, missing_ms, unsure);

// With an end that is known, always, for the steps that are not over:
// sum of remaining_ms + spare_ms == max(0, left_ms) + missing_ms.
Timetable timetable(const Sheet& sheet, const State& state, Instant now);
std::string encode(const Timetable& timetable);

}  // namespace palpate::session
