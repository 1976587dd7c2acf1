// What a store must be able to do with records, whatever their kind. Use cases see the typed
// `Repository` (record/repository.hpp); SQLite, PostgreSQL and memory implement this.
//
// Everything is within the practice and the transaction that it was handed out for. A write leaves
// the version before it readable, and is in the audit; so is every read.
#pragma once

#include "practice/practice.hpp"
#include "record/claims.hpp"
#include "record/search.hpp"

#include <cstdint>
#include <optional>
#include <span>
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

// A new content for a record, what it is found by and what it occupies from now on.
struct Revision {
    std::string content;
    std::string why;
    std::vector<Term> terms_gone;
    std::vector<Term> terms_new;
    // All of it, not the difference: what it occupied before is whatever the store still has. None:
    // this kind occupies nothing, ever.
    std::optional<std::vector<Claim>> claims = {};
};

constexpr int glanced_max = 1000;

class Documents {
public:
    virtual ~Documents() = default;

    // Conflict when the id is taken, also by a removed record. For all three: conflict as well when
    // something it is to occupy is taken, naming that and who has it (record/claims.hpp), and then
    // nothing of this call is done.
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
    // The trail says that this client was to be erased and must be kept; also when the transaction
    // is taken back.
    virtual void note_erase_refused(ClientId client) const = 0;
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
    // All of a kind, by id upwards from the one after `after`; removed ones too.
    virtual std::vector<KeptText> oldest(std::string_view kind, Uuid after,
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

    // What of these is occupied within [from, until), those that only reach into it and those that
    // have lapsed too; by resource in the order asked, then by begin and place. No read for the
    // trail: it says that somebody is busy, never who with or why, and a search for a free hour
    // asks for a whole practice's month at once. Whoever then opens a record is noted as ever.
    virtual std::vector<Busy> busy(std::span<const Uuid> resources, Instant from,
                                   Instant until) const = 0;
    // For each UTC day from `first` on, a number that grows with every change of what this resource
    // has occupied on it, in the same transaction; 0: never anything. What was worked out from
    // busy() holds for as long as the number is the same, on whatever server it is kept.
    virtual std::vector<std::uint64_t> day_versions(const Uuid& resource,
                                                    std::chrono::sys_days first,
                                                    int days) const = 0;
    // Those with exactly this term, by id, otherwise as glance_of_client().
    virtual std::vector<KeptText> glance_with_term(std::string_view kind,
                                                   const Term& term) const = 0;
};

// The UTC days that [begin, until) touches: the first, and the one after the last.
inline std::pair<std::chrono::sys_days, std::chrono::sys_days> days_of(const Claim& claim) {
    return {std::chrono::floor<std::chrono::days>(claim.begin),
            std::chrono::ceil<std::chrono::days>(claim.until)};
}

}  // namespace palpate::record
