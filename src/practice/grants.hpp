// Giving programs their tokens and people their one-time links. Each is told once, when it is made;
// only its hash is kept.
#pragma once

#include "practice/access.hpp"

namespace palpate::practice {

constexpr std::size_t token_name_bytes_max = 100;

// Who gives it, for the trail. Nobody is signed in at a console.
struct Giver {
    PersonId who;
    std::string place = "console";
};

// "palpate_..." for the Authorization field. Fault: what is permitted.
Result<std::string> make_token(AccessStore& store, PracticeId practice, std::string_view name,
                               std::string_view scopes, const Giver& giver = {});
// All of this name; how many were ended. Not found when none is good.
Result<int> revoke_tokens(AccessStore& store, PracticeId practice, std::string_view name,
                          const Giver& giver = {});
Result<std::vector<Token>> tokens(AccessStore& store, PracticeId practice);

// What follows /welcome# in a one-time link: to come in as this person, or, for nobody, to set up
// the owner.
Result<std::string> make_link(AccessStore& store, PracticeId practice, PersonId person,
                              const Giver& giver = {});
// The same as a part of a change.
Result<std::string> add_link(Access& access, PracticeId practice, PersonId person,
                             const Giver& giver);

Result<bool> has_owner(AccessStore& store, PracticeId practice);  // one who may come in
Result<Account> find_person(AccessStore& store, PracticeId practice, std::string_view email);

}  // namespace palpate::practice
