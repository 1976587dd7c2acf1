// The questions of the page and what comes back, described once for JSON both ways.
#pragma once

#include "session/fold.hpp"
#include "session/note.hpp"
#include "session/palpation.hpp"
#include "session/timer.hpp"

namespace palpate::run_sheet {

struct Moments {  // session::Frame
    Instant earliest;
    Instant now;
    std::int64_t slack_ms = 0;
};
PALPATE_DESCRIBE(Moments, earliest, now, slack_ms);

struct Look {
    session::Sheet sheet;
    session::Log log;
    Moments frame;
    session::DeviceId device;
};
PALPATE_DESCRIBE(Look, sheet, log, frame, device);

struct Append {
    session::Sheet sheet;
    session::Log log;
    Moments frame;
    session::Event event;
};
PALPATE_DESCRIBE(Append, sheet, log, frame, event);

struct Merge {
    std::vector<session::Log> logs;
};
PALPATE_DESCRIBE(Merge, logs);

struct Asked {  // exactly one
    std::optional<Look> look;
    std::optional<Append> append;
    std::optional<Merge> merge;
    std::optional<session::Event> check;
};
PALPATE_DESCRIBE(Asked, look, append, merge, check);

struct Sign {  // session::DangerSign
    std::string id;
    bool lie_down = false;
    bool emergency = false;
};
PALPATE_DESCRIBE(Sign, id, lie_down, emergency);

struct Looked {
    session::State state;
    session::Note note;
    session::Timetable timetable;
    std::vector<session::Kind> possible;
    std::int64_t next_count = 0;      // of the device that asks
    std::vector<session::Seen> seen;  // of all others
    std::map<std::string, std::vector<std::string>>
        open_techniques;      // by step, in the table's order
    std::vector<Sign> signs;  // one touch away
    // By step, at its place; of steps that are not over.
    std::map<std::string, std::vector<session::WarmthOffer>> warmth;
    std::vector<session::Palpated> palpated;  // the last word on each source
    std::vector<session::Tried> tried;        // and on each movement
    std::vector<session::Proposal> proposals;
};
PALPATE_DESCRIBE(Looked, state, note, timetable, possible, next_count, seen, open_techniques, signs,
                 warmth, palpated, tried, proposals);

struct Trouble {
    std::string path;     // JSON pointer into what was asked
    std::string message;  // with what is possible instead
};
PALPATE_DESCRIBE(Trouble, path, message);

struct Answer {
    std::optional<Looked> looked;
    std::optional<session::Log> log;
    std::optional<std::vector<Trouble>> faults;
};
PALPATE_DESCRIBE(Answer, looked, log, faults);

}  // namespace palpate::run_sheet
