// One file with all that a folder holds, sealed; made while a server runs on the folder.
#pragma once

#include "store/backup/secret.hpp"
#include "store/surroundings.hpp"

#include <filesystem>

namespace palpate::store {

struct BackupOptions {
    Cost cost;
    Surroundings surroundings = the_system();
};

// Every write acknowledged before it began is in it. The size of the file; conflict when that is
// there already, not found without a data file. Throws StoreError. While it works it needs the disk
// space of the data file once more in the folder.
Result<std::uint64_t> backup(const std::filesystem::path& folder, const std::filesystem::path& to,
                             const Secret& secret, const BackupOptions& options = {});

}  // namespace palpate::store
