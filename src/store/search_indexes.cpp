#include "store/search_indexes.hpp"

#include "record/kinds.hpp"

namespace palpate::store {
namespace {

using practice::PracticeId;
using record::NameIndex;

constexpr auto kind = record::Kind<record::Client>::name;
// After more entries than this everything is read anew: that costs less than following them.
constexpr std::int64_t entries_followed_max = 50'000;

std::int64_t last_entry(Session& session, PracticeId practice) {
    Rows rows = session.query("SELECT seq FROM audit_head WHERE practice = $1", practice);
    return rows.next() ? rows.integer(0) : 0;
}

// False when it was stopped on the way.
bool read_all(Session& session, PracticeId practice, NameIndex& index,
              const std::stop_token& stop = {}) {
    Rows rows = session.query(
        "SELECT id, term FROM record_term WHERE practice = $1 AND kind = $2 AND field = $3",
        practice, kind, record::line_field);
    while (rows.next()) {
        if (stop.stop_requested())
            return false;
        index.set(rows.uuid(0), rows.view(1));
    }
    return true;
}

std::vector<Uuid> changed_since(Session& session, PracticeId practice, std::int64_t seen) {
    std::vector<Uuid> ids;
    Rows rows = session.query(
        "SELECT DISTINCT id FROM audit WHERE practice = $1 AND seq > $2 AND kind = $3"
        " AND action NOT IN ('read', 'list', 'search', 'history')",
        practice, seen, kind);
    while (rows.next())
        ids.push_back(rows.uuid(0));
    return ids;
}

void follow(Session& session, PracticeId practice, std::int64_t seen, NameIndex& index) {
    for (const auto& id : changed_since(session, practice, seen)) {
        Rows rows = session.query(
            "SELECT term FROM record_term WHERE practice = $1 AND kind = $2 AND id = $3"
            " AND field = $4",
            practice, kind, id, record::line_field);
        if (rows.next())
            index.set(id, rows.view(0));
        else
            index.remove(id);
    }
}

}  // namespace

SearchIndexes::One& SearchIndexes::of(PracticeId practice) {
    const std::lock_guard lock(mutex_);
    auto& one = all_[practice];
    if (!one)
        one = std::make_unique<One>();
    return *one;
}

// The caller holds the one's mutex.
bool SearchIndexes::bring_up(One& one, Session& session, PracticeId practice, std::int64_t last,
                             const std::stop_token& stop) {
    if (one.seen < 0 || last - one.seen > entries_followed_max) {
        one.index = {};
        one.seen = -1;  // it stays so when reading throws or stops
        if (!read_all(session, practice, one.index, stop)) {
            one.index = {};
            return false;
        }
    } else if (one.seen < last) {
        follow(session, practice, one.seen, one.index);
    }
    one.seen = std::max(one.seen, last);
    return true;
}

std::vector<Uuid> SearchIndexes::search(Session& session, PracticeId practice,
                                        const record::Sought& sought, std::size_t count_max) {
    One& one = of(practice);
    const auto last = last_entry(session, practice);
    {
        const std::shared_lock lock(one.mutex);
        if (one.seen >= last)
            return one.index.search(sought, count_max);
    }
    const std::unique_lock lock(one.mutex);
    bring_up(one, session, practice, last, {});
    return one.index.search(sought, count_max);
}

bool SearchIndexes::warm(Session& session, PracticeId practice, const std::stop_token& stop) {
    One& one = of(practice);
    const auto last = last_entry(session, practice);
    const std::unique_lock lock(one.mutex);
    return bring_up(one, session, practice, last, stop);
}

std::vector<Uuid> search_once(Session& session, PracticeId practice, const record::Sought& sought,
                              std::size_t count_max) {
    NameIndex index;
    read_all(session, practice, index);
    return index.search(sought, count_max);
}

}  // namespace palpate::store
