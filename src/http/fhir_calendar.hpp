// Practitioners, Locations and Appointments over /fhir/R4: what the handlers of
// routes_fhir_calendar.cpp share.
#pragma once

#include "http/fhir_replies.hpp"
#include "interop/fhir/calendar.hpp"
#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

#include <functional>

namespace palpate::http {

// A resource ready to be sent.
struct FhirResource {
    std::string_view type;  // "Appointment"
    interop::fhir::Mark mark;
    std::string json;
};

FhirResource resource_of(const record::Kept<scheduling::OutsidePractitioner>& kept);
FhirResource resource_of(const record::Kept<scheduling::Location>& kept);
FhirResource resource_of(const record::Kept<scheduling::Resource>& kept);
// `whole`: with what came besides, which may say why somebody comes.
FhirResource resource_of(const record::Kept<scheduling::Booking>& kept, bool whole);

// Programs and who may read care; reception is not among them.
bool sees_whole(const Request& request);

// With ETag and Last-Modified; 304 when the one who asks has it already.
Reply resource_reply(const FhirResource& resource, const Request& request);
// The same with 201 and Location.
Reply created_resource(const FhirResource& resource);

// A search of any of them.
struct CalendarSearch {
    std::vector<std::pair<std::string, std::vector<std::string>>> criteria;  // all must hold
    int count = 20;
    int offset = 0;
};
// Malformed: a parameter that is not one of `supported`, for a search that leaves out a condition
// finds too much.
Result<CalendarSearch> calendar_search_in(const Request& request, std::string_view supported);
// The values of one; none when it was not asked for.
const std::vector<std::string>* values_of(const CalendarSearch& search, std::string_view name);
// The page asked for of what was found, as a Bundle with the whole count.
Reply bundle_of(const Request& request, const CalendarSearch& search,
                const std::vector<FhirResource>& found);

}  // namespace palpate::http
