// Whoever has a store open on a folder holds its lock together with the others; a restore holds it
// alone. The system lets go of it when a process ends, however it ends.
#pragma once

#include <filesystem>

namespace palpate::store {

class FolderLock {
public:
    // Both make the folder when it is missing, and throw StoreError: busy when somebody else holds
    // the lock in a way that excludes this one.
    static FolderLock shared(const std::filesystem::path& folder);
    static FolderLock alone(const std::filesystem::path& folder);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : file_(file) {}
    static FolderLock take(const std::filesystem::path& folder, int how);
    int file_;
};

}  // namespace palpate::store
