// Who works in the practice, as its owner keeps it.
#pragma once

#include "practice/entrance.hpp"

namespace palpate::practice {

Result<std::vector<Account>> staff(const Entrance& entrance, const Caller& caller);  // by id

// Every fault, as of check(), and of the role of a client: a client's account comes with the
// portal, bound to their record.
std::vector<Fault> check_staff(const Person& person);

struct Invited {
    Account account;
    std::string link;  // one-time, to set a password with; told this once
};
// Checked before, as a change is.
Result<Invited> invite(Entrance& entrance, const Caller& caller, const Person& person);

// Another one-time link for somebody who works here and may come in, told this once. Conflict: they
// may not.
Result<std::string> new_link(Entrance& entrance, const Caller& caller, PersonId id);

// What a change says it was made from: the same for the same name, address, roles and state, so
// that nobody's change is lost under another's. Never 0, and exact in JSON.
std::int64_t version_of(const Person& person);

Result<Account> one_of_staff(const Entrance& entrance, const Caller& caller, PersonId id);

// Ends their sessions when they may not come in any more. Stale: it was not made from `expected`,
// the version_of() the person who is kept. Conflict: the last owner stays one.
Result<Account> change_person(Entrance& entrance, const Caller& caller, PersonId id,
                              const Person& person, std::int64_t expected);

}  // namespace palpate::practice
