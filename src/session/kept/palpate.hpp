// What was palpated and which movements were tried feeds the assessment at once: what a session
// found is laid over the last answers, judged, and kept as an intake and an assessment of the
// episode like any other. The server alone writes what came of it into the log. It tells of
// sources; it opens nothing, lifts no stop and answers no question of safety.
#pragma once

#include "session/kept/rescreen.hpp"

namespace palpate::session {

struct PalpationSaid {
    EventId id;          // of the event it becomes; sent again, it is that one
    DeviceId device;     // that asks; the event is of the server's own
    std::int64_t count;  // of the device's next event: what was before it, was known
    std::vector<Seen> seen;
    Instant at;            // by the device's clock
    std::string language;  // BCP 47
};
PALPATE_DESCRIBE(PalpationSaid, id, device, count, seen, at, language);

constexpr std::size_t suspects_max = 5;  // that are pressed, and as many that movements speak for

// The likeliest sources by the last assessment of the episode: muscles first, then joints, roots
// and other tissue with the movements that tell of them, where movements may be tried. Pure.
Result<std::vector<Suspect>> suspects_in(const Asking& asking, Date today,
                                         const knowledge::Knowledge& k);

// Pure, and it may take its time. Faults: of the event itself; a conflict while a question of
// safety is open, and when nothing was pressed or tried yet.
Checked<Rescreening> reassess(const Asking& asking, const PalpationSaid& said, PersonId by,
                              Date today, const knowledge::Knowledge& k);

}  // namespace palpate::session
