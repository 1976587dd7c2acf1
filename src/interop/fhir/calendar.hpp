// The calendar as FHIR R4: Practitioner, Location and Appointment, both ways.
//
// What is modelled      in FHIR                                in the record
//   Practitioner        name[0] (text, or given and family)    OutsidePractitioner.name
//                       active (its contrary)                  inactive
//   Location            name, status (inactive, suspended)     name, inactive
//                       physicalType si, bu or area            a Location: a site
//                       any other, or none                     a Resource: a room of a site
//                       partOf                                 the room's site
//                       extension timezone                     a site's zone
//   Appointment         status, start, end                     status, begin, until
//                       participant: Patient, Practitioner,    clients, practitioners,
//                       Location (a room, or a site)           resources, location
//
// All else is kept as it came and given back ("extra"): that may say why somebody comes, so it is
// written only for who may know.
#pragma once

#include "interop/fhir/outcome.hpp"
#include "scheduling/bookings/booking.hpp"
#include "scheduling/bookings/outside_practitioner.hpp"

namespace palpate::interop::fhir {

tl::expected<scheduling::OutsidePractitioner, Issues> read_practitioner(std::string_view json);

struct LocationRead {
    bool site = false;  // else a room
    std::string name;
    bool inactive = false;
    std::optional<Uuid> part_of;
    std::optional<std::string> zone;
    std::optional<Document> extra;
};
tl::expected<LocationRead, Issues> read_location(std::string_view json);

struct AppointmentRead {
    Instant begin;
    Instant until;
    std::vector<scheduling::ClientId> clients;
    std::vector<scheduling::PractitionerId> practitioners;
    std::vector<Uuid> locations;  // rooms or sites
    std::optional<Document> extra;
};
// Only what is booked: another status is an issue.
tl::expected<AppointmentRead, Issues> read_appointment(std::string_view json);

struct Mark {
    Uuid id;
    std::int64_t version = 0;
    Instant changed_at;
};
std::string write_practitioner(const scheduling::OutsidePractitioner& practitioner,
                               const Mark& mark);
std::string write_site(const scheduling::Location& location, const Mark& mark);
std::string write_room(const scheduling::Resource& room, const Mark& mark);
// `whole`: with what came besides.
std::string write_appointment(const scheduling::Booking& booking, const Mark& mark, bool whole);
// As FHIR's AppointmentStatus says it.
std::string_view appointment_status(scheduling::BookingStatus status);

}  // namespace palpate::interop::fhir
