// Somebody who treats here and has no account: another program keeps them, and books them by this
// record's id. Who has an account is a practitioner by that (practice/person.hpp).
#pragma once

#include "scheduling/bookings/places.hpp"

namespace palpate::scheduling {

struct OutsidePractitioner {
    std::string name;               // 1 to 200 bytes, as one says it
    std::optional<bool> inactive;   // does not treat here any more
    std::optional<Document> extra;  // what the other program said besides
};
PALPATE_DESCRIBE(OutsidePractitioner, name, inactive, extra);
using OutsidePractitionerId = Id<OutsidePractitioner>;  // the uuid is the practitioner's

}  // namespace palpate::scheduling
