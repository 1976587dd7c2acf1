// A session is made: the sheet of the agreed plan, with what is open to the client today. One for a
// booking. Whether work may begin is then the sheet's to say: where the screens of every visit were
// not answered today, nobody is touched before the re-screen.
#pragma once

#include "session/again.hpp"
#include "session/kept/alternation.hpp"
#include "session/kept/care.hpp"
#include "session/kept/ceilings.hpp"
#include "session/kept/favourites.hpp"
#include "session/kept/log.hpp"

namespace palpate::session {

struct SessionWanted {
    std::optional<scheduling::BookingId> booking{};
    std::optional<bool> again{};             // what was done last time, held against today
    std::optional<FavouriteId> favourite{};  // one's own sequence, held against today
    // Who is in the room with the client, by name, besides the practitioner.
    std::optional<std::string> in_room{};
};
PALPATE_DESCRIBE(SessionWanted, booking, again, favourite, in_room);

// What it is made from; or the session that the booking has, and nothing else.
struct Beginning {
    std::optional<record::Kept<StoredSession>> there;
    std::optional<Care> care;
    std::optional<record::Kept<record::StoredPlan>> plan;  // agreed
    std::optional<Whole> last;                             // when it was asked for
    std::optional<std::vector<Step>> favourite{};          // when it was asked for
    std::optional<Drawn> drawn{};                          // of two options, for this visit
    std::vector<KeptCeiling> ceilings{};                   // of all earlier visits of the client
    std::optional<std::int64_t> minutes;  // that the booking has, when it begins late
};

// Faults, besides those of care_of:
//   invalid      /favourite: asked for beside /again
//   not_found    /booking; /again: no session of this episode was finished yet; /favourite: it is
//                nobody's, or another person's
//   not_allowed  hands-on work is held for this client; words say whom to ask
//   conflict     /plan: none is agreed; /booking: not booked, another client's, of a later day, or
//                with a session in another episode
Result<Beginning> beginning_of(const record::Transaction& t, record::EpisodeId episode,
                               const SessionWanted& wanted);

struct Prepared {
    Sheet sheet;
    Ground ground;
    std::optional<Drawn> drawn{};  // none: nothing was, or both are not as open today
};
// Pure, and it may take its time. Conflict at /plan, for each step that is not open today; at
// /booking, when it begins so late that not even its frame has time; at /favourite, when nothing of
// it is open today or its opening and closing alone are too long for the plan.
Checked<Prepared> prepared_today(const Beginning& from, Date today, const knowledge::Knowledge& k);

// What is left of the agreed plan in so many minutes, by today's answers; keeps nothing. Pure.
// Faults at /plan, as above.
struct ShortSession {
    std::int64_t minutes;     // of the plan
    std::int64_t missing;     // too few for the frame by so many
    std::vector<Step> stays;  // in order, with its minutes
    std::vector<Changed> changed;
};
PALPATE_DESCRIBE(ShortSession, minutes, missing, stays, changed);
Checked<ShortSession> short_session(const Beginning& from, std::int64_t minutes, Date today,
                                    const knowledge::Knowledge& k);

struct SessionMade {
    record::Kept<StoredSession> session;
    bool is_new = false;
};
// Passes every gate anew. Conflict at /in_room: the place wants somebody there who decides for the
// client (record::somebody_is_there).
Result<SessionMade> keep_session(record::Transaction& t, const Beginning& from,
                                 const SessionWanted& wanted, const Prepared& prepared, Date today);

// The session of this episode that was finished last, made before `before`; an empty id: of all.
// Not found at /again.
Result<Whole> last_finished(const record::Transaction& t, record::EpisodeId episode,
                            SessionId before);

// The newest first; by the moment it was made.
std::vector<record::Kept<StoredSession>> sessions_of(const record::Transaction& t,
                                                     record::EpisodeId episode, int count_max,
                                                     SessionId after = {});

}  // namespace palpate::session
