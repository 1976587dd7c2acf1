// What a store must be able to do with records, whatever their kind. Use cases see the typed
// `Repository` (record/repository.hpp); SQLite, PostgreSQL and memory implement this.
//
// Everything is within the practice and the transaction that it was handed out for. A write leaves
// the version before it readable, and is in the audit; so is every read.
#pragma once

#include "practice/practice.hpp"
#include "record/search.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::record {

using Version = std::int64_t;  // of one record, from 1

struct Place {
    std::string_view kind;  // "client", "episode", ...; lives as long as the program
    Uuid id;
    friend auto operator<=>(const Place&, const Place&) = default;
};

// One word under which a record is found.
struct Term {
    std::string field;
    std::string text;
    friend auto operator<=>(const Term&, const Term&) = default;
};

struct KeptText {
    Uuid id;
    ClientId client;
    Version version = 0;
    Instant changed_at;
    practice::PersonId changed_by;
    std::string why;       // empty: not said
    bool removed = false;  // then the content is the last it had
    std::string content;   // JSON
};

// A new content for a record, and what it is found by from now on.
struct Revision {
    std::string content;
    std::string why;
    std::vector<Term> terms_gone;
    std::vector<Term> terms_new;
};

constexpr int glanced_max = 1000;

class Documents {
public:
    virtual ~Documents() = default;

    // Conflict when the id is taken, also by a removed record.
    virtual Result<Version> add(const Place& place, ClientId client, const Revision& first) = 0;
    // Stale, with both versions, when `expected` is not the current one; not_found. Brings a
    // removed record back.
    virtual Result<Version> change(const Place& place, Version expected, const Revision& next) = 0;
    // As change; gone when it is removed already. The content stays in the history.
    virtual Result<Version> remove(const Place& place, Version expected, const Revision& last) = 0;

    virtual bool has(const Place& place) const = 0;  // and it is not removed; no read for the audit
    // The current version without an entry in the trail: for what guards records, and for naming a
    // client in a list whose reading is an entry of its own. Never for a content that is handed
    // out.
    virtual std::optional<KeptText> glance(const Place& place) const = 0;
    // The same for one client's records of a kind, none that is removed, at most glanced_max.
    virtual std::vector<KeptText> glance_of_client(std::string_view kind,
                                                   ClientId client) const = 0;
    // What was just read of this record was not given out: the trail says so instead.
    virtual void note_withheld(const Place& place, ClientId client) const = 0;
    // The current version, a removed one too; not_found.
    virtual Result<KeptText> find(const Place& place) const = 0;
    virtual Result<KeptText> find_version(const Place& place, Version version) const = 0;
    // Newest first.
    virtual std::vector<KeptText> history(const Place& place, int count_max) const = 0;
    // One client's, by id, from the one after `after`; none that is removed.
    virtual std::vector<KeptText> of_client(std::string_view kind, ClientId client, Uuid after,
                                            int count_max) const = 0;
    // All of a kind, by id downwards, so the newest first, from the one before `before` (zero: from
    // the newest); none that is removed.
    virtual std::vector<KeptText> newest(std::string_view kind, Uuid before,
                                         int count_max) const = 0;
    // Those with exactly this term, by id downwards from the one before `before`; none that is
    // removed. In the audit as a list of the clients they belong to.
    virtual std::vector<KeptText> with_term(std::string_view kind, const Term& term, Uuid before,
                                            int count_max) const = 0;
    // The clients that fit best what somebody typed, the best first (record/name_index.hpp); none
    // that is removed.
    virtual std::vector<KeptText> search(const Sought& sought, int count_max) const = 0;
    // Those with a term that starts so, by term, each once; none that is removed.
    virtual std::vector<KeptText> by_term(std::string_view kind, const Term& start,
                                          int count_max) const = 0;
};

}  // namespace palpate::record
