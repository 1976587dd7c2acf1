// Proves a folder: the file's own structure, the chains of the audit, that each is as long as was
// acknowledged, and that every kept version is what its audit entry says was written.
#pragma once

#include "base/fault.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace palpate::store {

constexpr std::size_t moved_named_max = 20;

struct Proof {
    std::int64_t practices = 0;
    std::int64_t versions = 0;        // of records, current ones included
    std::int64_t entries = 0;         // of the audit
    std::int64_t about_accounts = 0;  // of those: sign-ins, links, tokens, roles
    std::int64_t clock_went_back = 0;
    // Visits to come that stand at another hour than was agreed, by today's rules of their zone:
    // the data are sound, and people have to be told. A line for each, at most moved_named_max.
    std::int64_t hours_moved = 0;
    std::vector<std::string> moved_named{};
};

// The first fault, with its place; also while a server runs on the folder. Throws StoreError when
// the folder cannot be read. `vfs`: see StoreOptions.
Result<Proof> verify(const std::filesystem::path& folder, const std::string& vfs = "");

}  // namespace palpate::store
