#include "store/backup/secret.hpp"

#include "store/side_files.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/core.h>
#include <sodium.h>
#include <unistd.h>

namespace palpate::store {
namespace {

constexpr std::size_t secret_file_bytes_max = 4096;

Result<std::string> read_small(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return refuse(FaultKind::not_found, path, std::strerror(errno));
    std::string bytes(secret_file_bytes_max + 1, '\0');
    const auto size = ::read(file, bytes.data(), bytes.size());
    ::close(file);
    if (size < 0)
        return refuse(FaultKind::not_found, path, std::strerror(errno));
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

}  // namespace

Result<Secret> Secret::from_key_file(const std::filesystem::path& file) {
    auto bytes = read_small(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->size() != sizeof(Sealer::Key))
        return invalid(file, "is no key file: expected 32 bytes, as `palpate key new` makes them");
    return Secret(Kind::key_file, *std::move(bytes));
}

Result<Secret> Secret::from_passphrase_file(const std::filesystem::path& file) {
    auto bytes = read_small(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->size() > secret_file_bytes_max)
        return invalid(file, "expected a passphrase in the first line");
    bytes->resize(std::min(bytes->find_first_of("\r\n"), bytes->size()));
    if (bytes->empty())
        return invalid(file, "expected a passphrase in the first line");
    return Secret(Kind::passphrase, *std::move(bytes));
}

Secret Secret::from_passphrase(std::string passphrase) {
    return {Kind::passphrase, std::move(passphrase)};
}

Secret::Secret(Secret&& other) noexcept : kind_(other.kind_), bytes_(std::move(other.bytes_)) {}

Secret::~Secret() {
    sodium_memzero(bytes_.data(), bytes_.size());
}

bool Secret::too_short_for_new() const noexcept {
    return kind_ == Kind::passphrase && bytes_.size() < passphrase_bytes_min;
}

Sealer::Key Secret::key_for(const Salt& salt, const Cost& cost) const {
    Sealer::Key key{};
    if (kind_ == Kind::key_file) {
        std::copy_n(bytes_.begin(), key.size(), key.begin());
        return Sealer(key).seal("palpate backup", {Bytes(salt)});
    }
    if (crypto_pwhash(key.data(), key.size(), bytes_.data(), bytes_.size(), salt.data(),
                      cost.passes, static_cast<std::size_t>(cost.memory_bytes),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw StoreError(Trouble::failed,
                         fmt::format("a passphrase needs {} MB of free memory to be tried",
                                     cost.memory_bytes >> 20));
    return key;
}

Result<void> make_key_file(const std::filesystem::path& path) {
    auto key = Sealer::new_key();
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST)
        return refuse(FaultKind::conflict, path,
                      "is there already; a key that is lost opens nothing, so none is replaced");
    if (file < 0)
        return refuse(FaultKind::invalid, path, std::strerror(errno));
    const bool written =
        ::write(file, key.data(), key.size()) == std::ssize(key) && ::fsync(file) == 0;
    ::close(file);
    sodium_memzero(key.data(), key.size());
    if (!written) {
        ::unlink(path.c_str());
        throw StoreError(Trouble::full, fmt::format("{}: could not be written", path.string()));
    }
    sync_folder(path.has_parent_path() ? path.parent_path() : ".");
    return {};
}

}  // namespace palpate::store
