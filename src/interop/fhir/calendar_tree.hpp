// What reading and writing of the calendar's resources share, inside this room.
#pragma once

#include "interop/fhir/calendar.hpp"
#include "interop/fhir/tree.hpp"

namespace palpate::interop::fhir {

inline constexpr std::string_view besides_member = "fhir";  // of `extra`
inline constexpr std::string_view timezone_extension =
    "http://hl7.org/fhir/StructureDefinition/timezone";

// "Patient/0193..." as {"Patient", id}; also at the end of an absolute address.
struct Reference {
    std::string type;
    Uuid id;
    friend auto operator<=>(const Reference&, const Reference&) = default;
};
std::optional<Reference> reference_of(const Tree& object);  // its member "reference"
// Of a list of participants, in order; nothing for an actor that is no such reference.
std::vector<std::optional<Reference>> actors_of(const Tree& appointment);

}  // namespace palpate::interop::fhir
