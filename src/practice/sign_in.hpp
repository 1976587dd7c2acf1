// Signing in with address and password, and a second factor where one is set.
#pragma once

#include "practice/entrance.hpp"

namespace palpate::practice {

struct SignIn {
    std::string email;
    std::string password;
    std::optional<std::string> code;      // of the app, or a recovery code
    std::optional<std::string> practice;  // slug; may be left out when there is one practice
};
PALPATE_DESCRIBE(SignIn, email, password, code, practice);

struct SignedIn {
    Account account;
    KeptPractice practice;
    Ticket session;  // for the cookie; always a new one
};

// Takes equally long whether the address is known or not, and says the same.
Admitted<SignedIn> sign_in(Entrance& entrance, const SignIn& request, std::string_view address);

// Who comes in, by what, and from where.
struct Coming {
    PersonId person;
    CameBy by = CameBy::password;
    std::string_view address;
};
// A new session, as part of a change; ends those that are too old. It is in the trail.
Ticket open_session(Access& access, PracticeId practice, const Coming& coming);

// Uses the code up: nothing when it is none of this factor's, or was used before.
std::optional<CameBy> accept_code(Factor& factor, std::string_view code, Instant now);

}  // namespace palpate::practice
