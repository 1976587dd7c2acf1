#include "store/backup/data_copy.hpp"

#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view name_start = "palpate.db.copy-";

[[noreturn]] void fail(const std::string& path, int code) {
    throw StoreError(code == ENOSPC ? Trouble::full : Trouble::read_only,
                     fmt::format("{}: {}", path, std::strerror(code)));
}

}  // namespace

DataCopy::DataCopy(const fs::path& folder) {
    remove_left_copies(folder);
    std::string path = folder / (std::string(name_start) + "XXXXXX");
    file_ = ::mkostemp(path.data(), O_CLOEXEC);
    if (file_ < 0)
        fail(path, errno);
    ::flock(file_, LOCK_EX | LOCK_NB);
    try {
        sqlite::Connection session({.path = StoreFiles(folder).data, .read_only = true});
        session.copy_to(path);
    } catch (...) {
        ::unlink(path.c_str());
        ::close(file_);
        throw;
    }
    ::unlink(path.c_str());
    struct stat about {};
    ::fstat(file_, &about);
    size_ = static_cast<std::uint64_t>(about.st_size);
}

DataCopy::~DataCopy() {
    ::close(file_);
}

std::size_t DataCopy::read(std::span<std::uint8_t> bytes) {
    const auto count = ::read(file_, bytes.data(), bytes.size());
    if (count < 0)
        fail("the copy of the data file", errno);
    return static_cast<std::size_t>(count);
}

void remove_left_copies(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (!entry.path().filename().string().starts_with(name_start))
            continue;
        const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        if (::flock(file, LOCK_EX | LOCK_NB) == 0)
            ::unlink(entry.path().c_str());
        ::close(file);
    }
}

}  // namespace palpate::store
