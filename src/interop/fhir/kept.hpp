// What is kept of a Patient besides the modelled: between reading and writing, inside this room.
#pragma once

#include "interop/fhir/tree.hpp"
#include "record/client.hpp"

namespace palpate::interop::fhir {

inline constexpr std::string_view extra_member = "fhir_patient";

// The Patient without resourceType, id, and meta's version and time.
Tree content_of(const record::Client& client);
// Puts such a content into `extra`; nothing when the client's own members say it all. False, and
// nothing done, when it is too large.
[[nodiscard]] bool keep_content(record::Client& client, const Tree& content);

}  // namespace palpate::interop::fhir
