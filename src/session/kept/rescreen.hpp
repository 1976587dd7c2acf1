// The questions that are asked within a visit, and what their answers open: a re-screen is judged
// here, kept as an intake and an assessment of the episode like any other, and written into the
// log by the server alone.
#pragma once

#include "advice/next_question.hpp"
#include "record/check_in/told_beside.hpp"
#include "session/kept/care.hpp"
#include "session/kept/log.hpp"

namespace palpate::session {

struct RescreenSaid {
    EventId id;          // of the event it becomes; sent again, it is that one
    DeviceId device;     // that asked; the event is of the server's own
    std::int64_t count;  // of the device's next event: what was before it, was known
    std::vector<Seen> seen;
    Instant at;  // by the device's clock
    std::vector<EventId> lifts;
    std::string language;  // in which it was asked, BCP 47
    Document findings;     // of the contract's In, as far as they were told now
    std::optional<std::vector<record::CheckTold>> already_checked;  // of what is new in them
    std::optional<std::vector<std::string>> places;
};
PALPATE_DESCRIBE(RescreenSaid, id, device, count, seen, at, lifts, language, findings,
                 already_checked, places);

struct Asking {
    Whole session;
    Care care;
    std::vector<std::string> due;  // questions of the stops that stand, each once
};
// Faults: of whole_of and care_of.
Result<Asking> asking_in(const record::Transaction& t, SessionId id);

// What to ask now: first what the stops that stand ask for, then what every visit must ask, then
// whether what was told before is still so.
// After the last question, what may be told beside what is new.
// Pure. Faults at /findings, /already_checked and /places.
Result<advice::Interview> next_in(const Asking& asking, const Document& findings,
                                  const record::ToldBeside& beside, Date today,
                                  const knowledge::Knowledge& k);

// The screens of a sign or finding; of an empty one, all that any sign or any visit asks. As if
// nothing of them were answered yet.
Result<std::vector<advice::Question>> questions_in(const Asking& asking, std::string_view sign,
                                                   Date today, const knowledge::Knowledge& k);

// What is to be kept of the answers.
struct Rescreening {
    Event event;
    record::IntakeSaid intake;
    record::Advised advised;
    std::vector<record::PlanId> good;  // plans that still pass their check
};
// What is wrong with the head of what was told, and the head of the event it becomes: of the
// server's own device. For everything that is judged within a session.
std::vector<Fault> faults_of(const Asking& asking, const RescreenSaid& said);
Event event_head(const RescreenSaid& said, PersonId by);

// Pure, and it may take its time. Faults: at /findings, of the event itself, and a conflict at
// /lifts for an event that the server does not have.
Checked<Rescreening> rescreen(const Asking& asking, const RescreenSaid& said, PersonId by,
                              Date today, const knowledge::Knowledge& k);

// All of it or nothing. Conflict when somebody was judged meanwhile.
Result<record::Kept<StoredSession>> take_rescreen(record::Transaction& t, const Asking& asking,
                                                  const Rescreening& made);

}  // namespace palpate::session
