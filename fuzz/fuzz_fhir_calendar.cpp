// Any bytes as a FHIR Practitioner, Location or Appointment. What is refused says where and why;
// what is read can be kept and is written again without harm.
#include "interop/fhir/calendar.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace palpate;
namespace fhir = palpate::interop::fhir;

void must(bool holds) {
    if (!holds)
        std::abort();
}

void said_why(const fhir::Issues& issues) {
    must(!issues.empty());
    for (const auto& issue : issues)
        must(!issue.code.empty() && !issue.diagnostics.empty());
}

void as_practitioner(std::string_view text) {
    const auto read = fhir::read_practitioner(text);
    if (!read)
        return said_why(read.error());
    const auto again = fhir::read_practitioner(fhir::write_practitioner(*read, {}));
    must(again && again->name == read->name && again->inactive == read->inactive);
}

void as_location(std::string_view text) {
    const auto read = fhir::read_location(text);
    if (!read)
        return said_why(read.error());
    must(!read->name.empty());
}

void as_appointment(std::string_view text) {
    const auto read = fhir::read_appointment(text);
    if (!read)
        return said_why(read.error());
    must(!read->clients.empty() && !read->practitioners.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    as_practitioner(text);
    as_location(text);
    as_appointment(text);
    return 0;
}
