// Coming in by a one-time link: the first owner, a person who was invited, one who lost a password.
#pragma once

#include "practice/sign_in.hpp"

namespace palpate::practice {

struct Welcome {
    std::string link;                 // what follows /welcome#
    std::optional<std::string> name;  // these three are needed to set up the owner
    std::optional<std::string> email;
    std::optional<std::string> password;  // for somebody who is there already: the new one
};
PALPATE_DESCRIBE(Welcome, link, name, email, password);

// The link is used up only when it lets somebody in. Gone: it was used, is too old, or never was.
Admitted<SignedIn> welcome(Entrance& entrance, const Welcome& request, std::string_view address);

}  // namespace palpate::practice
