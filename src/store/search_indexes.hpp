// The indexes of names (record/name_index.hpp) of a store's practices, each read from the record's
// terms when it is first asked for and then kept up with the trail: whatever was added, changed or
// removed since, by this process or another, has an entry there. So an index is never older than
// the snapshot that asks, and needs no word from the writer.
#pragma once

#include "practice/practice.hpp"
#include "record/name_index.hpp"
#include "store/sql/session.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <stop_token>

namespace palpate::store {

class SearchIndexes {
public:
    // The ids of those that fit best. Any thread; within a read's snapshot.
    std::vector<Uuid> search(Session& session, practice::PracticeId practice,
                             const record::Sought& sought, std::size_t count_max);
    // Reads it ahead of the first search; within a read's snapshot. False: `stop` was asked for
    // before its end, and nothing was kept.
    bool warm(Session& session, practice::PracticeId practice, const std::stop_token& stop);

private:
    struct One {
        std::shared_mutex mutex;
        record::NameIndex index;
        std::int64_t seen = -1;  // the last entry of the trail that is in it; -1: not read yet
    };
    One& of(practice::PracticeId practice);
    static bool bring_up(One& one, Session& session, practice::PracticeId practice,
                         std::int64_t last, const std::stop_token& stop);

    std::mutex mutex_;
    std::map<practice::PracticeId, std::unique_ptr<One>> all_;
};

// The same without keeping anything, for a transaction whose changes nobody else sees yet.
std::vector<Uuid> search_once(Session& session, practice::PracticeId practice,
                              const record::Sought& sought, std::size_t count_max);

}  // namespace palpate::store
