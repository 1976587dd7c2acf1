// The calendar's shapes, made from the structs that are kept and said.
#include "http/check_ins.hpp"
#include "http/feeds.hpp"
#include "http/online.hpp"
#include "http/outside.hpp"
#include "http/schema_described.hpp"
#include "http/schema_kept.hpp"
#include "http/waiting.hpp"
#include "scheduling/bookings/change_series.hpp"
#include "scheduling/bookings/lists.hpp"
#include "scheduling/diaries/propose.hpp"
#include "scheduling/reminders/choices.hpp"

namespace palpate::http::schema {
namespace {

namespace s = palpate::scheduling;

object location() {
    return with_why(of_described<s::Location>("A place with a clock of its own."));
}
object kept_location() {
    return kept("Location", "As kept.");
}
object locations() {
    return page_of("locations", "KeptLocation", "The newest first.");
}
object resource() {
    return with_why(of_described<s::Resource>("A room, a table or a piece of equipment."));
}
object kept_resource() {
    return kept("Resource", "As kept.");
}
object resources() {
    return page_of("resources", "KeptResource", "The newest first.");
}
object service() {
    return with_why(of_described<s::StoredService>("What can be booked."));
}
object kept_service() {
    return kept("Service", "As kept.");
}
object services() {
    return page_of("services", "KeptService", "The newest first.");
}
object hours() {
    return with_why(of_described<s::StoredHours>(
        "Hours in wall time of the location: the last period that holds a day, then holidays, "
        "leave and changes."));
}
object kept_hours() {
    return kept("Hours", "As kept.");
}
object hours_page() {
    return page_of("hours", "KeptHours", "The newest first.");
}
object calendar_rules() {
    return with_why(of_described<s::CalendarRules>("What a location asks of its bookings."));
}
object kept_calendar_rules() {
    return kept("CalendarRules", "As kept, under the location's id.");
}
object free_times() {
    return of_described<s::FreeTimes>(
        "\"09:00-11:45\" is each start of the grid from the first to the last, by the clock on "
        "the wall.");
}
object why() {
    return of_described<s::WhyShown>("No reason exactly when it is free.");
}
object booking() {
    return of_described<s::Booking>("Time reserved; nothing clinical. `extra` is never shown.");
}
object kept_booking() {
    return kept("Booking", "As kept.");
}
object client_name() {
    return record("Whom a list speaks of.",
                  {{"id", text("of the client, UUID")}, {"name", text("as one says it")}});
}
object bookings() {
    return record("What touches the time asked for.",
                  {{"bookings", list(ref("KeptBooking"), "by begin")},
                   {"clients", list(ref("ClientName"), "each once, by id")}});
}
object booking_said() {
    return with_why(of_described<s::BookingSaid>(
        "`despite`: why outside of hours, notice or limits. `overrule`: the owner's reason. "
        "`series`: it is one more visit of that course, whose client comes first."));
}
object move_said() {
    return with_why(of_described<s::MoveSaid>("What is left out stays as it was."));
}
object cancel_said() {
    return of_described<s::CancelSaid>("`reason`: nothing about health.");
}
object no_show_said() {
    return of_described<s::NoShowSaid>("Whether what is due is asked for.");
}
object event() {
    return with_why(of_described<s::Event>("Time of the practice's own."));
}
object kept_event() {
    return kept("Event", "As kept.");
}
object events() {
    return record("What touches the time asked for.",
                  {{"events", list(ref("KeptEvent"), "by begin")},
                   {"seats", list(ref("SeatsTaken"), "of each of them, in the same order")}});
}
object course_asked() {
    return of_described<s::CourseAsked>("How often, how long, and what the client prefers.");
}
object course_shown() {
    return of_described<s::CourseShown>("The best course there is; nothing was kept.");
}
object series_said() {
    return with_why(of_described<s::SeriesSaid>("Each visit as a booking is said."));
}
object series_move_said() {
    return with_why(of_described<s::SeriesMoveSaid>(
        "`visit` goes to `begin`, the others by as many days and minutes of the wall's clock. "
        "`seen`: each visit that is to move, with its version."));
}
object series_cancel_said() {
    return of_described<s::SeriesCancelSaid>("`seen` as for a move.");
}
object series() {
    return of_described<s::StoredSeries>("The bookings of one plan.");
}
object kept_series() {
    return kept("Series", "As kept.");
}
object series_booked() {
    return record("A course and its bookings.",
                  {{"series", ref("KeptSeries")},
                   {"bookings", list(ref("KeptBooking"), "in order")},
                   {"clients", list(ref("ClientName"), "each once, by id")},
                   {"moved", list(ref("MovedVisit"),
                                  "those that begin at another moment than at "
                                  "first, in the same order")}});
}

object moved_visit() {
    return of_described<s::MovedVisit>("When a visit of a course was to begin at first.");
}

object waiting_said() {
    return with_why(of_described<s::WaitingSaid>("What somebody waits for."));
}
object waiting() {
    return of_described<s::Waiting>("Who waits, and since when.");
}
object kept_waiting() {
    return kept("Waiting", "As kept.");
}
object waiting_offer() {
    return of_described<s::WaitingOffer>("An hour that is held for one of them.");
}
object kept_waiting_offer() {
    return kept("WaitingOffer", "As kept.");
}
object waiting_list() {
    return record("Who waits, and what is offered.",
                  {{"waiting", list(ref("KeptWaiting"), "the next one first")},
                   {"offers", list(ref("KeptWaitingOffer"), "open ones")},
                   {"clients", list(ref("ClientName"), "each once, by id")}});
}
object offer_link() {
    return of_described<OfferLink>("The link, this once.");
}
object offer_seen() {
    return of_described<OfferSeen>("The hour, and nothing about anybody.");
}
object offer_answered() {
    return of_described<OfferAnswered>("Yes or no.");
}

object check_in_made() {
    return of_described<CheckInMade>("The link, this once.");
}
object check_in_asked() {
    return of_described<CheckInAsked, Written::opened>(
        "What was answered so far: `findings` of the contract's In; `places` as its "
        "conditions, with where they are.");
}
object check_in_next() {
    return record("As NextQuestionReply; of the urgency only an emergency is told.",
                  {{"question", maybe(ref("InterviewQuestion"))},
                   {"remaining_about", number("screens to come, this one included")},
                   {"complete", yes_no("nothing is left for a client to answer")},
                   {"urgency", one_of("how urgent", {"emergency", "clear"})},
                   {"places", list(ref("OpenPlace"), "of what was told now")},
                   {"checks", list(ref("OpenCheck"), "of what was told now")},
                   {"loads", list(ref("Choice"), "none here")},
                   {"eases", list(ref("Choice"), "none here")},
                   {"care", list(ref("Choice"), "none here")}});
}
object check_in_said() {
    return of_described<CheckInSaid, Written::opened>(
        "`findings` of the contract's In; `places` as its conditions, with where they are.");
}
object check_in_taken() {
    return of_described<CheckInTaken>("Someone in danger is told so at once.");
}

object feed_said() {
    return with_why(of_described<FeedSaid>("Whose calendar, to whoever holds the link."));
}
object feed() {
    return of_described<FeedShown>("A link to a calendar, without its secret.");
}
object feed_made() {
    return record(
        "The link, this once.",
        {{"feed", ref("Feed")}, {"path", text("on this server; good for whoever has it")}});
}
object feed_page() {
    return record("Links to calendars.", {{"feeds", list(ref("Feed"), "the newest first")},
                                          {"more", yes_no("there are others")}});
}

object message_rules() {
    return with_why(of_described<s::MessageRules>(
        "Which messages there are. `mail`, `sms`: to clients who have said nothing."));
}
object kept_message_rules() {
    return kept("MessageRules", "As kept; version 0 where nothing was said yet.");
}
object message() {
    return of_described<s::Message>("One message of one visit; its words are kept nowhere.");
}
object kept_message() {
    return kept("Message", "As kept.");
}
object messages() {
    return page_of("messages", "KeptMessage", "By id.");
}
object message_queue() {
    return record("What is to go out, and what a person should look at.",
                  {{"waiting", number("how many")},
                   {"trouble", list(ref("KeptMessage"), "failed, or not known to have arrived")},
                   {"clients", list(ref("ClientName"), "each once, by id")},
                   {"next_due", text("when the first of them is due, UTC"), false}});
}
object contact_choice() {
    return of_described<s::ContactChoice>("What a client says to messages.");
}
object kept_contact_choice() {
    return kept("ContactChoice", "As kept; version 0 where nothing was said yet.");
}
object contact_choice_said() {
    return with_why(of_described<s::ContactChoiceSaid>("Left out: as the practice has it."));
}

object outside_calendar() {
    return with_why(of_described<s::OutsideCalendar>(
        "A calendar (.ics) by its address, which is never shown again."));
}
object outside_shown() {
    return of_described<OutsideShown>("One of them, and how its last reading went.");
}
object outside_calendars() {
    return record("All of them.", {{"calendars", list(ref("OutsideShown"), "by id")}});
}

object online_rules() {
    return with_why(of_described<s::OnlineRules>("Whether clients may book themselves."));
}
object kept_online_rules() {
    return kept("OnlineRules", "As kept, under the practice's id.");
}
object booking_link_said() {
    return with_why(of_described<BookingLinkSaid>("A link for one client."));
}
object booking_link_made() {
    return of_described<BookingLinkMade>("The link, this once.");
}

constexpr Named schemas[] = {{"OnlineRules", online_rules},
                             {"KeptOnlineRules", kept_online_rules},
                             {"BookingLinkSaid", booking_link_said},
                             {"BookingLinkMade", booking_link_made},
                             {"MessageRules", message_rules},
                             {"KeptMessageRules", kept_message_rules},
                             {"Message", message},
                             {"KeptMessage", kept_message},
                             {"Messages", messages},
                             {"OutsideCalendar", outside_calendar},
                             {"OutsideShown", outside_shown},
                             {"OutsideCalendars", outside_calendars},
                             {"MessageQueue", message_queue},
                             {"ContactChoice", contact_choice},
                             {"KeptContactChoice", kept_contact_choice},
                             {"ContactChoiceSaid", contact_choice_said},
                             {"WaitingSaid", waiting_said},
                             {"Waiting", waiting},
                             {"KeptWaiting", kept_waiting},
                             {"WaitingOffer", waiting_offer},
                             {"KeptWaitingOffer", kept_waiting_offer},
                             {"WaitingList", waiting_list},
                             {"OfferLink", offer_link},
                             {"OfferSeen", offer_seen},
                             {"OfferAnswered", offer_answered},
                             {"CheckInMade", check_in_made},
                             {"CheckInAsked", check_in_asked},
                             {"CheckInNext", check_in_next},
                             {"CheckInSaid", check_in_said},
                             {"CheckInTaken", check_in_taken},
                             {"FeedSaid", feed_said},
                             {"Feed", feed},
                             {"FeedMade", feed_made},
                             {"FeedPage", feed_page},
                             {"Location", location},
                             {"KeptLocation", kept_location},
                             {"Locations", locations},
                             {"Resource", resource},
                             {"KeptResource", kept_resource},
                             {"Resources", resources},
                             {"Service", service},
                             {"KeptService", kept_service},
                             {"Services", services},
                             {"Hours", hours},
                             {"KeptHours", kept_hours},
                             {"HoursPage", hours_page},
                             {"CalendarRules", calendar_rules},
                             {"KeptCalendarRules", kept_calendar_rules},
                             {"FreeTimes", free_times},
                             {"Why", why},
                             {"Booking", booking},
                             {"KeptBooking", kept_booking},
                             {"ClientName", client_name},
                             {"Bookings", bookings},
                             {"BookingSaid", booking_said},
                             {"MoveSaid", move_said},
                             {"CancelSaid", cancel_said},
                             {"NoShowSaid", no_show_said},
                             {"Event", event},
                             {"KeptEvent", kept_event},
                             {"Events", events},
                             {"CourseAsked", course_asked},
                             {"CourseShown", course_shown},
                             {"SeriesSaid", series_said},
                             {"SeriesMoveSaid", series_move_said},
                             {"SeriesCancelSaid", series_cancel_said},
                             {"Series", series},
                             {"KeptSeries", kept_series},
                             {"KeptSeriesBooked", series_booked},
                             {"MovedVisit", moved_visit}};

}  // namespace

std::span<const Named> of_calendar() {
    return schemas;
}

}  // namespace palpate::http::schema
