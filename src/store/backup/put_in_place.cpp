#include "store/backup/put_in_place.hpp"

#include "store/side_files.hpp"
#include "store/trouble.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;

int rename_with(const fs::path& from, const fs::path& to, unsigned how) {
    return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), how) == 0 ? 0 : errno;
}

bool is_not_known(int code) {
    return code == EINVAL || code == ENOSYS;
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : ".";
}

[[noreturn]] void fail(const fs::path& path, int code) {
    throw StoreError(code == ENOSPC ? Trouble::full : Trouble::read_only,
                     fmt::format("{}: {}", path.string(), std::strerror(code)));
}

void rename_or_fail(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        fail(to, errno);
}

}  // namespace

Result<void> put_in_place(const fs::path& from, const fs::path& to) {
    int code = rename_with(from, to, RENAME_NOREPLACE);
    if (is_not_known(code))
        code = fs::exists(to) ? EEXIST : rename_with(from, to, 0);
    if (code == EEXIST || code == ENOTEMPTY)
        return refuse(FaultKind::conflict, to, "is there already, and is not replaced");
    if (code != 0)
        fail(to, code);
    sync_folder(folder_of(to));
    return {};
}

void change_places(const fs::path& made, const fs::path& there, const fs::path& aside) {
    const int code = rename_with(made, there, RENAME_EXCHANGE);
    if (code != 0 && !is_not_known(code) && code != EXDEV)
        fail(there, code);
    if (code == 0) {
        rename_or_fail(made, aside);
    } else {
        rename_or_fail(there, aside);
        rename_or_fail(made, there);
    }
    sync_folder(folder_of(there));
}

}  // namespace palpate::store
