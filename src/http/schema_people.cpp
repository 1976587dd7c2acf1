// Sessions, second factors, and who works here.
#include "http/schema.hpp"

namespace palpate::http::schema {
namespace {

object id() {
    return text("an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
}

object roles() {
    return list(
        one_of("what they may do", {"owner", "practitioner", "reception", "client", "auditor"}),
        "at least one, each once");
}

object person() {
    return record(
        "Somebody who works here.",
        {{"id", id()},
         {"name", text("as they are called")},
         {"email", text("what they sign in with")},
         {"roles", roles()},
         {"active", yes_no("may come in")},
         {"has_password", yes_no("else they come in by a link only")},
         {"second_factor", yes_no("a code is asked for")},
         {"version", number("of name, email, roles and active; the ETag is this in quotes")}});
}

object person_change() {
    return closed_record("What may be changed about a person.",
                         {{"name", text("1 to 200 bytes")},
                          {"email", text("one a practice")},
                          {"roles", roles()},
                          {"active", yes_no("false: their sessions end, and none begins")}},
                         {"name", "email", "active"});
}

object invitation() {
    return closed_record(
        "A new person; not a client.",
        {{"name", text("1 to 200 bytes")}, {"email", text("one a practice")}, {"roles", roles()}},
        {"name", "email"});
}

object invited() {
    return record("A new person.", {{"person", ref("Person")},
                                    {"link", text("what follows /welcome#; good once, for 24 "
                                                  "hours, and told only now")}});
}

object people() {
    return record("Who works here.", {{"people", list(ref("Person"), "by id"), false}});
}

object sign_in() {
    return closed_record("Address and password, and the code when one is asked for.",
                         {{"email", text("in any case")},
                          {"password", text("at most 1024 bytes")},
                          {"code", maybe(text("six digits of the app, or a recovery code"))},
                          {"practice", maybe(text("slug; needed when there are several"))}},
                         {"email", "password"});
}

object welcome() {
    return closed_record("A one-time link, and for the first owner who they are.",
                         {{"link", text("what follows /welcome#")},
                          {"name", maybe(text("of the owner"))},
                          {"email", maybe(text("of the owner"))},
                          {"password", maybe(text("a new one, at least 10 characters"))},
                          {"code", maybe(text("of the second factor, where there is one"))}},
                         {"link"});
}

object session() {
    return record("Who is signed in.",
                  {{"person", ref("Person")},
                   {"practice", record("Where.", {{"slug", text("in addresses")},
                                                  {"name", text("as people call it")}})},
                   {"csrf_token", text("for X-CSRF-Token of every change")}});
}

object sessions() {
    return record(
        "Where one is signed in.",
        {{"sessions",
          list(record("One session.", {{"id", id()},
                                       {"made_at", text("moment")},
                                       {"seen_at", text("moment, some minutes old at most")},
                                       {"address", text("it was opened from")},
                                       {"this_one", yes_no("the one that asks")}}),
               "by id"),
          false}});
}

object password_change() {
    return closed_record("The old password and a new one.",
                         {{"old", text("as it is")}, {"new", text("at least 10 characters")}},
                         {"old", "new"});
}

object second_factor() {
    return record("For an authenticator app.",
                  {{"secret", text("base32, to type")}, {"uri", text("for a QR code")}});
}

object code() {
    return closed_record("A code of the app.", {{"code", text("six digits")}}, {"code"});
}

object recovery_codes() {
    return record("Each lets somebody in once, instead of a code of the app.",
                  {{"recovery_codes", list(text("ABCD-EFGH-IJKL-MNOP"), "ten, told only now")}});
}

constexpr Named people_schemas[] = {{"Person", person},
                                    {"PersonChange", person_change},
                                    {"Invitation", invitation},
                                    {"Invited", invited},
                                    {"People", people},
                                    {"SignIn", sign_in},
                                    {"Welcome", welcome},
                                    {"Session", session},
                                    {"Sessions", sessions},
                                    {"PasswordChange", password_change},
                                    {"SecondFactor", second_factor},
                                    {"Code", code},
                                    {"RecoveryCodes", recovery_codes}};

}  // namespace

std::span<const Named> of_people() {
    return people_schemas;
}

}  // namespace palpate::http::schema
