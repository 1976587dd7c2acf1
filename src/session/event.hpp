// Everything that happens in a session is an event; where the session stands is a fold over them
// (fold.hpp). An event is made once, on one device, and never changed. It has exactly one content.
//
// Marks say what was felt, seen or measured. They are kept whatever the session is doing, also when
// they come late. All others change the course of the session or of its note, and are refused where
// they make no sense; refused ones stay in the log.
#pragma once

#include "base/id.hpp"
#include "session/note_lines.hpp"
#include "session/phase.hpp"
#include "session/step.hpp"

#include <optional>
#include <string>
#include <vector>

namespace palpate::session {

using DeviceId = Id<struct Device>;
using PersonId =
    Id<struct AnyPerson>;  // practice::PersonId on the outside; nothing of it is needed

// ---- The course ----

struct Started {
    std::int64_t minutes = 0;  // for the routine, rise and re-test included; 5 to 240
};
PALPATE_DESCRIBE(Started, minutes);
struct TimeLeft {              // "only 42 minutes"
    std::int64_t minutes = 0;  // from this moment on, 0 to 240
};
PALPATE_DESCRIBE(TimeLeft, minutes);
struct PhaseBegun {
    Phase phase = Phase::arrive;
};
PALPATE_DESCRIBE(PhaseBegun, phase);
struct Consented {                     // for today; asked anew in every visit
    std::vector<std::string> areas;    // region groups that were agreed to
    std::vector<std::string> refused;  // region groups or regions that are left alone today
};
PALPATE_DESCRIBE(Consented, areas, refused);
struct StepBegun {
    std::string step;  // a step that runs is thereby ended
};
PALPATE_DESCRIBE(StepBegun, step);
struct Paused {
    std::optional<std::string> reason;
};
PALPATE_DESCRIBE(Paused, reason);
struct Resumed {
    std::string step;
};
PALPATE_DESCRIBE(Resumed, step);
struct StepEnded {
    std::string step;
    bool early = false;
    std::optional<std::string> reason;  // required when early
};
PALPATE_DESCRIBE(StepEnded, step, early, reason);
struct Skipped {
    std::string step;
    std::string reason;
};
PALPATE_DESCRIBE(Skipped, step, reason);
struct Swapped {
    std::string step;
    Step instead;  // keeps the id of the step
};
PALPATE_DESCRIBE(Swapped, step, instead);
struct Added {
    Step step;                          // its id becomes that of the event
    std::optional<std::string> before;  // a step that waits; left out: before the rise
};
PALPATE_DESCRIBE(Added, step, before);
struct Stopped {  // by a person, for any reason or none; see Danger for signs
    std::optional<std::string> reason;
};
PALPATE_DESCRIBE(Stopped, reason);
struct Rescreened {
    std::vector<EventId> lifts;         // the stops that it answers
    std::vector<std::string> answered;  // questions: answered in full, or not for this client
    std::string urgency;                // as in the contract's Out
    std::string hands_on;               // as in the contract's Out
    bool complete = false;              // no question is open that could raise the urgency
    Bounds bounds;                      // what is open from now on
};
PALPATE_DESCRIBE(Rescreened, lifts, answered, urgency, hands_on, complete, bounds);
struct Suspect {                           // a source of the pain, as the engine ranks it
    std::string source;                    // of the knowledge, without its side
    Side side = Side::midline;             // midline: it has none
    std::string name;                      // of the knowledge
    std::int64_t of_thousand = 0;          // its probability, 0 to 1000
    std::optional<std::int64_t> before{};  // of the assessment before; none: not ranked then
    std::vector<std::string> regions;      // drawn ones that it would explain
    // That speak for it and may be tried, with their directions; none: it is pressed.
    std::vector<std::string> movements{};
    friend bool operator==(const Suspect&, const Suspect&) = default;
};
PALPATE_DESCRIBE(Suspect, source, side, name, of_thousand, before, regions, movements);
struct Reassessed {                 // with what was palpated; never opens what was closed
    std::vector<Suspect> suspects;  // the likeliest first
    std::string urgency;            // as in the contract's Out
    std::string hands_on;           // as in the contract's Out
    bool complete = false;          // as above
    Bounds bounds;  // what is open by it; the stricter of it and what was open holds
};
PALPATE_DESCRIBE(Reassessed, suspects, urgency, hands_on, complete, bounds);
struct Settled {                      // by a person who saw all versions
    std::vector<EventId> versions;    // of the conflict, all of them
    std::optional<EventId> chosen{};  // one of them; none: neither of them holds
};
PALPATE_DESCRIBE(Settled, versions, chosen);
struct Finished {
    std::optional<std::string> remark;
};
PALPATE_DESCRIBE(Finished, remark);

// ---- Marks ----

enum class Comfort { too_much, fine, could_be_more };
PALPATE_DESCRIBE_ENUM(Comfort, too_much, fine, could_be_more)
struct ComfortMark {
    std::string area;  // region group
    Comfort mark = Comfort::fine;
};
PALPATE_DESCRIBE(ComfortMark, area, mark);
struct Ceiling {  // for this area, today and in every visit that follows
    std::string area;
    std::int64_t pressure_max = 0;       // felt, 0-10
    std::optional<bool> raised{};        // true: on purpose above that of earlier visits
    std::optional<std::string> words{};  // why
};
PALPATE_DESCRIBE(Ceiling, area, pressure_max, raised, words);
struct Danger {
    std::string sign;                   // of danger_signs(), or a finding of the knowledge
    std::optional<std::string> region;  // where
    std::optional<std::string> words;   // the client's own
};
PALPATE_DESCRIBE(Danger, sign, region, words);
enum class Moment { before, after };
PALPATE_DESCRIBE_ENUM(Moment, before, after)
struct PainMark {
    std::string region;
    Moment moment = Moment::before;
    std::int64_t pain = 0;  // 0-10
};
PALPATE_DESCRIBE(PainMark, region, moment, pain);
struct RangeMark {
    std::string movement;
    Side side = Side::both;
    Moment moment = Moment::before;
    std::int64_t degrees = 0;  // -90 to 220, neutral-zero method
};
PALPATE_DESCRIBE(RangeMark, movement, side, moment, degrees);
enum class Depth { skin, superficial, middle, deep };
PALPATE_DESCRIBE_ENUM(Depth, skin, superficial, middle, deep)
enum class Response { gone, less, same, more, not_told };
PALPATE_DESCRIBE_ENUM(Response, gone, less, same, more, not_told)
struct TenderPoint {
    std::string landmark;          // in words: "inner corner of the shoulder blade"
    std::string towards;           // from it: "spine"; empty: on it
    std::int64_t millimetres = 0;  // from the landmark, 0 to 500
    Side side = Side::left;
    std::string region;
    Depth depth = Depth::superficial;
    std::int64_t first_pain = 0;      // felt pressure at first pain, 0-10
    std::vector<std::string> refers;  // regions where it is felt besides
    Response response = Response::not_told;
    std::optional<std::string> known{};  // event of an earlier session: the same spot
};
PALPATE_DESCRIBE(TenderPoint, landmark, towards, millimetres, side, region, depth, first_pain,
                 refers, response, known);
struct PointAgain {  // the same spot after the work
    EventId point;
    std::int64_t first_pain = 0;  // as above
    Response response = Response::not_told;
};
PALPATE_DESCRIBE(PointAgain, point, first_pain, response);
struct Palpated {
    std::string source;  // of the knowledge, suggested by the assessment
    Side side = Side::both;
    bool hit = false;                     // recognised by the client as the known pain
    std::optional<std::string> region{};  // where it was pressed
    std::optional<bool> taken_back{};     // true: it was not looked at after all
};
PALPATE_DESCRIBE(Palpated, source, side, hit, region, taken_back);
struct Tried {  // a movement, by the client and until it hurts: it speaks of joints and nerve roots
    std::string movement;              // of the knowledge, with its direction where it has one
    bool pain = false;                 // it hurts
    std::optional<bool> limited{};     // it does not go all the way; none: not looked at
    std::optional<bool> taken_back{};  // true: it was not tried after all
};
PALPATE_DESCRIBE(Tried, movement, pain, limited, taken_back);
struct SkinChecked {  // under what warms or cools, or before it is laid on
    std::string step;
    bool fine = false;                   // false: nothing warms or cools in the rest of the visit
    std::optional<std::string> words{};  // what was seen
};
PALPATE_DESCRIBE(SkinChecked, step, fine, words);

// ---- The note ----

struct Remark {  // a mark like the others, in words
    Section section = Section::free;
    std::string text;
};
PALPATE_DESCRIBE(Remark, section, text);
struct NoteEdited {  // instead of what the section said before
    Section section = Section::free;
    std::string text;
};
PALPATE_DESCRIBE(NoteEdited, section, text);
struct Copied {  // forward, from an earlier note
    Section section = Section::free;
    std::string text;
    std::string from;  // id of the session it comes from
};
PALPATE_DESCRIBE(Copied, section, text, from);
struct Signed {
    std::string name;
    std::vector<NoteSection> sections;  // as they were read; one of each, in order
};
PALPATE_DESCRIBE(Signed, name, sections);
struct Amended {
    Section section = Section::free;
    std::string text;
    std::string why;
};
PALPATE_DESCRIBE(Amended, section, text, why);

// ---- The event ----

// How much of another device's log was known when an event was made.
struct Seen {
    DeviceId device;
    std::int64_t count = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
};
PALPATE_DESCRIBE(Seen, device, count);

struct Event {
    EventId id;
    DeviceId device;
    std::int64_t count = 0;  // of this device's events in this session, from 1
    std::vector<Seen> seen;  // of the other devices; each at most once
    Instant at;              // by the device's own clock
    PersonId by;
    std::optional<Started> started{};
    std::optional<TimeLeft> time_left{};
    std::optional<PhaseBegun> phase_begun{};
    std::optional<Consented> consented{};
    std::optional<StepBegun> step_begun{};
    std::optional<Paused> paused{};
    std::optional<Resumed> resumed{};
    std::optional<StepEnded> step_ended{};
    std::optional<Skipped> skipped{};
    std::optional<Swapped> swapped{};
    std::optional<Added> added{};
    std::optional<Stopped> stopped{};
    std::optional<Rescreened> rescreened{};
    std::optional<Reassessed> reassessed{};
    std::optional<Settled> settled{};
    std::optional<Finished> finished{};
    std::optional<ComfortMark> comfort{};
    std::optional<Ceiling> ceiling{};
    std::optional<Danger> danger{};
    std::optional<PainMark> pain{};
    std::optional<RangeMark> range{};
    std::optional<TenderPoint> tender_point{};
    std::optional<PointAgain> point_again{};
    std::optional<Palpated> palpated{};
    std::optional<Tried> tried{};
    std::optional<SkinChecked> skin{};
    std::optional<Remark> remark{};
    std::optional<NoteEdited> note_edited{};
    std::optional<Copied> copied{};
    std::optional<Signed> signed_by{};
    std::optional<Amended> amended{};
};
PALPATE_DESCRIBE(Event, id, device, count, seen, at, by, started, time_left, phase_begun, consented,
                 step_begun, paused, resumed, step_ended, skipped, swapped, added, stopped,
                 rescreened, reassessed, settled, finished, comfort, ceiling, danger, pain, range,
                 tender_point, point_again, palpated, tried, skin, remark, note_edited, copied,
                 signed_by, amended);

// Named and ordered as the contents of Event.
enum class Kind {
    started,
    time_left,
    phase_begun,
    consented,
    step_begun,
    paused,
    resumed,
    step_ended,
    skipped,
    swapped,
    added,
    stopped,
    rescreened,
    reassessed,
    settled,
    finished,
    comfort,
    ceiling,
    danger,
    pain,
    range,
    tender_point,
    point_again,
    palpated,
    tried,
    skin,
    remark,
    note_edited,
    copied,
    signed_by,
    amended
};
PALPATE_DESCRIBE_ENUM(Kind, started, time_left, phase_begun, consented, step_begun, paused, resumed,
                      step_ended, skipped, swapped, added, stopped, rescreened, reassessed, settled,
                      finished, comfort, ceiling, danger, pain, range, tender_point, point_again,
                      palpated, tried, skin, remark, note_edited, copied, signed_by, amended)

constexpr bool is_mark(Kind kind) {
    return kind >= Kind::comfort && kind <= Kind::remark;
}

// Nothing unless it has exactly one content.
std::optional<Kind> kind_of(const Event& event);
std::string_view name_of(Kind kind);

// Calls `f` with the content, whichever it is; returns whether there was one.
template <class F>
bool with_content(const Event& event, F f) {
    bool found = false;
    boost::mp11::mp_for_each<MembersOf<Event>>([&](const auto& member) {
        using M = std::remove_cvref_t<decltype(event.*member.pointer)>;
        if constexpr (json_detail::is_optional<M>)
            if (!found && (event.*member.pointer).has_value()) {
                found = true;
                f(*(event.*member.pointer));
            }
    });
    return found;
}

// Every fault of the event itself: none or several contents, numbers out of range, texts that are
// empty or too long, ids that nobody has. Whether it may happen now is the fold's to say.
std::vector<Fault> check(const Event& event);

std::string encode(const Event& event);
Checked<Event> decode_event(std::string_view json);  // and check(); unknown members are named

}  // namespace palpate::session

namespace palpate {
PALPATE_JSON_ELSEWHERE(session::Event);
}
