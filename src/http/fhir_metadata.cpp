// What this server can do of FHIR; a test holds it against the route table.
#include "http/fhir_replies.hpp"
#include "http/handlers.hpp"

namespace palpate::http {
namespace {

constexpr std::string_view capabilities = R"({"resourceType":"CapabilityStatement",
"status":"active","date":"2026-11-21","kind":"instance","software":{"name":"Palpate"},
"implementation":{"description":"Palpate, a practice's own server"},
"fhirVersion":"4.0.1","format":["json","application/fhir+json"],
"rest":[{"mode":"server",
"security":{"cors":false,
"description":"A bearer token with SMART v2 scopes of the system, as system/Patient.cruds"},
"resource":[{"type":"Patient","profile":"http://hl7.org/fhir/StructureDefinition/Patient",
"documentation":"What is not used here is kept and given back. A name is needed.",
"interaction":[{"code":"read"},{"code":"vread"},{"code":"update"},{"code":"delete"},
{"code":"history-instance"},{"code":"create"},{"code":"search-type"}],
"versioning":"versioned-update","readHistory":true,"updateCreate":false,
"conditionalCreate":true,"conditionalRead":"not-match","conditionalUpdate":false,
"conditionalDelete":"not-supported",
"searchParam":[{"name":"_id","type":"token"},{"name":"identifier","type":"token"},
{"name":"name","type":"string","documentation":"the start of words, whatever the case and accents"},
{"name":"family","type":"string"},{"name":"given","type":"string"},
{"name":"birthdate","type":"date","documentation":"a year, month or day; no prefix but eq"},
{"name":"phone","type":"token","documentation":"compared by its digits"},
{"name":"email","type":"token"}]},
{"type":"Practitioner","profile":"http://hl7.org/fhir/StructureDefinition/Practitioner",
"documentation":"Who treats: accounts of the practice, and those that other programs keep here.",
"interaction":[{"code":"read"},{"code":"create"},{"code":"search-type"}],
"versioning":"versioned","updateCreate":false,"conditionalCreate":false,
"searchParam":[{"name":"_id","type":"token"},{"name":"name","type":"string"}]},
{"type":"Location","profile":"http://hl7.org/fhir/StructureDefinition/Location",
"documentation":"physicalType si, bu or area is a site with a clock; any other is a room of one.",
"interaction":[{"code":"read"},{"code":"create"},{"code":"search-type"}],
"versioning":"versioned","updateCreate":false,"conditionalCreate":false,
"searchParam":[{"name":"_id","type":"token"},{"name":"name","type":"string"}]},
{"type":"Appointment","profile":"http://hl7.org/fhir/StructureDefinition/Appointment",
"documentation":"Status booked, with a Patient, a Practitioner and a Location where one is needed.",
"interaction":[{"code":"read"},{"code":"create"},{"code":"search-type"}],
"versioning":"versioned","updateCreate":false,"conditionalCreate":false,
"searchParam":[{"name":"_id","type":"token"},
{"name":"date","type":"date","documentation":"the start; eq, ge, gt, le, lt; days are of UTC"},
{"name":"patient","type":"reference"},{"name":"practitioner","type":"reference"},
{"name":"location","type":"reference"},{"name":"actor","type":"reference"},
{"name":"status","type":"token"}]}]}]})";

}  // namespace

Reply fhir_metadata(const Request& request, const Services&) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    return {.content_type = fhir_type, .built_in = capabilities};
}

}  // namespace palpate::http
