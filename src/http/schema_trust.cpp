// The trail, and what lets people in beside passwords.
#include "http/schema.hpp"

namespace palpate::http::schema {
namespace {

object id() {
    return text("an id such as 0193f0a1-7c3e-7b2a-9d1e-5f6a7b8c9d0e");
}

object named(std::string_view what) {
    return record(what, {{"id", id()}, {"name", text("as they are called")}});
}

object trail_entry() {
    return record("Who did what. Ids only; an empty one is left out.",
                  {{"seq", number("in the chain, from 1")},
                   {"at", text("moment; of repeated reads the first")},
                   {"who", id(), false},
                   {"action", text("read, change, sign_in, ...")},
                   {"kind", text("of record; account, session, link or token")},
                   {"id", id(), false},
                   {"client", id(), false},
                   {"version", number("of the record"), false},
                   {"by", text("what somebody came in by"), false},
                   {"roles", list(text("from then on"), "of an account"), false},
                   {"times", number("reads within a minute are one entry")}});
}

object trail_page() {
    return record(
        "The newest first.",
        {{"entries", list(ref("TrailEntry"), "that fit")},
         {"people",
          list(record("Who is named by an id.", {{"id", id()},
                                                 {"name", text("of the person or program")},
                                                 {"program", yes_no("a bearer token")},
                                                 {"roles", list(text("role"), "as they are now")}}),
               "all")},
         {"clients",
          list(named("A client in this page."), "none for those who may not know who they are")},
         {"next", number("give this as after for what is older"), false}});
}

object link_holder() {
    return record("Whose one-time link it is. It stays good.",
                  {{"is_new", yes_no("it sets up the owner")},
                   {"name", text("empty for a new owner")},
                   {"email", text("empty for a new owner")},
                   {"has_password", yes_no("else one is to be set")},
                   {"second_factor", yes_no("its code is needed too")}});
}

object link() {
    return closed_record("A one-time link.", {{"link", text("what follows /welcome#")}}, {"link"});
}

object notices() {
    return record(
        "Restricted records that somebody opened.",
        {{"notices", list(record("One.", {{"id", id()},
                                          {"at", text("moment")},
                                          {"by", id()},
                                          {"client", id()},
                                          {"client_name", text("if it may be known"), false},
                                          {"until", text("moment")},
                                          {"reason", text("as it was given")}}),
                          "the newest first")}});
}

object colleagues() {
    return record("Who treats here.", {{"colleagues", list(named("A practitioner."), "by id")}});
}

object bytes(std::string_view what) {
    return text(std::string(what) + ", base64url without padding");
}

object passkey() {
    return record("A passkey.", {{"id", id()},
                                 {"name", text("as the person calls the device")},
                                 {"made_at", text("moment")},
                                 {"used_at", text("moment"), false}});
}
object passkeys() {
    return record("One's own.",
                  {{"passkeys", list(ref("Passkey"), "by id")},
                   {"possible", yes_no("this address has a name that passkeys can belong to")}});
}
object passkey_wish() {
    return record("For navigator.credentials.create().",
                  {{"challenge", bytes("32 bytes, good once and for five minutes")},
                   {"party", text("rp.id")},
                   {"user", bytes("user.id")},
                   {"known", list(bytes("a credential's id"), "for excludeCredentials")}});
}
object passkey_said() {
    return closed_record("What the browser gave.",
                         {{"name", text("1 to 100 bytes")},
                          {"client_data", bytes("clientDataJSON")},
                          {"authenticator_data", bytes("getAuthenticatorData()")}},
                         {"name", "client_data", "authenticator_data"});
}
object passkey_try() {
    return record("For navigator.credentials.get().",
                  {{"challenge", bytes("32 bytes, bound to the cookie that comes with it")},
                   {"party", text("rpId")}});
}
object passkey_sign_in() {
    return closed_record("What the browser gave.",
                         {{"id", bytes("the credential's id")},
                          {"client_data", bytes("clientDataJSON")},
                          {"authenticator_data", bytes("authenticatorData")},
                          {"signature", bytes("signature")},
                          {"practice", maybe(text("slug; needed when there are several"))}},
                         {"id", "client_data", "authenticator_data", "signature"});
}

constexpr Named trust_schemas[] = {{"Passkey", passkey},
                                   {"Passkeys", passkeys},
                                   {"PasskeyWish", passkey_wish},
                                   {"PasskeySaid", passkey_said},
                                   {"PasskeyTry", passkey_try},
                                   {"PasskeySignIn", passkey_sign_in},
                                   {"Notices", notices},
                                   {"Colleagues", colleagues},
                                   {"TrailEntry", trail_entry},
                                   {"TrailPage", trail_page},
                                   {"Link", link},
                                   {"LinkHolder", link_holder}};

}  // namespace

std::span<const Named> of_trust() {
    return trust_schemas;
}

}  // namespace palpate::http::schema
