#include "store/folder_lock.hpp"

#include "store/side_files.hpp"
#include "store/trouble.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palpate::store {
namespace {

// A restore may have put another folder in this place after the file was opened.
bool is_still_there(int file, const std::string& path) {
    struct stat opened {};
    struct stat there {};
    return ::fstat(file, &opened) == 0 && ::stat(path.c_str(), &there) == 0 &&
           opened.st_ino == there.st_ino && opened.st_dev == there.st_dev;
}

std::string held(const std::filesystem::path& folder, int how) {
    if (how == LOCK_SH)
        return fmt::format("{} is being restored; try again when that is done", folder.string());
    return fmt::format("a server or another command works on {}; stop it first", folder.string());
}

}  // namespace

FolderLock FolderLock::take(const std::filesystem::path& folder, int how) {
    make_folder(folder);
    const std::string path = folder / "lock";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        throw StoreError(errno == ENOSPC ? Trouble::full : Trouble::read_only,
                         fmt::format("{}: {}", path, std::strerror(errno)));
    FolderLock lock(file);
    if (::flock(file, how | LOCK_NB) != 0 || !is_still_there(file, path))
        throw StoreError(Trouble::busy, held(folder, how));
    return lock;
}

FolderLock FolderLock::shared(const std::filesystem::path& folder) {
    return take(folder, LOCK_SH);
}

FolderLock FolderLock::alone(const std::filesystem::path& folder) {
    return take(folder, LOCK_EX);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FolderLock::~FolderLock() {
    if (file_ >= 0)
        ::close(file_);
}

}  // namespace palpate::store
