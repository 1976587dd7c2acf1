// What goes over the wire about people and their sessions. No secret is in any of it but in the
// answer that makes it: a link, a second factor, recovery codes.
#pragma once

#include "practice/access.hpp"

namespace palpate::http {

struct PersonShown {
    practice::PersonId id;
    std::string name;
    std::string email;
    std::vector<practice::Role> roles;
    bool active = true;
    bool has_password = false;   // else they come in by a link
    bool second_factor = false;  // is asked for
    std::int64_t version = 0;    // the ETag
};
PALPATE_DESCRIBE(PersonShown, id, name, email, roles, active, has_password, second_factor, version);

struct SessionShown {
    PersonShown person;
    practice::Practice practice;
    std::string csrf_token;  // for X-CSRF-Token
};
PALPATE_DESCRIBE(SessionShown, person, practice, csrf_token);

struct OpenSession {
    practice::SessionId id;
    Instant made_at;
    Instant seen_at;  // some minutes old at most
    std::string address;
    bool this_one = false;
};
PALPATE_DESCRIBE(OpenSession, id, made_at, seen_at, address, this_one);
struct SessionsShown {
    std::vector<OpenSession> sessions;
};
PALPATE_DESCRIBE(SessionsShown, sessions);

struct PeopleShown {
    std::vector<PersonShown> people;
};
PALPATE_DESCRIBE(PeopleShown, people);

struct Invitation {
    std::string name;
    std::string email;
    std::vector<practice::Role> roles;
};
PALPATE_DESCRIBE(Invitation, name, email, roles);
struct InvitedShown {
    PersonShown person;
    std::string link;  // what follows /welcome#, for 24 hours
};
PALPATE_DESCRIBE(InvitedShown, person, link);

struct LinkAsked {
    std::string link;  // what follows /welcome#
};
PALPATE_DESCRIBE(LinkAsked, link);
struct LinkHolderShown {
    bool is_new = false;  // it sets up the owner; then the rest is empty
    std::string name;
    std::string email;
    bool has_password = false;
    bool second_factor = false;
};
PALPATE_DESCRIBE(LinkHolderShown, is_new, name, email, has_password, second_factor);

struct SecondFactor {
    std::string secret;  // base32, to type into an app
    std::string uri;     // for a QR code
};
PALPATE_DESCRIBE(SecondFactor, secret, uri);
struct Code {
    std::string code;
};
PALPATE_DESCRIBE(Code, code);
struct RecoveryCodes {
    std::vector<std::string> recovery_codes;
};
PALPATE_DESCRIBE(RecoveryCodes, recovery_codes);

}  // namespace palpate::http
