// Where a session stands: what the fold of its events gives. It holds nothing that is not in the
// sheet and the log.
#pragma once

#include "session/merge.hpp"
#include "session/said.hpp"

namespace palpate::session {

enum class StepStatus { waiting, running, paused, done, ended_early, skipped, disputed };
PALPATE_DESCRIBE_ENUM(StepStatus, waiting, running, paused, done, ended_early, skipped, disputed)

struct Run {
    Step planned;  // as the sheet or a person had it
    Step step;     // as it is done: within what is open
    StepStatus status = StepStatus::waiting;
    std::vector<Said> why;              // of how it differs, or why it does not go on
    std::optional<std::string> reason;  // of a person, for skipping or ending early
    std::int64_t worked_ms = 0;         // pauses taken out
    std::optional<Instant> since;       // while it runs; none: not known
    bool unsure = false;                // a time that is not trusted is missing in worked_ms
    bool by_hand = false;               // added or swapped by a person
};
PALPATE_DESCRIBE(Run, planned, step, status, why, reason, worked_ms, since, unsure, by_hand);

// Work is held until a re-screen names this event and answers these questions in the ordinary way.
struct OpenStop {
    EventId event;
    std::string sign;                    // danger sign; "asked" by a person, "rescreen" by answers
    std::vector<std::string> questions;  // that must be answered
    std::vector<std::string> words;      // what to say now, ids of the words tables
};
PALPATE_DESCRIBE(OpenStop, event, sign, questions, words);

// What warms or cools, from when it was laid on to when its step ended.
struct Laid {
    std::string step;
    std::string technique;
    std::string region;
    std::vector<std::string> areas;
    bool is_on = true;
    std::optional<Instant> on{};   // none: not known
    std::optional<Instant> off{};  // none: still on, or not known
};
PALPATE_DESCRIBE(Laid, step, technique, region, areas, is_on, on, off);

// The last time that the skin was looked at for a step, and was fine.
struct SkinLook {
    std::string step;
    std::optional<Instant> at;  // none: not known
};
PALPATE_DESCRIBE(SkinLook, step, at);

struct AreaCeiling {
    std::int64_t pressure_max = 0;                  // felt, 0-10
    std::optional<std::int64_t> too_much_at;        // the least that was too much today
    std::optional<std::int64_t> too_much_before{};  // the least in earlier visits
    std::optional<EventId> word{};                  // the last of today; none: of earlier visits
    CeilingBy by = CeilingBy::felt;
};
PALPATE_DESCRIBE(AreaCeiling, pressure_max, too_much_at, too_much_before, word, by);

struct Refused {
    EventId event;
    std::string path;     // JSON pointer into the event
    std::string message;  // with what is possible now
};
PALPATE_DESCRIBE(Refused, event, path, message);

struct Doubted {
    EventId event;
    std::vector<TimeDoubt> doubts;
    bool knot = false;  // see Placed
    bool twin = false;
};
PALPATE_DESCRIBE(Doubted, event, doubts, knot, twin);

struct State {
    bool started = false;
    bool finished = false;
    Phase phase = Phase::arrive;
    Phase back_to = Phase::arrive;  // when the last stop is lifted
    std::vector<Phase> begun;       // each once, in the order of the visit
    bool consented = false;
    std::vector<std::string> agreed;  // areas
    std::vector<std::string> refused_areas;
    std::int64_t minutes = 0;          // for the routine
    std::optional<Instant> work_from;  // when the first step began; none: not, or not known
    std::optional<Instant> ends_at;    // of the routine; none: not begun, or not known
    std::vector<Run> steps;            // in order
    std::string current;               // the step that runs or is paused; empty: none
    std::vector<OpenStop> stops;       // work is held while there is one
    bool was_stopped = false;
    Bounds bounds;
    std::map<std::string, AreaCeiling> ceilings;  // by area
    std::vector<EventId> marks;                   // every one, in order
    std::vector<Laid> laid;                       // what warms or cools, in order
    std::vector<SkinLook> looks;                  // by step
    std::vector<EventId> skin_not_fine;           // nothing warms or cools once there is one
    std::vector<Refused> refused;                 // events that could not be
    std::vector<Doubted> doubted;                 // times that are not trusted
    std::vector<Conflict> conflicts;
    std::optional<EventId> signature;
};
PALPATE_DESCRIBE(State, started, finished, phase, back_to, begun, consented, agreed, refused_areas,
                 minutes, work_from, ends_at, steps, current, stops, was_stopped, bounds, ceilings,
                 marks, laid, looks, skin_not_fine, refused, doubted, conflicts, signature);

const Run* find_run(const State& state, std::string_view step);

// What may happen now, in the order of Kind: the same answer that the fold goes by.
bool possible(const State& state, Kind kind);
std::vector<Kind> possible_now(const State& state);

std::string encode(const State& state);
Checked<State> decode_state(std::string_view json);
std::string encode(const Log& log);
// In one form, each event checked; at most events_max of them.
Checked<Log> decode_log(std::string_view json);
std::string encode(const Sheet& sheet);
Checked<Sheet> decode_sheet(std::string_view json);  // and check()

}  // namespace palpate::session
