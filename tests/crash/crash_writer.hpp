// The program that is killed. Each transaction changes one client (its note becomes a token) and
// adds an episode with the same token: a client at version n has exactly n episodes, with the
// tokens of its n versions. What breaks that was half written.
#pragma once

#include "store/sqlite_store.hpp"

#include <string>

namespace palpate::tests {

inline practice::Actor crash_actor() {
    const Instant at{};
    return {practice::PracticeId(make_uuid(at, {1})), practice::PersonId(make_uuid(at, {2})),
            "127.0.0.1"};
}

// Reads the acknowledged lines "CLIENT VERSION TOKEN" of a file and proves the folder; prints the
// first fault. A last line without its end is not an acknowledgement.
int check_folder(const std::string& folder, const std::string& acknowledged);

}  // namespace palpate::tests
