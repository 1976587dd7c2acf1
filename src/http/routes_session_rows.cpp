// The part of the table of routes about a visit: the check-in before it, and the session.
#include "http/alternation.hpp"
#include "http/comfort.hpp"
#include "http/favourites.hpp"
#include "http/hand_over.hpp"
#include "http/handlers.hpp"
#include "http/palpation.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::post, "/api/v1/bookings/{id}/check-ins", calendar_write, make_check_in,
     "A link to one client's questions before this visit, told once", "", "CheckInMade",
     "Appointment.u", "client"},
    {Method::post, "/api/v1/check-ins/{ticket}/next-question", nobody_asked, next_at_check_in,
     "What to answer next, for whoever holds the link", "CheckInAsked", "CheckInNext"},
    {Method::post, "/api/v1/check-ins/{ticket}", nobody_asked, take_check_in,
     "The answers, which are judged with what was told before", "CheckInSaid", "CheckInTaken"},
    {Method::post, "/api/v1/episodes/{id}/sessions", care_write, begin_session,
     "A session by the agreed plan, with what is open today; one for a booking", "SessionWanted",
     "TreatmentSession"},
    {Method::get, "/api/v1/episodes/{id}/sessions", care_read, list_sessions,
     "An episode's sessions, the newest first", "", "TreatmentSessions", "", "count after"},
    {Method::get, "/api/v1/episodes/{id}/again", care_read, again_in_episode,
     "Same as last time, or a favourite sequence: what it is today", "", "SessionAgain", "",
     "favourite booking"},
    {Method::get, "/api/v1/episodes/{id}/alternations", care_read, list_alternations,
     "Two options turn about: what came of it so far, the newest first", "", "Alternations"},
    {Method::get, "/api/v1/episodes/{id}/alternation-options", care_read, alternation_options,
     "Pairs that are equally safe at every step of today's plan that has one of them", "",
     "AlternationOptions"},
    {Method::post, "/api/v1/episodes/{id}/alternations", care_write, begin_alternation,
     "The client agrees to two equally safe options in an order that is drawn", "AlternatingSaid",
     "KeptAlternation"},
    {Method::put, "/api/v1/alternations/{id}/ended", care_write, end_alternation,
     "It ends; what was done stays", "AlternatingEnded", "KeptAlternation"},
    {Method::get, "/api/v1/episodes/{id}/hand-overs", care_read, list_hand_overs,
     "Words to whoever treats next, the newest first", "", "HandOvers", "", "count after"},
    {Method::post, "/api/v1/episodes/{id}/hand-overs", care_write, add_hand_over,
     "Words to whoever treats next: shown before each visit until somebody has read them",
     "HandOverSaid", "KeptHandOver"},
    {Method::put, "/api/v1/hand-overs/{id}/read", care_write, read_hand_over,
     "Read, and shown no more; it stays with the episode", "", "KeptHandOver"},
    {Method::get, "/api/v1/favourites", care_read, list_favourites,
     "One's own favourite sequences, by name", "", "Favourites"},
    {Method::post, "/api/v1/favourites", care_write, add_favourite,
     "The routine of a session, or of an episode's plan today, under a name", "FavouriteSaid",
     "KeptFavourite"},
    {Method::put, "/api/v1/favourites/{id}", care_write, rename_favourite,
     "The same steps under another name", "FavouriteName", "KeptFavourite"},
    {Method::del, "/api/v1/favourites/{id}", care_write, remove_favourite,
     "Offered no more; sessions that began with it stay", "", "", "CarePlan.d"},
    {Method::get, "/api/v1/sessions/{id}", care_read, find_session,
     "A session whole: sheet, log, where it stands, note, and what was before", "",
     "TreatmentSession"},
    {Method::post, "/api/v1/sessions/{id}/events", care_write, add_session_events,
     "What happened, as a device tells it; sent again it changes nothing", "SessionEvents",
     "TreatmentSessionMoved"},
    {Method::post, "/api/v1/sessions/{id}/next-question", care_write, next_in_session,
     "What to ask now: for the stops that stand, then for the visit; keeps nothing", "SessionAsked",
     "NextQuestionReply"},
    {Method::get, "/api/v1/sessions/{id}/questions", care_read, session_questions,
     "The screens of a danger sign, or of all", "", "SessionQuestions", "", "sign"},
    {Method::post, "/api/v1/sessions/{id}/rescreen", care_write, rescreen_session,
     "The answers, judged and kept with the episode; what is open from now on", "SessionRescreen",
     "TreatmentSessionMoved"},
    {Method::get, "/api/v1/sessions/{id}/sources", care_read, session_sources,
     "The likeliest sources that can be pressed, by the last assessment", "", "SessionSources"},
    {Method::post, "/api/v1/sessions/{id}/palpation", care_write, take_palpation,
     "What was palpated, judged and kept with the episode; it opens nothing", "SessionPalpation",
     "TreatmentSessionMoved"},
    {Method::get, "/api/v1/sessions/{id}/again", care_read, again_of_session,
     "Same as last time, held against this session's sheet", "", "SessionAgain"},
    {Method::get, "/api/v1/clients/{id}/comfort-card", care_read, comfort_now,
     "How a client likes it on the table; version 0: nobody asked yet", "", "ComfortNow"},
    {Method::put, "/api/v1/clients/{id}/comfort-card", care_write, set_comfort,
     "Face cradle, warmth, oil or lotion, music, talk or quiet, and words", "ComfortCard",
     "ComfortNow"},
    {Method::get, "/api/v1/clients/{id}/free-visits", contact_read, list_free_visits,
     "Visits that cost a client nothing, owed or taken; by id", "", "FreeVisits", "",
     "count after"},
    {Method::post, "/api/v1/free-visits", contact_write, give_free_visit,
     "A visit is owed without a charge; once for a session that was stopped", "FreeVisit",
     "KeptFreeVisit"},
    {Method::put, "/api/v1/free-visits/{id}", contact_write, change_free_visit,
     "Names the booking that is free by it, or ends it", "FreeVisit", "KeptFreeVisit"},
};

}  // namespace

std::span<const Route> session_rows() {
    return rows;
}

}  // namespace palpate::http
