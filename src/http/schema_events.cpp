// Events with seats, made from the structs that are kept and shown.
#include "http/schema_events.hpp"

#include "http/chairs.hpp"
#include "http/schema_kept.hpp"
#include "scheduling/bookings/call_off.hpp"

namespace palpate::http::schema {
namespace {

namespace s = palpate::scheduling;

object call_off_said() {
    return of_described<s::CallOffSaid>("`reason`: nothing about health.");
}
object seats_taken() {
    return of_described<s::SeatsTaken>("How many have a seat, of how many.");
}

object chair_day_said() {
    return with_why(of_described<s::ChairDaySaid>("The event's seats are the chairs."));
}
object chair_day() {
    return of_described<s::ChairDay>("Under the id of its event.");
}
object kept_chair_day() {
    return kept("ChairDay", "As kept.");
}
object chairs_shown() {
    return of_described<ChairsShown>("`free`: how many chairs, by start.");
}
object chair_place() {
    return of_described<s::ChairPlace>("Nothing about health but whether work may begin.");
}
object kept_chair_place() {
    return kept("ChairPlace", "As kept.");
}
object chair_queue() {
    return record("A chair event as the practice sees it.",
                  {{"day", ref("ChairsShown")},
                   {"places", list(ref("KeptChairPlace"), "by begin and chair")}});
}
object sign_up() {
    return of_described<s::SignUp>("`begin` left out: the next that is free.");
}
object chair_step_said() {
    return of_described<ChairStepSaid>("What becomes of it.");
}
object chair_link_made() {
    return of_described<ChairLinkMade>("The link, this once.");
}
object chair_summary() {
    return of_described<s::ChairSummary>(
        "Regions without `people` are hidden; so is `pain` of fewer than five.");
}
object tablet_seen() {
    return of_described<TabletSeen>("Initials, and nothing about health.");
}
object chair_asked() {
    return of_described<ChairAsked, Written::opened>("`findings` of the contract's In.");
}
object chair_said() {
    return of_described<ChairSaid>(
        "`region` one of neck, shoulders, upper_back, low_back, "
        "arms_or_hands, elsewhere; pain 0 to 10.");
}

}  // namespace

std::span<const Named> of_events() {
    static constexpr Named all[] = {
        {"CallOffSaid", call_off_said},     {"SeatsTaken", seats_taken},
        {"ChairDaySaid", chair_day_said},   {"ChairDay", chair_day},
        {"KeptChairDay", kept_chair_day},   {"ChairsShown", chairs_shown},
        {"ChairPlace", chair_place},        {"KeptChairPlace", kept_chair_place},
        {"ChairQueue", chair_queue},        {"SignUp", sign_up},
        {"ChairStepSaid", chair_step_said}, {"ChairLinkMade", chair_link_made},
        {"ChairSummary", chair_summary},    {"TabletSeen", tablet_seen},
        {"ChairAsked", chair_asked},        {"ChairSaid", chair_said}};
    return all;
}

}  // namespace palpate::http::schema
