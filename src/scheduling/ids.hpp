// Who and what the calendar speaks of. A practitioner is a person of the practice and a client is
// one of the record: the same types as there, named here without their headers.
#pragma once

#include "base/id.hpp"

namespace palpate::practice {
struct Person;
}
namespace palpate::record {
struct Client;
}

namespace palpate::scheduling {

using PractitionerId = Id<practice::Person>;
using ClientId = Id<record::Client>;
using ServiceId = Id<struct Service>;
using ResourceId = Id<struct Resource>;  // a room, a table or a piece of equipment
using BookingId = Id<struct Booking>;
using AbsenceId = Id<struct Absence>;
using ChangeId = Id<struct Change>;

enum class ResourceKind { room, table, equipment };

}  // namespace palpate::scheduling
