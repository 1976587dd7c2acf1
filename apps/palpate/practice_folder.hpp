// The folder in which a practice is kept, opened by the commands that need it.
#pragma once

#include "store/sqlite_store.hpp"

#include <memory>

namespace palpate::app {

constexpr std::string_view default_slug = "practice";

// Makes the folder, and the practice `default_slug` when there is none at all. Throws StoreError.
std::unique_ptr<store::SqliteStore> open_folder(const std::string& folder);

}  // namespace palpate::app
