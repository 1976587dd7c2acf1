// Records that only some practitioners may read, and the glass that is broken when somebody must.
//
// Who is not named sees that something is restricted, and what safety needs of it
// (record/guard.hpp), never what it says. Enforced in Guard, which every transaction hands out.
#pragma once

#include "record/client.hpp"
#include "record/kinds.hpp"

namespace palpate::record {

// Of whatever kind the record is.
using AnyRecordId = Id<struct AnyRecord>;

// Kept under the id of the record it restricts; taken away, the record is open again.
struct Privacy {
    ClientId client;
    std::string kind;  // of the record: "episode", which closes everything in it
    AnyRecordId record;
    practice::PersonId set_by;
    std::vector<practice::PersonId> open_to;  // who may read it; set_by among them
};
PALPATE_DESCRIBE(Privacy, client, kind, record, set_by, open_to);
using PrivacyId = Id<Privacy>;

constexpr std::chrono::minutes glass_stays_open{60};

// Somebody opened what is restricted to them, for some time and with a reason.
struct BreakGlass {
    ClientId client;
    std::optional<AnyRecordId> record;  // none: all that is restricted of the client
    practice::PersonId by;
    Instant until;
    std::string reason;
    std::vector<practice::PersonId> told;  // who is shown it at their next sign-in
    std::vector<practice::PersonId> seen_by;
};
PALPATE_DESCRIBE(BreakGlass, client, record, by, until, reason, told, seen_by);
using BreakGlassId = Id<BreakGlass>;

template <>
struct Kind<Privacy> : KindOfClient<Privacy> {
    static constexpr std::string_view name = "privacy";
};
template <>
struct Kind<BreakGlass> : KindOfClient<BreakGlass> {
    static constexpr std::string_view name = "break_glass";
    // Found by whom it is still to be shown to.
    static std::vector<Term> terms(const BreakGlass& glass);
};

// Whether records of this kind are closed with their episode. What keeps a client safe, and what is
// no care at all, may not: who they are, what they consent to, how urgent an episode is, their
// bookings. Nor may what the practice has to answer for, and what has readers of its own.
bool may_be_restricted(std::string_view kind);

// Whether a record's content names one of these in a member of its own, as a plan its episode. A
// content that cannot be read counts as one that does.
bool names_one_of(std::string_view content, const std::vector<Uuid>& ids);

}  // namespace palpate::record
