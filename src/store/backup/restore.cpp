#include "store/backup/restore.hpp"

#include "store/backup/console.hpp"
#include "store/backup/packing.hpp"
#include "store/backup/put_in_place.hpp"
#include "store/erase.hpp"
#include "store/erased.hpp"
#include "store/side_files.hpp"
#include "store/trouble.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

namespace palpate::store {
namespace {

namespace fs = std::filesystem;

// Not the practice's but this machine's: settings and certificates, which no backup holds.
constexpr std::array<std::string_view, 2> of_the_machine{"palpate.toml", "tls"};
constexpr std::string_view proving_name = "backup-proof";

// A folder beside the target that goes again unless it took its place.
class Beside {
public:
    explicit Beside(const fs::path& target)
        : path_(fmt::format("{}.restoring-{}", target.string(), ::getpid())) {
        fs::remove_all(path_);
        make_folder(path_);
    }
    ~Beside() {
        std::error_code ignored;
        if (!path_.empty())
            fs::remove_all(path_, ignored);
    }
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    const fs::path& path() const { return path_; }
    void took_its_place() { path_.clear(); }

private:
    fs::path path_;
};

// ---- unpacking ----

void unpack(SealedReader& in, std::uint64_t size, const std::string& path) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool written = file >= 0;
    std::vector<std::uint8_t> buffer(sealed_chunk_bytes);
    while (written && size > 0) {
        const std::span part(
            buffer.data(), static_cast<std::size_t>(std::min<std::uint64_t>(size, buffer.size())));
        in.read(part);
        written = ::write(file, part.data(), part.size()) == std::ssize(part);
        size -= part.size();
    }
    written = written && ::fsync(file) == 0;
    const int code = errno;
    if (file >= 0)
        ::close(file);
    if (!written)
        throw StoreError(code == ENOSPC ? Trouble::full : Trouble::read_only,
                         fmt::format("{}: {}", path, std::strerror(code)));
}

void unpack_all(const fs::path& backup, const fs::path& folder, const Secret& secret) {
    SealedReader in(backup, secret);
    for (auto packed = next_packed(in); !packed.name.empty(); packed = next_packed(in)) {
        const bool known =
            packed.name == packed_data_file ||
            std::ranges::find(packed_side_files, packed.name) != packed_side_files.end();
        if (!known)
            throw StoreError(Trouble::too_new,
                             fmt::format("{}: made by a later version of Palpate; install that",
                                         backup.string()));
        unpack(in, packed.size, folder / packed.name);
    }
    in.expect_end();
}

// ---- whom to erase again ----

std::vector<Erased> erased_in_audit(const fs::path& folder) {
    sqlite::Connection session({.path = StoreFiles(folder).data, .read_only = true});
    std::vector<Erased> all;
    Rows rows = session.query("SELECT practice, client, at FROM audit WHERE action = $1",
                              word(Action::erase));
    while (rows.next())
        all.push_back({rows.id<PracticeId>(0), rows.id<record::ClientId>(1), rows.instant(2)});
    return all;
}

// Of a folder that may be damaged: as much as can be read.
std::vector<Erased> erased_in(const fs::path& folder, bool& unknown) {
    std::vector<Erased> all;
    const auto add = [&](auto&& read) {
        try {
            const auto more = read();
            all.insert(all.end(), more.begin(), more.end());
        } catch (const StoreError&) {
            unknown = true;
        }
    };
    add([&] { return read_erased(StoreFiles(folder).erased, Sealer(read_key(folder))); });
    add([&] { return erased_in_audit(folder); });
    return all;
}

Result<std::int64_t> erase_again(SqliteStore& store, const std::vector<Erased>& clients) {
    std::int64_t count = 0;
    for (const auto& client : clients) {
        const Erasing erasing{.actor = console(client.practice),
                              .client = client.client,
                              .why = "erased again by restore"};
        auto done = store.write_part(client.practice, [&](SqliteStore::Part& part) -> Result<void> {
            const auto erased = erase_contents(part, store.sealer(), erasing);
            count += erased && erased->records > 0 ? 1 : 0;
            // Who is not in the backup needs no erasing.
            if (!erased && erased.error().kind != FaultKind::not_found)
                return tl::unexpected(erased.error());
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    add_erased(store.files().erased, store.sealer(), clients);
    return count;
}

// Who was signed in then is not now, and a link may have been used since.
Result<void> note_restore(SqliteStore& store, PracticeId practice) {
    if (auto noted = note_whole(store, practice, Action::restore); !noted)
        return noted;
    return store.write_part(practice, [&](SqliteStore::Part& part) -> Result<void> {
        part.session.run("DELETE FROM session WHERE practice = $1", practice);
        part.session.run("DELETE FROM link WHERE practice = $1", practice);
        return {};
    });
}

// ---- the steps ----

struct Target {
    fs::path path;
    bool is_there = false;
    bool holds_data = false;
};

Result<Target> look_at(const fs::path& folder, bool replace) {
    Target target{.path = fs::weakly_canonical(fs::absolute(folder))};
    if (!target.path.has_filename())
        target.path = target.path.parent_path();
    target.is_there = fs::exists(target.path);
    if (!target.is_there)
        return target;
    if (!fs::is_directory(target.path))
        return invalid(folder, "is no folder");
    for (const auto& entry : fs::directory_iterator(target.path)) {
        const auto name = entry.path().filename();
        target.holds_data |= name != "lock" && !std::ranges::count(of_the_machine, name);
    }
    if (!target.holds_data)
        return target;
    const StoreFiles files(target.path);
    if (!fs::exists(files.data) && !fs::exists(files.key))
        return refuse(FaultKind::conflict, folder, "holds something else than a practice's data");
    if (!replace)
        return refuse(FaultKind::conflict, folder,
                      "holds data already; with --replace the backup takes its place, and what "
                      "is there now is kept beside it");
    return target;
}

Result<void> bring_up_to_date(const fs::path& folder, const std::vector<Erased>& known,
                              const RestoreOptions& options, Restored& restored) {
    {
        SqliteStore store({.folder = folder, .surroundings = options.surroundings});
        std::vector<Erased> clients = known;
        if (options.erasures) {
            const auto more = read_erased(*options.erasures, store.sealer());
            clients.insert(clients.end(), more.begin(), more.end());
        }
        const auto own = read_erased(store.files().erased, store.sealer());
        clients.insert(clients.end(), own.begin(), own.end());
        for (const auto& practice : store.practices())
            if (auto noted = note_restore(store, practice.id); !noted)
                return tl::unexpected(noted.error());
        const auto again = clients.empty() ? Result<std::int64_t>(0) : erase_again(store, clients);
        if (!again)
            return tl::unexpected(again.error());
        restored.erased_again = *again;
    }
    if (restored.erased_again > 0)
        scrub(folder);
    const auto proof = verify(folder);
    if (!proof)
        return tl::unexpected(proof.error());
    restored.proof = *proof;
    return {};
}

void sync_files(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const int file = ::open(entry.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            continue;
        ::fsync(file);
        ::close(file);
    }
    sync_folder(folder);
}

std::string name_of(Instant at) {
    std::string name = to_text(at);
    std::ranges::replace(name, ':', '-');
    return name;
}

Result<void> take_place(Beside& made, const Target& target, Instant now, Restored& restored) {
    for (const auto name : of_the_machine)
        if (fs::exists(target.path / name))
            fs::copy(target.path / name, made.path() / name, fs::copy_options::recursive);
    sync_files(made.path());
    const auto lock = FolderLock::alone(made.path());
    if (!target.is_there) {
        auto placed = put_in_place(made.path(), target.path);
        if (placed)
            made.took_its_place();
        return placed;
    }
    const fs::path aside = fmt::format("{}.before-restore-{}", target.path.string(), name_of(now));
    const fs::path from = made.path();
    made.took_its_place();  // from here on that name may be the old data's: it is never removed
    change_places(from, target.path, aside);
    if (target.holds_data)
        restored.aside = aside;
    else
        fs::remove_all(aside);
    return {};
}

// What a killed process left of proving a backup.
void remove_left_proofs(const fs::path& data) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(data, ignored)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with(proving_name))
            continue;
        const auto process = std::atoi(name.substr(name.rfind('-') + 1).c_str());
        if (process > 0 && ::kill(process, 0) != 0 && errno == ESRCH)
            fs::remove_all(entry.path(), ignored);
    }
}

}  // namespace

Result<Proof> prove_backup(const fs::path& backup, const fs::path& data, const Secret& secret) {
    remove_left_proofs(data);
    const Beside made(data / proving_name);
    unpack_all(backup, made.path(), secret);
    return verify(made.path());
}

Result<Restored> restore(const fs::path& backup, const fs::path& folder, const Secret& secret,
                         const RestoreOptions& options) {
    if (!fs::exists(backup))
        return refuse(FaultKind::not_found, backup, "there is no such file");
    const auto target = look_at(folder, options.replace);
    if (!target)
        return tl::unexpected(target.error());
    std::optional<FolderLock> lock;
    if (target->is_there)
        lock.emplace(FolderLock::alone(target->path));
    Beside made(target->path);
    unpack_all(backup, made.path(), secret);
    if (auto sound = verify(made.path()); !sound)
        return tl::unexpected(sound.error());
    Restored restored;
    const auto known = target->holds_data ? erased_in(target->path, restored.erasures_unknown)
                                          : std::vector<Erased>();
    return bring_up_to_date(made.path(), known, options, restored)
        .and_then([&] { return take_place(made, *target, options.surroundings.now(), restored); })
        .map([&] { return restored; });
}

}  // namespace palpate::store
