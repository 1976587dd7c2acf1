// The query of a FHIR request, read and written.
#pragma once

#include "base/fault.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palpate::http {

using Parameters = std::vector<std::pair<std::string, std::string>>;

// 400.
inline tl::unexpected<Fault> refused(std::string message) {
    return refuse(FaultKind::malformed, "", std::move(message));
}

// In order, decoded; | and other letters that should have been are taken as they are. Malformed.
Result<Parameters> parameters_in(std::string_view query);
// At each comma; a backslash takes the next letter as it is. None is empty.
std::vector<std::string> values_in(std::string_view text);
// A _count, cut to `most`.
Result<int> count_in(std::string_view text, int most);
// "/fhir/R4/Patient?name=ana"
std::string address_of(std::string_view path, const Parameters& parameters);

}  // namespace palpate::http
