// What somebody at the machine does with a whole practice, in its audit.
#pragma once

#include "store/sqlite_store.hpp"

namespace palpate::store {

// Nobody is signed in at a console: the person is empty.
inline practice::Actor console(PracticeId practice) {
    return {practice, {}, "console"};
}

inline Result<void> note_whole(SqliteStore& store, PracticeId practice, Action action,
                               record::ClientId client = {}) {
    return store.write_part(practice, [&](SqliteStore::Part& part) -> Result<void> {
        part.trail.append(practice, {.at = part.now,
                                     .action = action,
                                     .kind = client.empty() ? "practice" : "client",
                                     .id = client.uuid(),
                                     .client = client,
                                     .place = "console"});
        return {};
    });
}

}  // namespace palpate::store
