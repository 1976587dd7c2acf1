// Which backups are kept: the newest of each of the last days, weeks and months that have one.
#pragma once

#include "base/instant.hpp"

#include <vector>

namespace palpate::store {

struct Keeping {
    int daily = 14;  // at least 1
    int weekly = 8;
    int monthly = 24;
};

// Those to delete, of the moments at which backups were made. Days, ISO weeks and months are those
// of UTC. The newest is never among them, and without a new backup nothing grows old: only days
// that have a backup count.
std::vector<Instant> outlived(std::vector<Instant> made, const Keeping& keeping);

}  // namespace palpate::store
