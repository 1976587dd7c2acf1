// A backup becomes a folder again. It is unpacked and proved beside its place first; what was in
// that place is moved aside, never written over. Everyone who was signed in when the backup was
// made signs in again, and open links of invitation are void.
#pragma once

#include "store/backup/secret.hpp"
#include "store/surroundings.hpp"
#include "store/verify.hpp"

#include <filesystem>
#include <optional>

namespace palpate::store {

struct RestoreOptions {
    bool replace = false;  // what the folder holds is kept beside it
    // A file `erased` of the same practice: those clients are erased from what comes back.
    std::optional<std::filesystem::path> erasures;
    Surroundings surroundings = the_system();
};

struct Restored {
    Proof proof;
    std::optional<std::filesystem::path> aside;  // where what was replaced is kept
    std::int64_t erased_again = 0;               // clients
    // What was replaced could not be asked (damaged, or without its secret) whom it had erased.
    bool erasures_unknown = false;
};

// Erases again whom the replaced folder's list or audit, or `erasures`, names. Conflict when the
// folder holds something, or the backup does not prove sound: then nothing was changed. Throws
// StoreError; busy when a server holds the folder.
Result<Restored> restore(const std::filesystem::path& backup, const std::filesystem::path& folder,
                         const Secret& secret, const RestoreOptions& options = {});

// Unpacks it inside the data folder, proves that as by `palpate verify`, and takes it away again.
// Needs the disk space of the data once more. Throws StoreError: damaged, or another secret.
Result<Proof> prove_backup(const std::filesystem::path& backup, const std::filesystem::path& data,
                           const Secret& secret);

}  // namespace palpate::store
