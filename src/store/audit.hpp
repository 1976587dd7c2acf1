// The trail of who saw and changed what: entries of ids and hashes, each chained to the one before
// it by a keyed hash, so that an entry that was altered, taken out or put in shows. The key lies
// outside the data file; the head of each chain lies in a side file too (store/heads.hpp), so that
// a trail cut short shows as well.
//
// The order of entries is their number. Times are what the clock said, even when it was set back.
#pragma once

#include "practice/trail.hpp"
#include "record/documents.hpp"
#include "store/seal.hpp"

#include <functional>
#include <optional>

namespace palpate::store {

using practice::PracticeId;

using practice::Action;
using practice::word;
// The entry's `content` is the seal of a version that is kept.
bool is_write(Action action);

struct Entry {
    Instant at;
    practice::PersonId who;
    Action action = Action::read;
    std::string_view kind;  // of record; lives as long as the program
    Uuid id;                // zero for a list or a search
    record::ClientId client;
    record::Version version = 0;  // of a record; for an account what its action says
    std::string place;            // the address; its keyed hash is kept
    Hash content = {};            // of what was written, as content_seal() makes it
};

struct Head {
    std::int64_t seq = 0;  // 0: there is no entry
    Hash hash = {};
};

class Trail {
public:
    Trail(Session& session, const Sealer& sealer) : session_(session), sealer_(sealer) {}

    // Within a write transaction: the head is read in it, so two processes cannot fork the chain.
    // Gives the number of the new entry.
    Head append(PracticeId practice, const Entry& entry, std::int64_t times = 1);
    // A folded read happened `more` times again.
    void add_times(PracticeId practice, std::int64_t seq, std::int64_t more);
    Head head(PracticeId practice);

    struct Checked {
        std::int64_t entries = 0;
        std::int64_t clock_went_back = 0;  // entries dated over a second before the last
    };
    struct SeenEntry {
        std::string_view action;
        std::string_view kind;
        Uuid id;
        record::ClientId client;
        record::Version version = 0;
        Bytes content;
    };
    // Every entry from the first; `seen` is called with each that is sound. The first broken link
    // as a fault, named by its number.
    using Seen = std::function<void(const SeenEntry& entry)>;
    Result<Checked> check(PracticeId practice, const Head& known, const Seen& seen);

private:
    Hash times_seal(const Hash& link, std::int64_t times) const;

    Session& session_;
    const Sealer& sealer_;
};

// What an entry says of a written content.
Hash content_seal(const Sealer& sealer, const record::Place& place, record::Version version,
                  bool removed, std::string_view content);

}  // namespace palpate::store
