// The part of the table of routes about the desk's day as it really goes.
#include "http/desk_day.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::get, "/api/v1/bookings/{id}/late", calendar_read, preview_timing,
     "What follows when a visit has so many minutes from now on: who waits, what the policy says",
     "", "TimingAsked", "Appointment.r", "minutes reason end_earlier"},
    {Method::post, "/api/v1/bookings/{id}/late", calendar_write, say_timing,
     "A visit of today begins late or runs over; its agreed hour stays", "TimingSaid",
     "KeptBooking", "Appointment.u"},
    {Method::get, "/api/v1/waits", calendar_read, list_waits,
     "Who begins later than agreed, by what was said of the visits before them", "", "WaitsList",
     "Appointment.s", "from until"},
    {Method::get, "/api/v1/online-bookings", calendar_read, list_booked_online,
     "What clients booked themselves: what waits for the desk, and the rest since then", "",
     "OnlineBookings", "Appointment.s", "since"},
    {Method::post, "/api/v1/undo", calendar_write, undo_bookings,
     "Takes the last change of these visits back as one, for a while", "UndoSaid", "Bookings",
     "Appointment.u"},
    {Method::get, "/api/v1/moved-hours", calendar_read, list_moved_hours,
     "Visits to come that the rules of a zone moved off the agreed hour; nothing is changed", "",
     "MovedHours", "Appointment.s"},
    {Method::get, "/api/v1/hands", own_account, see_hands,
     "How one's own hands are today, and what may follow; nobody reads another's", "", "HandsToday",
     "", "location"},
    {Method::put, "/api/v1/hands", own_account, say_hands,
     "Says how one's own hands are; nothing is moved by it", "HandsSaid", "HandsToday", "",
     "location"},
    {Method::put, "/api/v1/hands/day", own_account, set_light_day,
     "Takes less on today than the rules say, without a reason; nothing: as they say",
     "LightDaySaid", "HandsToday", "", "location"},
    {Method::get, "/api/v1/episodes/{id}/shortened", care_read, short_session,
     "What stays of the agreed plan in so many minutes, and what falls out; keeps nothing", "",
     "ShortSession", "", "minutes"},
};

}  // namespace

std::span<const Route> desk_rows() {
    return rows;
}

}  // namespace palpate::http
