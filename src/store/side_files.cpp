#include "store/side_files.hpp"

#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& path, int code) {
    throw StoreError(code == ENOSPC ? Trouble::full : Trouble::read_only,
                     fmt::format("{}: {}", path, std::strerror(code)));
}

// Whole or not at all: under another name first.
void make_key(const std::string& path) {
    const std::string draft = path + ".new";
    const auto key = Sealer::new_key();
    const int file = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        fail(draft, errno);
    const bool written =
        ::write(file, key.data(), key.size()) == std::ssize(key) && ::fsync(file) == 0;
    const int code = errno;
    ::close(file);
    if (!written)
        fail(draft, code);
    fs::rename(draft, path);
}

}  // namespace

void sync_folder(const fs::path& folder) {
    const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

void make_folder(const fs::path& folder) {
    std::error_code failed;
    if (fs::create_directories(folder, failed))
        fs::permissions(folder, fs::perms::owner_all, failed);
    if (failed)
        fail(folder, failed.value());
}

Sealer::Key read_key(const fs::path& folder) {
    const StoreFiles files(folder);
    const int file = ::open(files.key.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        fail(files.key, errno);
    Sealer::Key key{};
    const auto size = ::read(file, key.data(), key.size());
    ::close(file);
    if (size != std::ssize(key))
        throw StoreError(Trouble::damaged,
                         fmt::format("{}: expected {} bytes", files.key, key.size()));
    return key;
}

Sealer::Key open_side_files(const fs::path& folder) {
    const StoreFiles files(folder);
    if (!fs::exists(files.data)) {
        make_folder(folder);
        if (!fs::exists(files.key))
            make_key(files.key);
        Heads::make(files.head);
        sync_folder(folder);
    }
    for (const auto& path : {files.key, files.head})
        if (!fs::exists(path))
            throw StoreError(Trouble::damaged,
                             fmt::format("{} is missing: without it the audit of the data file "
                                         "beside it cannot be proved; put it back from a backup",
                                         path));
    return read_key(folder);
}

}  // namespace palpate::store
