// The part of the table of routes about events with seats.
#include "http/events.hpp"
#include "http/route_rows.hpp"

namespace palpate::http {
namespace {

using enum practice::Permission;

constexpr Route rows[] = {
    {Method::put, "/api/v1/events/{id}/cancelled", calendar_write, call_off_event,
     "Calls it off with every booking that has a seat: by the practice, so nothing is due",
     "CallOffSaid", "KeptEvent", "Appointment.u"},
};

}  // namespace

std::span<const Route> event_rows() {
    return rows;
}

}  // namespace palpate::http
