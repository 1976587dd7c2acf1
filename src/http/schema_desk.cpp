// The desk's day, made from the structs that are kept and shown.
#include "http/schema_desk.hpp"

#include "http/desk_day.hpp"
#include "http/schema_kept.hpp"
#include "scheduling/bookings/undo.hpp"

namespace palpate::http::schema {
namespace {

namespace s = palpate::scheduling;

object timing_said() {
    return of_described<s::TimingSaid>(
        "`minutes` from when it begins, or goes on. `end_earlier`: it begins at once.");
}
object names() {
    return list(ref("ClientName"), "each once, by id");
}
object timing_asked() {
    return record("What would be kept, and what follows; nothing about health.",
                  {{"timing", of_described<s::TimingShown>("By the clock as it is.")},
                   {"too_few", yes_no("hands-on, and shorter than any format")},
                   {"clients", names()}});
}
object waits_list() {
    return record("Nobody's hour was moved.",
                  {{"waits", list(of_described<s::Waits>("Later than agreed."), "by begin")},
                   {"clients", names()}});
}
object online_bookings() {
    return record("What clients booked themselves; nothing about health.",
                  {{"open", yes_no("whether they can")},
                   {"waits", list(ref("KeptBooking"),
                                  "held until the desk has looked at them; what "
                                  "lapses first comes first")},
                   {"booked", list(ref("KeptBooking"),
                                   "the others, the newest first, also what was "
                                   "called off or has lapsed")},
                   {"clients", names()}});
}
object undo_said() {
    return with_why(of_described<s::UndoSaid>("Each visit with its version as it is now."));
}
object moved_hours() {
    return record("The agreed hour stays in the record.",
                  {{"moved", list(of_described<MovedHour>("By today's rules."), "by begin")},
                   {"clients", names()}});
}
object hands_today() {
    return of_described<s::HandsToday>("Of whoever asks, by the clock of the location.");
}
object hands_said() {
    return of_described<s::HandsSaid>("Kept for whoever says it alone, for 60 days of theirs.");
}
object light_day_said() {
    return of_described<LightDaySaid>("In minutes of usual work, 0 to 100000; of today alone.");
}
object short_session() {
    return of_described<session::ShortSession>(
        "The opening, the closing, the rise and the look again stay.");
}

}  // namespace

std::span<const Named> of_desk() {
    static constexpr Named all[] = {
        {"TimingSaid", timing_said},      {"TimingAsked", timing_asked},
        {"WaitsList", waits_list},        {"OnlineBookings", online_bookings},
        {"UndoSaid", undo_said},          {"MovedHours", moved_hours},
        {"HandsToday", hands_today},      {"HandsSaid", hands_said},
        {"LightDaySaid", light_day_said}, {"ShortSession", short_session}};
    return all;
}

}  // namespace palpate::http::schema
