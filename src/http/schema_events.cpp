// Events with seats, made from the structs that are kept and shown.
#include "http/schema_events.hpp"

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

}  // namespace

std::span<const Named> of_events() {
    static constexpr Named all[] = {{"CallOffSaid", call_off_said}, {"SeatsTaken", seats_taken}};
    return all;
}

}  // namespace palpate::http::schema
