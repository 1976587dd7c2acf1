// The store in one folder: the data file, the secret of the audit, and the heads of its chains.
//
//     palpate.db    the data (with -wal and -shm while it is open)
//     audit.key     32 random bytes; whoever has it can forge the trail, whoever lost it cannot
//                   check it
//     audit.head    the last acknowledged entry of each practice
//     erased        the ids of erased clients (store/erased.hpp), once there are any
//     lock          held by every open store, so that nothing is restored below it
//
// Any thread may call it. One thread writes; each reader has a connection of its own.
#pragma once

#include "practice/access.hpp"
#include "store/folder_lock.hpp"
#include "store/heads.hpp"
#include "store/migrate.hpp"
#include "store/reads.hpp"
#include "store/sql/transaction.hpp"
#include "store/sqlite/connection.hpp"
#include "store/surroundings.hpp"
#include "store/writer.hpp"

#include <atomic>
#include <filesystem>
#include <set>

namespace palpate::store {

struct StoreOptions {
    std::filesystem::path folder;  // made when missing
    WriterLimits writer;
    std::size_t reads_waiting_max = 10'000;  // records read whose audit entry is not yet written
    std::chrono::milliseconds busy_timeout{5000};
    // Serve although acknowledged entries are missing from the data file.
    bool accept_loss = false;
    std::string vfs;  // tests put a failing disk here
    Surroundings surroundings = the_system();
};

struct StoreFiles {
    explicit StoreFiles(const std::filesystem::path& folder)
        : data(folder / "palpate.db"),
          key(folder / "audit.key"),
          head(folder / "audit.head"),
          erased(folder / "erased") {}
    std::string data;
    std::string key;
    std::string head;
    std::string erased;
};

class SqliteStore final : public record::Store,
                          public practice::Practices,
                          public practice::AccessStore {
public:
    // Throws StoreError with a sentence for a person; damaged when acknowledged entries are
    // missing.
    explicit SqliteStore(StoreOptions options);
    ~SqliteStore() override;
    SqliteStore(const SqliteStore&) = delete;
    SqliteStore& operator=(const SqliteStore&) = delete;

    using Write = record::Store::Write;
    using Read = record::Store::Read;
    Result<void> write(const practice::Actor& actor, const Write& work) override;
    Result<void> read(const practice::Actor& actor, const Read& work) override;
    // What search keeps in memory, read before anybody searches; how many practices it was read
    // for. Any thread; ends soon after `stop` is asked for.
    std::size_t warm_search(const std::stop_token& stop);
    // As write, without waiting: `done` is called once it is durable. False: too many wait.
    bool submit(practice::Actor actor, Write work, Writer::Done done);

    // For what is no request of a person at work (backup, import, erasing): one part of a group's
    // transaction, with the trail to append to.
    struct Part {
        Session& session;
        Trail& trail;
        Instant now;
    };
    Result<void> write_part(PracticeId practice, const std::function<Result<void>(Part&)>& work);
    Instant now() const { return options_.surroundings.now(); }
    const Sealer& sealer() const noexcept { return sealer_; }
    const StoreFiles& files() const noexcept { return files_; }
    const std::filesystem::path& folder() const noexcept { return options_.folder; }

    Result<void> add_practice(PracticeId id, const practice::Practice& practice) override;
    Result<practice::KeptPractice> find_practice(std::string_view slug) override;
    std::vector<practice::KeptPractice> practices() override;

    Result<void> change_access(PracticeId practice, const AccessStore::Write& work) override;
    void change_access_soon(PracticeId practice, AccessStore::Write work) override;
    Result<void> see_access(PracticeId practice, const AccessStore::Read& work) override;
    Result<void> note_soon(PracticeId practice, const practice::Deed& deed) override;

private:
    using Reader = std::unique_ptr<sqlite::Connection>;
    sqlite::Opening opening(bool read_only) const;
    void refuse_loss();
    Writer::Hooks hooks();
    void before_commit(Session& session);
    void kept();
    void not_kept();
    Remembered& remembered(Session& session);
    Result<void> run_write(Session& session, const practice::Actor& actor, const Write& work);
    Result<void> run_access(Session& session, PracticeId practice, const AccessStore::Write& work);
    Result<void> run_read(Session& session, const practice::Actor& actor, const Read& work);
    Reader take_reader();
    void give_back(Reader reader);

    const StoreOptions options_;
    const StoreFiles files_;
    const FolderLock lock_;
    const Sealer sealer_;
    sqlite::Connection writing_;
    Heads heads_;
    Reads reads_;
    // Of the group under way; the writing thread's own.
    std::set<PracticeId> grown_;
    std::map<PracticeId, Head> new_heads_;
    std::map<PracticeId, Instant> answers_forgotten_at_;
    Remembered remembered_;
    bool group_begun_ = false;
    SearchIndexes indexes_;
    std::mutex readers_mutex_;
    std::vector<Reader> readers_;  // idle
    Writer writer_;                // last: its thread uses all of the above
};

}  // namespace palpate::store
