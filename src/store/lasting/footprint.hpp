// What an answer was read from, noted while it is read (watching.hpp), so that nobody has to know
// beforehand; and whether all of it is still as it was.
#pragma once

#include "record/documents.hpp"
#include "store/sql/session.hpp"

#include <set>

namespace palpate::store {

struct Footprint {
    // What one resource has occupied on some days, by their numbers.
    struct Days {
        Uuid resource;
        std::chrono::sys_days first;
        std::vector<std::uint64_t> versions;
    };
    std::set<record::Place> records;                               // also where there was none
    std::set<std::string_view> kinds;                              // any of a kind
    std::set<std::pair<std::string_view, record::ClientId>> some;  // any of one client's
    std::vector<Days> days;
    Instant from{};     // it was read then
    Instant ends{};     // by the clock alone it may be another from then on
    bool whole = true;  // false: something was read that is not noted here

    bool holds_at(Instant now) const { return from <= now && now < ends; }
    std::size_t bytes() const;  // about
};

// In a transaction that reads: whether nothing of it has changed since entry `seen` of the trail.
// Every change is in the trail, in its own transaction, whoever made it on whatever server, and
// nothing is ever taken out of it.
bool is_unchanged(Session& session, practice::PracticeId practice, const Footprint& footprint,
                  std::int64_t seen);

}  // namespace palpate::store
