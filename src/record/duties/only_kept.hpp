// What binds a practice to a client's records: a legal hold, and records that were to be erased and
// are only kept instead. What they do: record/guard.hpp and duties/keeping.hpp.
#pragma once

#include "record/client.hpp"
#include "record/kinds.hpp"

namespace palpate::record {

// Set by the owner: a claim, a complaint, a court's order. While one is open nothing is erased.
struct LegalHold {
    ClientId client;
    std::string reason;
    std::string by;  // who asked for it
    Date since;
    std::optional<Date> ended_on;
};
PALPATE_DESCRIBE(LegalHold, client, reason, by, since, ended_on);
using LegalHoldId = Id<LegalHold>;

template <>
struct Kind<LegalHold> : KindOfClient<LegalHold> {
    static constexpr std::string_view name = "legal_hold";
    static constexpr bool outlives_removal = true;
};

// Asked to be erased while that may not be: only kept from then on. Under the client's own id.
struct OnlyKept {
    ClientId client;
    Date since;
    std::optional<Date> until;  // none while a legal hold is open
    std::string why;            // what was asked
};
PALPATE_DESCRIBE(OnlyKept, client, since, until, why);

template <>
struct Kind<OnlyKept> : KindOfClient<OnlyKept> {
    static constexpr std::string_view name = "only_kept";
    static constexpr bool outlives_removal = true;
};

}  // namespace palpate::record
