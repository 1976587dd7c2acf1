// What is said of practitioners' own calendars over the interface. Their addresses open them, so
// they are never shown again.
#pragma once

#include "scheduling/outside/outside.hpp"

namespace palpate::http {

struct OutsideShown {
    scheduling::OutsideCalendarId id;
    record::Version version;
    scheduling::PractitionerId practitioner;
    std::string name;
    std::string host;                    // of its address
    std::optional<std::int64_t> busy;    // stretches to come; none: not read yet
    std::optional<Instant> read_at;      // the last time it could be read
    std::optional<std::string> trouble;  // why not since then
};
PALPATE_DESCRIBE(OutsideShown, id, version, practitioner, name, host, busy, read_at, trouble);

}  // namespace palpate::http
