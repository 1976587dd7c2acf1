// What two devices say that cannot both hold. Nothing is chosen: the fold leaves every version of
// an unsettled conflict out, shows them, and a person settles it by an event of its own.
#pragma once

#include "session/order.hpp"

#include <string>
#include <vector>

namespace palpate::session {

// What one device says; in order.
struct Version {
    DeviceId device;
    std::vector<EventId> events;
};
PALPATE_DESCRIBE(Version, device, events);

struct Conflict {
    std::string about;                 // "step 3", "minutes", "note plan", "signature"
    std::vector<Version> versions;     // two or more
    std::vector<EventId> settlements;  // that name all versions, the last word of each device
    bool settled = false;              // and they agree
    std::optional<DeviceId> chosen;    // whose version holds; none: not settled, or none does
};
PALPATE_DESCRIBE(Conflict, about, versions, settlements, settled, chosen);

// Contradictions are between events that did not know of each other: a step that both skipped,
// swapped or ended in different ways; one began what the other skipped or swapped; minutes left
// that differ; the same section of the note edited apart; signed by both, or edited while the other
// signed. Events that say the same agree.
std::vector<Conflict> conflicts(const Timeline& timeline);

}  // namespace palpate::session
