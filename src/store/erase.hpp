// The right to be forgotten: every version of every record of one client goes, with what they were
// found by and the kept answers that name them, from the data file, its free pages and its log.
// What stays are the entries of the audit (ids and keyed hashes) and one more that says so.
//
// Backups made before hold the client still: see store/erased.hpp.
#pragma once

#include "record/duties/erasing.hpp"
#include "store/sqlite_store.hpp"

namespace palpate::store {

struct Erasing {
    practice::Actor actor;
    record::ClientId client;
    std::string why;  // only its keyed hash is kept: people write names into reasons
    // Asked before anything is done; its fault refuses (a legal hold, years of retention not yet
    // over). Empty: nothing refuses.
    record::Store::Read may_refuse;
};

struct EraseDone {
    std::int64_t records = 0;  // with all their versions
    std::int64_t answers = 0;  // kept for repeated requests, now `gone`
    bool was_erased_before = false;
    // False: somebody reads still from the log; the same command once more empties it.
    bool log_emptied = false;
};

// Other stores may have the folder open. Not found for a client who was never there.
Result<EraseDone> erase(SqliteStore& store, const Erasing& erasing);

// The same as the record asks for it, after it has judged what binds (record/duties/erasing.hpp).
class StoreEraser final : public record::Eraser {
public:
    explicit StoreEraser(SqliteStore& store) : store_(store) {}
    Result<record::ErasedRecords> erase(const practice::Actor& actor, record::ClientId client,
                                        const std::string& why) override;

private:
    SqliteStore& store_;
};

// The parts of it, for restore: in one transaction; the files afterwards.
Result<EraseDone> erase_contents(SqliteStore::Part& part, const Sealer& sealer,
                                 const Erasing& erasing);
// Writes the data file anew, without what its pages hold beside their contents, and empties the
// log. Needs the disk space of the data file twice; writers wait meanwhile. See log_emptied.
bool scrub(const std::filesystem::path& folder);

}  // namespace palpate::store
