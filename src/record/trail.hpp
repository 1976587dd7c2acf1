// The trail as it is read: who saw and changed what, the newest first. Ids only; whoever shows it
// looks up the names that its reader may know.
#pragma once

#include "practice/trail.hpp"
#include "record/client.hpp"

#include <vector>

namespace palpate::record {

struct TrailEntry {
    std::int64_t seq = 0;    // its number in the chain
    Instant at;              // for repeated reads, the first
    practice::PersonId who;  // empty: a console, or somebody who was not let in
    std::string action;      // practice::word() of what was done
    std::string kind;        // of record, or one of practice::account_kinds
    Uuid id;                 // zero for a list or a search
    ClientId client;         // empty when it is about none
    std::int64_t version = 0;
    std::int64_t times = 1;  // reads within a minute are one entry
};

struct TrailAsked {
    ClientId client;            // empty: all
    practice::PersonId person;  // who did it, or whose account it is about; empty: all
    std::optional<Instant> from;
    std::optional<Instant> until;      // before this moment
    std::vector<std::string> actions;  // empty: all
    std::int64_t before = 0;           // numbers below this; zero: from the newest
    int count = 100;
};

struct TrailPage {
    std::vector<TrailEntry> entries;
    std::int64_t next = 0;  // ask again from before this; zero: that was all
};

// Entries looked at for one page; a search that found fewer goes on from TrailPage::next.
constexpr int trail_looked_at_max = 50'000;

class TrailReader {
public:
    virtual ~TrailReader() = default;
    // Is itself in the trail, as a search.
    virtual TrailPage entries(const TrailAsked& asked) const = 0;
};

}  // namespace palpate::record
