// Any bytes as a FHIR Patient. What is refused says where and why; what is read can be kept, and
// comes back as it came. The same bytes as a client's `extra` do no harm either.
#include "interop/fhir/kept.hpp"
#include "interop/fhir/patient.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace {

using namespace palpate;
namespace fhir = palpate::interop::fhir;

const fhir::Stamp stamp{.version = 1};

void as_extra(std::string_view text) {
    auto extra = Document::from(R"({"fhir_patient":)" + std::string(text) + "}");
    if (!extra)
        return;
    record::Client client{.names = {{.family = "Ruiz"}}, .phones = {{"5"}}, .language = "es"};
    client.extra = *std::move(extra);
    const auto said = fhir::write_patient(client, stamp);
    fhir::settle(client);
    if (fhir::write_patient(client, stamp) != said)
        std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    as_extra(text);
    const auto read = fhir::read_patient(text);
    if (!read) {
        for (const auto& issue : read.error())
            if (issue.code.empty() || issue.diagnostics.empty())
                std::abort();
        return 0;
    }
    if (!record::check(read->client).empty())
        std::abort();
    const auto kept = from_json<record::Client>(to_json(read->client));
    if (!kept)
        std::abort();
    const auto again = fhir::read_patient(fhir::write_patient(*kept, stamp));
    if (!again || !fhir::same(fhir::content_of(again->client), fhir::content_of(read->client)))
        std::abort();
    return 0;
}
