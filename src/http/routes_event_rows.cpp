// The part of the table of routes about events with seats.
#include "http/chairs.hpp"
#include "http/events.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::put, "/api/v1/events/{id}/cancelled", calendar_write, call_off_event,
     "Calls it off with every booking that has a seat: by the practice, so nothing is due",
     "CallOffSaid", "KeptEvent", "Appointment.u"},

    // Chair massage at an employer's.
    {Method::post, "/api/v1/chair-days", calendar_write, make_chair_day,
     "An event of short places on one or more chairs, in one step", "ChairDaySaid", "KeptChairDay",
     "Appointment.c"},
    {Method::get, "/api/v1/chair-days/{id}", calendar_read, find_chair_day,
     "Its queue, and what is free; nothing about health", "", "ChairQueue", "Appointment.r"},
    {Method::post, "/api/v1/chair-days/{id}/places", calendar_write, add_chair_place,
     "A place for somebody by a first name: that one, or the next free", "SignUp", "KeptChairPlace",
     "Appointment.c"},
    {Method::put, "/api/v1/chair-places/{id}/status", calendar_write, step_chair_place,
     "Called, came, done, missed or left; no work before the screen is clear", "ChairStepSaid",
     "KeptChairPlace", "Appointment.u"},
    {Method::put, "/api/v1/chair-places/{id}/talked", care_write, talked_at_chair,
     "A practitioner talked with them about what they said", "", "KeptChairPlace"},
    {Method::put, "/api/v1/chair-places/{id}/asked-again", care_write, ask_again_at_chair,
     "The questions are open again for them, which alone lifts a hold", "", "KeptChairPlace"},
    {Method::post, "/api/v1/chair-days/{id}/links", calendar_write, make_chair_link,
     "The tablet's link, until the event's end; shown this once, and the one before ends", "",
     "ChairLinkMade"},
    {Method::del, "/api/v1/chair-days/{id}/links", calendar_write, end_chair_link,
     "The tablet's link ends", "", ""},
    {Method::put, "/api/v1/chair-days/{id}/closed", calendar_write, close_chair_day,
     "Nothing changes from then on, and it is summed up", "", "KeptChairDay", "Appointment.u"},
    {Method::get, "/api/v1/chair-days/{id}/summary", results_read, chair_summary,
     "For the employer: numbers, small groups hidden", "", "ChairSummary"},
    {Method::get, "/api/v1/chair-days/{id}/summary.csv", results_read, chair_summary_csv,
     "The same as a table", "", "text/csv"},
    {Method::get, "/api/v1/chairs/{ticket}", nobody_asked, see_tablet,
     "The queue as everybody at the event sees it", "", "TabletSeen"},
    {Method::post, "/api/v1/chairs/{ticket}/places", nobody_asked, sign_up_at_tablet,
     "A place for whoever stands at the tablet", "SignUp", "TabletSeen"},
    {Method::post, "/api/v1/chairs/{ticket}/next-question", nobody_asked, next_at_tablet,
     "The next page of the short screen; nothing is kept", "ChairAsked", "CheckInNext"},
    {Method::post, "/api/v1/chairs/{ticket}/screens", nobody_asked, screen_at_tablet,
     "Judges the short screen; kept is only whether the work is held", "ChairAsked",
     "CheckInTaken"},
    {Method::post, "/api/v1/chairs/{ticket}/answers", nobody_asked, answer_at_tablet,
     "Where it bothers, and pain before and after, for the summary", "ChairSaid", "TabletSeen"},
};

}  // namespace

std::span<const Route> event_rows() {
    return rows;
}

}  // namespace palpate::http
