#include "store/erased.hpp"

#include "store/side_files.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

namespace palpate::store {
namespace {

// practice 16, client 16, milliseconds 8, seal 32.
constexpr std::size_t sealed_bytes = 40;
constexpr std::size_t line_bytes = sealed_bytes + sizeof(Hash);
using Line = std::array<std::uint8_t, line_bytes>;

Hash seal_of(const Sealer& sealer, const Line& line) {
    return sealer.seal("palpate erased", {Bytes(line).first(sealed_bytes)});
}

Line encode(const Sealer& sealer, const Erased& erased) {
    Line line{};
    std::ranges::copy(erased.practice.uuid().bytes, line.begin());
    std::ranges::copy(erased.client.uuid().bytes, line.begin() + 16);
    const auto at = static_cast<std::uint64_t>(erased.at.time_since_epoch().count());
    for (std::size_t i = 0; i < 8; ++i)
        line[32 + i] = static_cast<std::uint8_t>(at >> (8 * i));
    std::ranges::copy(seal_of(sealer, line), line.begin() + sealed_bytes);
    return line;
}

template <class T>
T id_at(const Line& line, std::size_t at) {
    Uuid id;
    std::copy_n(line.begin() + static_cast<long>(at), id.bytes.size(), id.bytes.begin());
    return T(id);
}

Erased decode(const Line& line) {
    std::uint64_t at = 0;
    for (std::size_t i = 8; i-- > 0;)
        at = at << 8 | line[32 + i];
    return {id_at<practice::PracticeId>(line, 0), id_at<record::ClientId>(line, 16),
            Instant(std::chrono::milliseconds(static_cast<std::int64_t>(at)))};
}

[[noreturn]] void fail(const std::filesystem::path& file) {
    const int code = errno;
    throw StoreError(code == ENOSPC ? Trouble::full : Trouble::read_only,
                     fmt::format("{}: {}", file.string(), std::strerror(code)));
}

bool is_listed(const std::vector<Erased>& all, const Erased& one) {
    return std::ranges::any_of(
        all, [&](const Erased& e) { return e.practice == one.practice && e.client == one.client; });
}

}  // namespace

std::vector<Erased> read_erased(const std::filesystem::path& file, const Sealer& sealer) {
    std::vector<Erased> all;
    std::ifstream in(file, std::ios::binary);
    Line line{};
    while (in.read(reinterpret_cast<char*>(line.data()), line_bytes)) {
        if (!Sealer::equal(seal_of(sealer, line), Bytes(line).subspan(sealed_bytes)))
            throw StoreError(Trouble::damaged,
                             fmt::format("{}: is no list of erasures that this folder's audit.key "
                                         "sealed, or was altered",
                                         file.string()));
        all.push_back(decode(line));
    }
    return all;
}

void add_erased(const std::filesystem::path& path, const Sealer& sealer,
                const std::vector<Erased>& clients) {
    auto listed = read_erased(path, sealer);
    const auto known = listed.size();
    for (const auto& client : clients)
        if (!is_listed(listed, client))
            listed.push_back(client);
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        fail(path);
    // By place, so that a torn line before it is written over.
    bool written = true;
    for (std::size_t i = known; i < listed.size() && written; ++i) {
        const Line line = encode(sealer, listed[i]);
        written = ::pwrite(file, line.data(), line.size(), static_cast<off_t>(i * line_bytes)) ==
                  std::ssize(line);
    }
    written = written && ::fsync(file) == 0;
    ::close(file);
    if (!written)
        fail(path);
    sync_folder(path.parent_path());
}

}  // namespace palpate::store
