// The secret and the heads beside the data file.
#pragma once

#include "store/seal.hpp"

#include <filesystem>

namespace palpate::store {

// The folder's secret. Makes folder, secret and head file when there is no data file yet; throws
// StoreError when a data file is there without them: a new secret would make its trail unprovable.
Sealer::Key open_side_files(const std::filesystem::path& folder);

// Made when missing, for its owner alone.
void make_folder(const std::filesystem::path& folder);
// What was made or renamed in it stays so when the power goes.
void sync_folder(const std::filesystem::path& folder);

// The secret of a folder that must have one.
Sealer::Key read_key(const std::filesystem::path& folder);

}  // namespace palpate::store
