#include "store/care_reader.hpp"

namespace palpate::store {

using record::ClientId;
using record::KeptText;
using session::CareChanged;

namespace {

std::int64_t head_of(Session& session, PracticeId practice) {
    Rows rows = session.query("SELECT seq FROM audit_head WHERE practice = $1", practice);
    return rows.next() ? rows.integer(0) : 0;
}

}  // namespace

StoreCareReader::StoreCareReader(const SqliteStore& store)
    : reading_({.path = store.files().data, .read_only = true}) {}

// The trail is written in the transaction of the change, and nothing is ever taken out of it. An
// entry that is seen after its number only has the client read once more.
CareChanged StoreCareReader::changed_after(PracticeId practice, std::int64_t seen) {
    const std::lock_guard lock(mutex_);
    CareChanged changed{.seen = std::max(seen, head_of(reading_, practice)), .clients = {}};
    Rows rows = reading_.query(
        "SELECT client, MAX(seq) FROM audit WHERE practice = $1 AND seq > $2"
        " AND action NOT IN ('read', 'list', 'search', 'history', 'withheld') GROUP BY client",
        practice, seen);
    while (rows.next()) {
        changed.seen = std::max(changed.seen, rows.integer(1));
        if (const auto client = rows.id<ClientId>(0); !client.empty())
            changed.clients.push_back(client);
    }
    return changed;
}

std::int64_t StoreCareReader::last_change(PracticeId practice) {
    const std::lock_guard lock(mutex_);
    return head_of(reading_, practice);
}

std::vector<ClientId> StoreCareReader::clients_after(PracticeId practice, ClientId after,
                                                     int count_max) {
    const std::lock_guard lock(mutex_);
    std::vector<ClientId> all;
    Rows rows = reading_.query(
        "SELECT id FROM record WHERE practice = $1 AND kind = $2 AND id > $3"
        " ORDER BY id LIMIT $4",
        practice, record::Kind<record::Client>::name, after, std::int64_t{count_max});
    while (rows.next())
        all.push_back(rows.id<ClientId>(0));
    return all;
}

std::vector<KeptText> StoreCareReader::of_client(PracticeId practice, ClientId client,
                                                 std::string_view kind) {
    const std::lock_guard lock(mutex_);
    std::vector<KeptText> all;
    Rows rows = reading_.query(
        "SELECT id, version, changed_at, changed_by, content FROM record"
        " WHERE practice = $1 AND client = $2 AND kind = $3 AND removed = 0 ORDER BY id",
        practice, client, kind);
    while (rows.next())
        all.push_back({.id = rows.uuid(0),
                       .client = client,
                       .version = rows.integer(1),
                       .changed_at = rows.instant(2),
                       .changed_by = rows.id<practice::PersonId>(3),
                       .why = {},
                       .removed = false,
                       .content = rows.text(4)});
    return all;
}

}  // namespace palpate::store
