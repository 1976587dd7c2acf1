// The right to be forgotten against the duty to keep: a client's records go for good where nothing
// binds, and are only kept where something does.
#pragma once

#include "record/duties/keeping.hpp"

namespace palpate::record {

// What a store must be able to do. After it nothing but ids and keyed hashes is left.
struct ErasedRecords {
    std::int64_t records = 0;  // with all their versions
    std::int64_t answers = 0;  // kept for repeated requests, now gone
    bool was_erased_before = false;
    bool files_emptied = false;  // false: somebody reads still; the same once more empties them
};
PALPATE_DESCRIBE(ErasedRecords, records, answers, was_erased_before, files_emptied);

class Eraser {
public:
    virtual ~Eraser() = default;
    // Asks nobody. Not found for a client who was never there.
    virtual Result<ErasedRecords> erase(const practice::Actor& actor, ClientId client,
                                        const std::string& why) = 0;
};

struct EraseAsked {
    std::string why;
    // The owner's reason to erase before the time is over, where the law of the place leaves that
    // to the owner and a lawyer confirmed the place. A legal hold binds all the same.
    std::optional<std::string> despite;
};
PALPATE_DESCRIBE(EraseAsked, why, despite);
std::vector<Fault> check(const EraseAsked& asked);

struct EraseOutcome {
    bool erased = false;
    std::optional<Keeping> keeping;        // when it was not: what binds, and until when
    std::optional<ErasedRecords> removed;  // when it was
};
PALPATE_DESCRIBE(EraseOutcome, erased, keeping, removed);

struct EraseOf {
    ClientId client;
    EraseAsked asked;
};

// `actor` is the owner, for whom what is only kept already is judged once more: gone for others.
// Conflict when `despite` is said where it may not be; not found.
Result<EraseOutcome> erase_or_only_keep(Store& store, Eraser& eraser, const practice::Actor& actor,
                                        const EraseOf& what, const knowledge::Places& places,
                                        Date today);

}  // namespace palpate::record
