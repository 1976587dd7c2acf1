// How long a client's records have to be kept, what forbids to erase them, and what is done
// instead: they are only kept, and nobody but the owner sees them.
#pragma once

#include "record/duties/only_kept.hpp"
#include "record/duties/profile.hpp"

namespace palpate::record {

std::vector<Fault> check(const LegalHold& hold);

struct Keeping {
    bool care = false;  // there is more than a name and an address; else nothing binds but a hold
    Date last_care{};   // or the last change of the record, where there was no care
    Date until{};       // the first day on which it may be erased, holds aside
    bool as_minor = false;       // the longer rule of the place
    bool birth_unknown = false;  // so the longest rule was taken
    std::int64_t holds = 0;      // open ones
    bool binds = false;          // today it may not be erased
    bool only_kept = false;
};
PALPATE_DESCRIBE(Keeping, care, last_care, until, as_minor, birth_unknown, holds, binds, only_kept);

// Of a removed client too. Not found.
Result<Keeping> keeping_of(const Transaction& t, ClientId client, const knowledge::Place& place,
                           Date today);

// Those who are due come from the oldest records; one page looks at so many clients.
struct DueLine {
    ClientLine client;
    Keeping keeping;
};
PALPATE_DESCRIBE(DueLine, client, keeping);
struct DueLines {
    std::vector<DueLine> due;
    std::vector<DueLine> only_kept;  // on the first page: all who are
    std::optional<ClientId> next;    // ask again after this one
};
PALPATE_DESCRIBE(DueLines, due, only_kept, next);

// `after`: zero for the first page.
DueLines due_for_erasing(const Transaction& t, const knowledge::Place& place, Date today,
                         ClientId after, int looked_at_max);

bool is_only_kept(const Transaction& t, ClientId client);

// Takes the client off every list and only keeps the records from now on (record/guard.hpp);
// does nothing when that is so already. Gone for whoever is not the owner.
Result<void> only_keep(Transaction& t, ClientId client, const Keeping& keeping,
                       const std::string& why, Date today);
// The client comes again: the records are used as before. Not found when they were not only kept.
Result<void> use_again(Transaction& t, ClientId client, const std::string& why);

}  // namespace palpate::record
