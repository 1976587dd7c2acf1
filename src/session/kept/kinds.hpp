// What is kept of a session, and what the store has to know of it (record/kinds.hpp). Three kinds,
// as each changes in its own way: the session is small and has a version for every batch of events,
// the sheet is large and never changes, and events are only ever added: one record a batch, so that
// two devices that send at once have nothing to overwrite, and nothing is written twice.
#pragma once

#include "scheduling/bookings/kinds.hpp"
#include "session/fold.hpp"

namespace palpate::session {

// What a session was made from, as far as the practice counts by it: so that counting a year of
// visits reads neither plans nor assessments. As it was then; later answers do not rewrite it.
struct Suggested {
    std::string source;  // of the knowledge
    std::string side;    // left, right; empty: it has none
};
PALPATE_DESCRIBE(Suggested, source, side);
struct Ground {
    std::string stage;                          // planned_as of the plan
    std::vector<std::string> areas;             // region groups that were painted, the worst first
    std::optional<std::int64_t> duration_days;  // of the complaint; none: not told
    std::optional<std::int64_t> age_years;
    std::vector<Suggested> suggested;  // before the visit, the likeliest first; at most 3
};
PALPATE_DESCRIBE(Ground, stage, areas, duration_days, age_years, suggested);
constexpr std::size_t suggested_max = 3;

// What was done, once it is finished.
struct TechniqueWorked {
    std::string technique;
    std::int64_t seconds;
    std::int64_t pressure_max;  // the limit of its steps, felt, 0-10; the highest
};
PALPATE_DESCRIBE(TechniqueWorked, technique, seconds, pressure_max);
struct Worked {
    std::vector<TechniqueWorked> techniques;  // by name; the rise and the re-test left out
    std::vector<Palpated> palpated;           // of one source and side the last
    // Before the work, 0-10, of the place that hurt most; none: not asked, or before this was kept.
    std::optional<std::int64_t> pain_before{};
};
PALPATE_DESCRIBE(Worked, techniques, palpated, pain_before);

// Two options turn about, as the client agreed (kept/alternation.hpp): which one a visit was given.
struct Alternating;
struct Drawn {
    Id<Alternating> alternation;
    std::int64_t visit = 0;  // from 0, of those that are drawn
    std::string technique;   // that was drawn
    std::string other;
    friend bool operator==(const Drawn&, const Drawn&) = default;
};
PALPATE_DESCRIBE(Drawn, alternation, visit, technique, other);

struct StoredSession {
    record::ClientId client;
    record::EpisodeId episode;
    record::PlanId plan;
    std::optional<scheduling::BookingId> booking;
    Date day;
    Instant made_at;  // it cannot have begun before
    // As the fold of all events has it.
    bool started;
    bool finished;
    bool signed_off;
    bool stopped;  // at any time
    std::int64_t events;
    std::optional<Ground> ground{};  // none: made before this was kept
    std::optional<Worked> worked{};  // none: not finished, or before this was kept
    // Who was in the room with the client, as was said before it began; none: nobody was named.
    std::optional<std::string> in_room{};
    // What was said of pressure in this visit; none: nothing was, or before this was kept.
    std::optional<std::vector<KeptCeiling>> ceilings{};
    std::optional<Drawn> drawn{};  // none: nothing was drawn for this visit
};
PALPATE_DESCRIBE(StoredSession, client, episode, plan, booking, day, made_at, started, finished,
                 signed_off, stopped, events, ground, worked, in_room, ceilings, drawn);
using SessionId = Id<StoredSession>;

// Kept under the session's own id.
struct StoredSheet {
    record::ClientId client;
    record::EpisodeId episode;
    SessionId session;
    Document sheet;  // encode(Sheet)
};
PALPATE_DESCRIBE(StoredSheet, client, episode, session, sheet);
using StoredSheetId = Id<StoredSheet>;

// What the server got at once, none of it known before.
struct StoredEvents {
    record::ClientId client;
    record::EpisodeId episode;
    SessionId session;
    Instant received_at;  // by the server's clock: the receipt of each
    std::vector<Event> events;
};
PALPATE_DESCRIBE(StoredEvents, client, episode, session, received_at, events);

std::span<const record::KindView> own_kinds();  // of this room

}  // namespace palpate::session

namespace palpate::record {

template <>
struct Kind<session::StoredSession> : KindOfClient<session::StoredSession> {
    static constexpr std::string_view name = "session";
    // Found by its episode and its booking.
    static std::vector<Term> terms(const session::StoredSession& session);
};
template <>
struct Kind<session::StoredSheet> : KindOfClient<session::StoredSheet> {
    static constexpr std::string_view name = "session_sheet";
};
template <>
struct Kind<session::StoredEvents> : KindOfClient<session::StoredEvents> {
    static constexpr std::string_view name = "session_events";
    static std::vector<Term> terms(const session::StoredEvents& events);
};

}  // namespace palpate::record

namespace palpate {

PALPATE_JSON_ELSEWHERE(session::StoredSession);

}  // namespace palpate
