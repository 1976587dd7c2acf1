// The part of the table of routes about calendars of other programs: those that read ours, and
// those that we read.
#include "http/handlers.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::get, "/api/v1/feeds", calendar_read, list_feeds,  //
     "Links to calendars, without their secrets, the newest first", "", "FeedPage", "Slot.s",
     "count after"},
    {Method::post, "/api/v1/feeds", calendar_write, add_feed,
     "A link to the calendar of a practitioner, room or client; it is shown this once", "FeedSaid",
     "FeedMade", "Appointment.c"},
    {Method::put, "/api/v1/feeds/{id}/revoked", calendar_write, revoke_feed,
     "The link is not good any more", "", "Feed", "Appointment.u"},
    {Method::get, "/feeds/{file}", nobody_asked, read_feed,
     "A calendar as iCalendar, for whoever holds its link", "", "text/calendar"},
    {Method::get, "/api/v1/outside-calendars", calendar_read, list_outside,
     "Practitioners' own calendars, and how their last reading went", "", "OutsideCalendars",
     "Slot.s"},
    {Method::post, "/api/v1/outside-calendars", calendar_write, add_outside,
     "One that says when they are busy", "OutsideCalendar", "OutsideShown", "Slot.c"},
    {Method::del, "/api/v1/outside-calendars/{id}", calendar_write, remove_outside,
     "It blocks nothing any more", "", "", "Slot.u"},
};

}  // namespace

std::span<const Route> feed_rows() {
    return rows;
}

}  // namespace palpate::http
