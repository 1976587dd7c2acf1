// Restricting a record to named practitioners, and opening it in need.
#pragma once

#include "record/clients.hpp"
#include "record/privacy.hpp"

namespace palpate::record {

struct PrivacySaid {
    std::string kind;    // of the record: "episode" and everything in it, "intake", "plan", ...
    AnyRecordId record;  // one the caller may read
    std::vector<practice::PersonId> open_to;  // besides the caller
};
PALPATE_DESCRIBE(PrivacySaid, kind, record, open_to);

// Also changes who may read what is restricted already. Not allowed: the caller is not named, even
// behind a broken glass. Invalid: records of this kind are never restricted.
Result<Kept<Privacy>> restrict_record(Transaction& t, const PrivacySaid& said, std::string why);
// By one who is named. Not found, not allowed.
Result<Version> open_to_all(Transaction& t, PrivacyId id, std::string why);

constexpr int reason_words_min = 3;

struct GlassSaid {
    std::optional<ClientId> client;     // everything of theirs,
    std::optional<AnyRecordId> record;  // or one restricted record
    std::string reason;                 // three words or more; told to those who restricted it
};
PALPATE_DESCRIBE(GlassSaid, client, record, reason);

// Opens it to the caller for glass_stays_open. Those who restricted it, and `owners`, are told.
// Conflict: nothing is closed to the caller.
Result<Kept<BreakGlass>> break_glass(Transaction& t, const GlassSaid& said,
                                     const std::vector<practice::PersonId>& owners);

// Broken glass that the caller has still to be told of, the newest first.
std::vector<Kept<BreakGlass>> notices(const Transaction& t);
// The caller has seen it. Not found: it was not to be shown to them.
Result<void> notice_seen(Transaction& t, BreakGlassId id);

}  // namespace palpate::record
