// Giving programs their tokens and people their one-time links. Each is told once, when it is made;
// only its hash is kept.
#pragma once

#include "practice/access.hpp"

namespace palpate::practice {

constexpr std::size_t token_name_bytes_max = 100;

// "palpate_..." for the Authorization field. Fault: what is permitted.
Result<std::string> make_token(AccessStore& store, PracticeId practice, std::string_view name,
                               std::string_view scopes);
// All of this name; how many were ended. Not found when none is good.
Result<int> revoke_tokens(AccessStore& store, PracticeId practice, std::string_view name);
Result<std::vector<Token>> tokens(AccessStore& store, PracticeId practice);

// What follows /welcome# in a one-time link: to come in as this person, or, for nobody, to set up
// the owner.
Result<std::string> make_link(AccessStore& store, PracticeId practice, PersonId person);

Result<bool> has_owner(AccessStore& store, PracticeId practice);  // one who may come in
Result<Account> find_person(AccessStore& store, PracticeId practice, std::string_view email);

}  // namespace palpate::practice
