// Time of the practice's own: chair events, courses, meetings. Bookings join those that have seats.
#pragma once

#include "scheduling/bookings/clash.hpp"

namespace palpate::scheduling {

// Conflict, naming each clash; also with bookings that the owner put over others.
Result<record::Kept<Event>> add_event(record::Transaction& t, Event event, std::string why);
// Conflict as well when somebody has joined and would be left without their time or seat.
Result<record::Kept<Event>> change_event(record::Transaction& t, EventId id,
                                         record::Version expected, Event event, std::string why);

}  // namespace palpate::scheduling
