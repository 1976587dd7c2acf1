// A visit under way. The room's own shapes are written as they are kept: an empty list or map and
// what is not set are left out.
#include "http/alternation.hpp"
#include "http/schema_kept.hpp"
#include "http/session_replies.hpp"
#include "session/kept/begin.hpp"
#include "session/kept/palpate.hpp"

namespace palpate::http::schema {
namespace {

namespace room = palpate::session;

object with_member(object described, std::string_view member, object schema) {
    described["properties"].as_object()[member] = std::move(schema);
    return described;
}

object event() {
    return of_described<room::Event>("What happened; it has exactly one content.");
}
object sheet() {
    return of_described<room::Sheet>("The routine, and what is open to the client today.");
}
object log() {
    return with_member(of_described<room::Log>("Every event, and when the server got it."),
                       "events", list(ref("SessionEvent"), "by id"));
}
object state() {
    return of_described<room::State>("Where the session stands: the fold of its events.");
}
object note() {
    return of_described<room::Note>("The note; with a signature it is locked.");
}
object brief() {
    return of_described<room::Brief>("Before a visit: last time, ceilings, no-touch, wishes.");
}
object frame() {
    return record(
        "Against what the devices' times are judged.",
        {{"earliest", described::texts_of("the session cannot have begun before", "date-time")},
         {"now", described::texts_of("by the server", "date-time")},
         {"slack_ms", number("by which clocks may differ")}});
}

object head(std::string_view what) {
    return record(what, {{"id", described::texts_of("", "uuid")},
                         {"version", number("grows with every batch that brought something new")},
                         {"client", described::texts_of("", "uuid")},
                         {"episode", described::texts_of("", "uuid")},
                         {"plan", described::texts_of("that was agreed", "uuid")},
                         {"booking", described::texts_of("", "uuid"), false},
                         {"in_room", text("who is there besides the practitioner"), false},
                         {"day", date("of the visit")},
                         {"made_at", described::texts_of("UTC", "date-time")},
                         {"frame", ref("SessionFrame")},
                         {"log", ref("SessionLog")},
                         {"state", ref("SessionState")},
                         {"note", ref("SessionNote")}});
}
object moved() {
    return head("A session without its sheet, which never changes.");
}
object whole() {
    auto all = with_member(head("A session whole."), "sheet", ref("SessionSheet"));
    all = with_member(std::move(all), "brief", ref("SessionBrief"));
    all["required"].as_array().emplace_back("sheet");
    all["required"].as_array().emplace_back("brief");
    return all;
}

object stored() {
    return of_described<room::StoredSession>("How far it is, without its events.");
}
object kept_stored() {
    return kept("StoredSession", "A line of the list.");
}
object sessions() {
    return page_of("sessions", "KeptStoredSession", "The newest first.");
}
object wanted() {
    return of_described<room::SessionWanted>("For which booking; `again`: as last time.");
}
object events() {
    return with_member(of_described<SessionEvents>("What a device has to tell."), "events",
                       list(ref("SessionEvent"), "1 to 500, in any order"));
}
object asked() {
    return of_described<SessionAsked, Written::opened>("`findings` of the contract's In.");
}
object rescreen() {
    return of_described<room::RescreenSaid, Written::opened>(
        "The head of the event it becomes, the stops it lifts, and `findings` of the contract.");
}
object palpation() {
    return of_described<room::PalpationSaid>("The head of the event that it becomes.");
}
object suspect() {
    return of_described<room::Suspect>("A source of the pain, as it is ranked.");
}
object sources() {
    return record("What to press.",
                  {{"suspects", list(ref("SessionSuspect"), "the likeliest first")}});
}
object questions() {
    return record("Screens to ask.", {{"questions", list(ref("InterviewQuestion"), "in order")}});
}
object again() {
    auto all = with_member(
        of_described<room::Again>("What was done last time or is kept, held against today."),
        "session", described::texts_of("of last time; none: a favourite", "uuid"));
    all["properties"].as_object()["sheet"] = ref("SessionSheet");
    return all;
}

object favourite() {
    return of_described<room::Favourite>("Steps to begin with, held against each client's day.");
}
object kept_favourite() {
    return kept("Favourite", "As kept.");
}
object favourites() {
    return record("One's own.", {{"favourites", list(ref("KeptFavourite"), "by name")}});
}
object favourite_said() {
    return of_described<room::FavouriteSaid>("From a session, or from an episode's agreed plan.");
}
object favourite_name() {
    return of_described<room::FavouriteName>("Another name.");
}

object alternating_now() {
    return of_described<room::AlternatingNow>(
        "Two options turn about. The order that is still to come is told nobody.");
}
object alternating_said() {
    return of_described<room::AlternatingSaid>("What the client agrees to, and to which words.");
}
object alternating_ended() {
    return of_described<room::AlternatingEnded>("Why, in a few words.");
}
object alternations() {
    return record("Of an episode.",
                  {{"alternations", list(ref("KeptAlternation"), "the newest first")}});
}
object alternation_options() {
    return of_described<AlternationOptions>("By technique of the plan: what may stand for it.");
}

object hand_over_said() {
    return of_described<room::HandOverSaid>("To whoever treats next.");
}
object hand_over() {
    return of_described<room::HandOver>("From whom, when, and who has read it.");
}
object kept_hand_over() {
    return kept("HandOver", "As kept.");
}
object hand_overs() {
    return page_of("hand_overs", "KeptHandOver", "The newest first.");
}

constexpr Named schemas[] = {{"SessionEvent", event},
                             {"SessionSheet", sheet},
                             {"SessionLog", log},
                             {"SessionState", state},
                             {"SessionNote", note},
                             {"SessionBrief", brief},
                             {"SessionFrame", frame},
                             {"TreatmentSession", whole},
                             {"TreatmentSessionMoved", moved},
                             {"StoredSession", stored},
                             {"KeptStoredSession", kept_stored},
                             {"TreatmentSessions", sessions},
                             {"SessionWanted", wanted},
                             {"SessionEvents", events},
                             {"SessionAsked", asked},
                             {"SessionRescreen", rescreen},
                             {"SessionPalpation", palpation},
                             {"SessionSuspect", suspect},
                             {"SessionSources", sources},
                             {"SessionQuestions", questions},
                             {"SessionAgain", again},
                             {"KeptAlternation", alternating_now},
                             {"AlternatingSaid", alternating_said},
                             {"AlternatingEnded", alternating_ended},
                             {"Alternations", alternations},
                             {"AlternationOptions", alternation_options},
                             {"HandOverSaid", hand_over_said},
                             {"HandOver", hand_over},
                             {"KeptHandOver", kept_hand_over},
                             {"HandOvers", hand_overs},
                             {"Favourite", favourite},
                             {"KeptFavourite", kept_favourite},
                             {"Favourites", favourites},
                             {"FavouriteSaid", favourite_said},
                             {"FavouriteName", favourite_name}};

}  // namespace

std::span<const Named> of_session() {
    return schemas;
}

}  // namespace palpate::http::schema
