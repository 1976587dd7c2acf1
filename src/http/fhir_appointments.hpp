// Which Appointments a FHIR search means.
#pragma once

#include "http/fhir_calendar.hpp"

namespace palpate::http {

inline constexpr std::string_view appointment_parameters =
    "_id date patient practitioner location actor status";

// By begin and id. Malformed: a value that is none. Too large: more than can be looked through;
// a search by practitioner, actor or location without a date finds those that stand and not the
// called-off ones.
Result<std::vector<record::Kept<scheduling::Booking>>> appointments_found(
    const record::Transaction& t, const CalendarSearch& search);

}  // namespace palpate::http
