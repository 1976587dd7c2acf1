// Coming in by a one-time link: the first owner, a person who was invited, one who lost a password.
#pragma once

#include "practice/sign_in.hpp"

namespace palpate::practice {

struct Welcome {
    std::string link;  // what follows /welcome#
    // These three are needed to set up the owner; who was invited may say their name with their
    // first password.
    std::optional<std::string> name;
    std::optional<std::string> email;
    std::optional<std::string> password;  // for somebody who is there already: the new one
    std::optional<std::string> code;      // of the second factor, where there is one
};
PALPATE_DESCRIBE(Welcome, link, name, email, password, code);

// The link is used up only when it lets somebody in. Gone: it was used, is too old, or never was.
// Who has a second factor is asked for its code, or a recovery code, here too.
Admitted<SignedIn> welcome(Entrance& entrance, const Welcome& request, std::string_view address);

// Whose link it is, for the page that asks for what is missing; it stays good. No id: it sets up
// the owner. Gone as above.
Admitted<Account> link_holder(Entrance& entrance, std::string_view link, std::string_view address);

}  // namespace palpate::practice
