// A file that is hashed while it is written or read: BLAKE2b of 32 bytes.
#pragma once

#include "store/portable/manifest.hpp"

#include <array>
#include <fstream>

#include <sodium.h>

namespace palpate::store {

class RunningHash {
public:
    RunningHash();
    void add(std::string_view bytes);
    std::string hex();  // of all that was added; once

private:
    crypto_generichash_state state_{};
};

// Throws StoreError.
class HashedFile {
public:
    HashedFile(const std::filesystem::path& folder, std::string path);
    void write(std::string_view text);
    ExportedFile finish();

private:
    ExportedFile about_;
    std::filesystem::path where_;
    std::ofstream out_;
    RunningHash hash_;
};

// Hash and size of a file as it is; not found when it cannot be read.
Result<ExportedFile> hash_file(const std::filesystem::path& folder, const std::string& path);

}  // namespace palpate::store
