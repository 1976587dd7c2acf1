// Who makes a request, and how that is found out.
#pragma once

#include "practice/permission.hpp"
#include "practice/practice.hpp"

#include <memory>

namespace palpate::practice {

struct Caller {
    Actor actor;                // for the audit; a program has an id of its own
    std::vector<Role> roles;    // of a person
    std::vector<Scope> scopes;  // of a program
    bool is_program = false;    // a bearer token, not a session
    std::string csrf_token;     // a session's: what a changing request must carry
    Id<struct Session> session;

    bool may(Permission permission) const {
        return is_program ? practice::may(scopes, permission) : practice::may(roles, permission);
    }
};

// What a request brought along, as it came.
struct Credentials {
    std::string_view authorization;  // "Bearer ..."
    std::string_view cookie;
    std::string_view address;
};

class Authority {
public:
    virtual ~Authority() = default;
    // Not signed in: nothing was brought, or it is unknown, expired or revoked; the words do not
    // tell which. Any thread may call it; it never waits for a write. Callers are remembered for a
    // short time, so what ends a session or a token tells the authority.
    virtual Result<std::shared_ptr<const Caller>> who(const Credentials& credentials) = 0;
};

}  // namespace palpate::practice
