// Renames that either happen whole or not at all.
#pragma once

#include "base/fault.hpp"

#include <filesystem>

namespace palpate::store {

// Gives what `from` names the name `to`, durably. Conflict when `to` is there already.
Result<void> put_in_place(const std::filesystem::path& from, const std::filesystem::path& to);

// The two folders change names, both there at every moment where the file system can do that; else
// `there` is moved to `aside` first. Afterwards `there` is what `made` was, and `aside` what was
// there before. Throws StoreError.
void change_places(const std::filesystem::path& made, const std::filesystem::path& there,
                   const std::filesystem::path& aside);

}  // namespace palpate::store
