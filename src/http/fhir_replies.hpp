// The replies of /fhir/R4: resources with their version, and OperationOutcome for all that fails.
#pragma once

#include "http/exchange.hpp"
#include "http/replies.hpp"
#include "interop/fhir/outcome.hpp"
#include "interop/fhir/patient.hpp"
#include "record/repository.hpp"

namespace palpate::http {

inline constexpr std::string_view fhir_patients = "/fhir/R4/Patient";

bool is_fhir(const Request& request);

// 406 when the client takes no FHIR JSON, by ?_format= or else by Accept.
std::optional<Reply> refused_format(const Request& request);

Reply fhir_reply(std::string text, int status = 200);
Reply outcome_reply(int status, std::span<const interop::fhir::Issue> issues);
Reply outcome_reply(const Fault& fault);
// 400 when one of them is misplaced, else 422.
Reply outcome_reply(std::span<const interop::fhir::Issue> issues);
// The same refusal in FHIR's words; what is no problem+json stays as it is.
Reply as_outcome(Reply problem);

std::string weak_etag(record::Version version);  // W/"3"
std::string http_date(Instant at);               // Sat, 21 Nov 2026 10:00:00 GMT
std::string patient_json(const record::Kept<record::Client>& kept);
// With ETag and Last-Modified.
Reply patient_reply(const record::Kept<record::Client>& kept, int status = 200);
// What a change answers: as Prefer wishes, with Location.
Reply changed_reply(const record::Kept<record::Client>& kept, int status, const Request& request);

// The version that If-Match says a change was made from; nothing: whichever is current.
Result<std::optional<record::Version>> expected_version(const Request& request);

}  // namespace palpate::http
