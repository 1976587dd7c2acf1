// People who work in a practice, and what they prove themselves by.
#pragma once

#include "practice/permission.hpp"
#include "practice/practice.hpp"
#include "secrets/secret.hpp"

namespace palpate::practice {

PALPATE_DESCRIBE_ENUM(Role, owner, practitioner, reception, client, auditor)

struct Person {
    std::string name;         // 1 to 200 bytes
    std::string email;        // what they sign in with; one a practice, in whatever case
    std::vector<Role> roles;  // at least one, each once
    bool active = true;       // else they may not come in
};
PALPATE_DESCRIBE(Person, name, email, roles, active);

// Every fault; empty when it may be kept.
std::vector<Fault> check(const Person& person);

// One bit a role, in their order: how the trail keeps them.
std::int64_t role_bits(const std::vector<Role>& roles);

// As addresses are compared: without spaces around, A-Z as a-z.
std::string folded_email(std::string_view email);

// A second factor: six digits from an app that shares `secret`.
struct Factor {
    std::vector<std::uint8_t> secret;           // 20 bytes; empty: none
    bool on = false;                            // confirmed by a first code, from then on asked for
    std::int64_t last_step = 0;                 // accepted; neither it nor an earlier one is again
    std::vector<secrets::SecretHash> recovery;  // of codes not used yet
};

struct Account {
    PersonId id;
    Person person;
    Instant made_at;
    std::string password;  // as secrets::hash_password() made it; empty: none yet
    Factor factor;

    bool has(Role role) const;
};

}  // namespace palpate::practice
