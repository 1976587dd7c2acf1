#include "store/backup/backup.hpp"

#include "store/backup/console.hpp"
#include "store/backup/data_copy.hpp"
#include "store/backup/packing.hpp"
#include "store/sqlite_store.hpp"
#include "store/trouble.hpp"

#include <fstream>
#include <iterator>

#include <fmt/core.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void pack(SealedWriter& out, std::string_view name, const std::string& content) {
    begin_packed(out, name, content.size());
    out.write({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()});
}

void pack(SealedWriter& out, std::string_view name, DataCopy& copy) {
    begin_packed(out, name, copy.size());
    std::vector<std::uint8_t> buffer(sealed_chunk_bytes);
    std::uint64_t done = 0;
    while (const auto count = copy.read(buffer)) {
        out.write(Bytes(buffer).first(count));
        done += count;
    }
    if (done != copy.size())
        throw StoreError(Trouble::failed, "the copy of the data file changed while it was read");
}

Result<void> check_request(const fs::path& folder, const fs::path& to, const Secret& secret) {
    if (!fs::exists(StoreFiles(folder).data))
        return refuse(FaultKind::not_found, StoreFiles(folder).data, "there is no data file");
    if (secret.too_short_for_new())
        return invalid("passphrase",
                       fmt::format("expected at least {} bytes", passphrase_bytes_min));
    if (fs::exists(to))
        return refuse(FaultKind::conflict, to, "is there already, and is not replaced");
    return {};
}

}  // namespace

Result<std::uint64_t> backup(const fs::path& folder, const fs::path& to, const Secret& secret,
                             const BackupOptions& options) {
    if (auto possible = check_request(folder, to, secret); !possible)
        return tl::unexpected(possible.error());
    SqliteStore store({.folder = folder, .surroundings = options.surroundings});
    for (const auto& practice : store.practices())
        if (auto noted = note_whole(store, practice.id, Action::backup); !noted)
            return tl::unexpected(noted.error());
    SealedWriter out(to, secret, options.cost);
    // The heads and the erasures before the data: it may be ahead of them, never behind.
    for (const auto name : packed_side_files)
        if (const auto path = folder / name; fs::exists(path))
            pack(out, name, text_of(path));
    DataCopy copy(folder);
    pack(out, packed_data_file, copy);
    end_packed(out);
    return out.finish();
}

}  // namespace palpate::store
