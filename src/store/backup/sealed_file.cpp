#include "store/backup/sealed_file.hpp"

#include "store/backup/put_in_place.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

namespace palpate::store {
namespace {

constexpr std::string_view magic = "palpate backup\n";
constexpr std::uint8_t format_version = 1;
constexpr std::size_t seal_bytes = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(56 + crypto_secretstream_xchacha20poly1305_HEADERBYTES == sealed_header_bytes);
static_assert(crypto_pwhash_SALTBYTES == salt_bytes);
// More than any backup asks for: a forged header may not eat the machine.
constexpr std::uint64_t passes_max = 16;
constexpr std::uint64_t memory_bytes_max = std::uint64_t{1} << 30;

void put_number(SealedHeader& header, std::size_t at, std::uint64_t number) {
    for (std::size_t i = 0; i < 8; ++i)
        header[at + i] = static_cast<std::uint8_t>(number >> (8 * i));
}

std::uint64_t number_at(const SealedHeader& header, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 8; i-- > 0;)
        number = number << 8 | header[at + i];
    return number;
}

Salt salt_of(const SealedHeader& header) {
    Salt salt{};
    std::copy_n(header.begin() + 40, salt.size(), salt.begin());
    return salt;
}

SealedHeader new_header(const Secret& secret, const Cost& cost) {
    SealedHeader header{};
    std::ranges::copy(magic, header.begin());
    header[15] = format_version;
    header[16] = static_cast<std::uint8_t>(secret.kind());
    if (secret.kind() == Secret::Kind::passphrase) {
        put_number(header, 24, cost.passes);
        put_number(header, 32, cost.memory_bytes);
    }
    randombytes_buf(header.data() + 40, salt_bytes);
    return header;
}

[[noreturn]] void fail(const std::filesystem::path& path, int code) {
    throw StoreError(code == ENOSPC ? Trouble::full : Trouble::read_only,
                     fmt::format("{}: {}", path.string(), std::strerror(code)));
}

}  // namespace

// ---- writing ----

SealedWriter::SealedWriter(const std::filesystem::path& path, const Secret& secret,
                           const Cost& cost)
    : path_(path), draft_(path.string() + fmt::format(".draft-{}", ::getpid())) {
    header_ = new_header(secret, cost);
    auto key = secret.key_for(salt_of(header_), cost);
    crypto_secretstream_xchacha20poly1305_init_push(&state_, header_.data() + 56, key.data());
    sodium_memzero(key.data(), key.size());
    chunk_.reserve(sealed_chunk_bytes);
    file_ = ::open(draft_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file_ < 0)
        fail(draft_, errno);
    write_all(header_);
}

SealedWriter::~SealedWriter() {
    sodium_memzero(&state_, sizeof state_);
    if (file_ < 0)
        return;
    ::close(file_);
    ::unlink(draft_.c_str());
}

void SealedWriter::write_all(Bytes bytes) {
    size_ += bytes.size();
    while (!bytes.empty()) {
        const auto written = ::write(file_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0) {
            const int code = errno;
            ::close(std::exchange(file_, -1));
            ::unlink(draft_.c_str());
            fail(path_, code);
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

void SealedWriter::push(unsigned char tag) {
    sealed_.resize(chunk_.size() + seal_bytes);
    crypto_secretstream_xchacha20poly1305_push(&state_, sealed_.data(), nullptr, chunk_.data(),
                                               chunk_.size(), header_.data(), header_.size(), tag);
    chunk_.clear();
    write_all(sealed_);
}

void SealedWriter::write(Bytes bytes) {
    while (!bytes.empty()) {
        // A full chunk waits until it is known that it is not the last.
        if (chunk_.size() == sealed_chunk_bytes)
            push(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        const auto count = std::min(bytes.size(), sealed_chunk_bytes - chunk_.size());
        chunk_.insert(chunk_.end(), bytes.begin(), bytes.begin() + static_cast<long>(count));
        bytes = bytes.subspan(count);
    }
}

Result<std::uint64_t> SealedWriter::finish() {
    push(crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    if (::fsync(file_) != 0)
        fail(path_, errno);
    if (auto placed = put_in_place(draft_, path_); !placed)
        return tl::unexpected(placed.error());
    ::close(std::exchange(file_, -1));
    return size_;
}

// ---- reading ----

SealedReader::SealedReader(const std::filesystem::path& path, const Secret& secret) : path_(path) {
    file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about {};
    if (file_ < 0 || ::fstat(file_, &about) != 0)
        fail(path, errno);
    left_ = static_cast<std::uint64_t>(about.st_size);
    try {
        if (read_some(header_) != header_.size())
            refuse_altered();
        check_header(secret);
        auto key =
            secret.key_for(salt_of(header_), {number_at(header_, 24), number_at(header_, 32)});
        const int code = crypto_secretstream_xchacha20poly1305_init_pull(
            &state_, header_.data() + 56, key.data());
        sodium_memzero(key.data(), key.size());
        if (code != 0)
            refuse_altered();
    } catch (...) {
        ::close(file_);
        throw;
    }
}

SealedReader::~SealedReader() {
    sodium_memzero(&state_, sizeof state_);
    ::close(file_);
}

void SealedReader::refuse_altered() const {
    throw StoreError(Trouble::damaged,
                     opened_a_chunk_
                         ? fmt::format("{}: this backup was altered or cut short", path_)
                         : fmt::format("{}: cannot be opened: the key or passphrase is another "
                                       "one, or this backup was altered",
                                       path_));
}

void SealedReader::check_header(const Secret& secret) const {
    if (!std::equal(magic.begin(), magic.end(), header_.begin()))
        throw StoreError(Trouble::damaged, fmt::format("{}: is no backup of Palpate", path_));
    if (header_[15] != format_version)
        throw StoreError(
            Trouble::too_new,
            fmt::format("{}: made by a later version of Palpate; install that", path_));
    if (header_[16] != static_cast<std::uint8_t>(secret.kind()))
        throw StoreError(
            Trouble::damaged,
            fmt::format("{}: sealed with a {}", path_,
                        secret.kind() == Secret::Kind::key_file ? "passphrase" : "key file"));
    const auto passes = number_at(header_, 24);
    const auto memory = number_at(header_, 32);
    const bool too_small =
        secret.kind() == Secret::Kind::passphrase &&
        (passes < crypto_pwhash_OPSLIMIT_MIN || memory < crypto_pwhash_MEMLIMIT_MIN);
    if (too_small || passes > passes_max || memory > memory_bytes_max)
        refuse_altered();
}

std::size_t SealedReader::read_some(std::span<std::uint8_t> bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto count = ::read(file_, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            fail(path_, errno);
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    left_ -= std::min<std::uint64_t>(left_, done);
    return done;
}

void SealedReader::next_chunk() {
    sealed_.resize(
        static_cast<std::size_t>(std::min<std::uint64_t>(left_, sealed_chunk_bytes + seal_bytes)));
    if (sealed_.size() < seal_bytes || read_some(sealed_) != sealed_.size())
        refuse_altered();
    chunk_.resize(sealed_.size() - seal_bytes);
    used_ = 0;
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(&state_, chunk_.data(), nullptr, &tag,
                                                   sealed_.data(), sealed_.size(), header_.data(),
                                                   header_.size()) != 0)
        refuse_altered();
    opened_a_chunk_ = true;
    const bool says_last = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (says_last != (left_ == 0))
        refuse_altered();
}

void SealedReader::read(std::span<std::uint8_t> all) {
    while (!all.empty()) {
        if (used_ == chunk_.size()) {
            if (opened_a_chunk_ && left_ == 0)
                refuse_altered();
            next_chunk();
        }
        const auto count = std::min(all.size(), chunk_.size() - used_);
        std::copy_n(chunk_.begin() + static_cast<long>(used_), count, all.begin());
        used_ += count;
        all = all.subspan(count);
    }
}

void SealedReader::expect_end() {
    if (!opened_a_chunk_ || left_ != 0 || used_ != chunk_.size())
        refuse_altered();
}

}  // namespace palpate::store
