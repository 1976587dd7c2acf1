// Every route x role x own or other practice, made from the table of routes and the table of
// permissions: a route that is added is tested by being there.
#include "practice/permission.hpp"
#include "record/portable/kind_view.hpp"
#include "scheduling/bookings/kinds.hpp"
#include "server/entered.hpp"
#include "server/etag.hpp"
#include "session/kept/kinds.hpp"

namespace palpate::server {
namespace {

using http::Route;
using practice::Permission;

constexpr Role every_role[] = {Role::owner, Role::practitioner, Role::reception, Role::client,
                               Role::auditor};

std::string target_of(const Route& route, const std::string& id) {
    std::string target(route.pattern);
    for (const auto& [word, meaning] : {std::pair<std::string, std::string>{"{id}", id},
                                        {"{kind}", "regions"},
                                        {"{form}", "f"},
                                        {"{version}", "1"}})
        if (const auto at = target.find(word); at != std::string::npos)
            target.replace(at, word.size(), meaning);
    return target;
}

std::string name_of(const Route& route) {
    return fmt::format("{} {}", static_cast<int>(route.method), route.pattern);
}

class Matrix : public Entered {
protected:
    Asked asked(const Route& route) const {
        return {.method = route.method, .target = target_of(route, nobodys_), .body = "{}"};
    }
    bool refused(int status) const { return status == 401 || status == 403; }

    const std::string nobodys_ = to_text(id_of<record::ClientId>(99));
};

TEST_F(Matrix, WithoutCredentialsOnlyWhatIsOpenToAllAnswers) {
    for (const auto& route : http::routes()) {
        const auto reply = ask(asked(route));
        if (route.needs == Permission::nobody_asked)
            EXPECT_FALSE(refused(reply.status)) << name_of(route) << reply.content;
        else
            EXPECT_EQ(reply.status, 401) << name_of(route) << reply.content;
    }
}

TEST_F(Matrix, ARoleMayExactlyWhatTheTableSays) {
    int allowed = 0;
    int denied = 0;
    for (const Role role : every_role) {
        const auto person =
            add_person(static_cast<std::uint8_t>(10 + static_cast<int>(role)), {role});
        for (const auto& route : http::routes()) {
            auto request = asked(route);
            request.cookie = enter(person);  // each its own: some routes end it
            const int status = ask(request).status;
            if (practice::may(std::vector{role}, route.needs)) {
                EXPECT_FALSE(refused(status)) << to_text(role) << ' ' << name_of(route);
                // Such as a parameter that the route does not describe.
                EXPECT_NE(status, 500) << to_text(role) << ' ' << name_of(route);
                ++allowed;
            } else {
                EXPECT_EQ(status, 403) << to_text(role) << ' ' << name_of(route);
                ++denied;
            }
        }
    }
    EXPECT_GT(allowed, 50);
    EXPECT_GT(denied, 5);
}

// A browser sends the cookie with whatever a page elsewhere makes it send: that alone changes
// nothing, by no route.
TEST_F(Matrix, NoRouteChangesAnythingForAPageElsewhere) {
    const auto me =
        add_person(1, {Role::owner, Role::practitioner, Role::reception, Role::auditor});
    int changes = 0;
    for (const auto& route : http::routes()) {
        const bool reads = route.method == Method::get || route.method == Method::head;
        if (reads)
            continue;
        const auto cookie = enter(me);
        const auto other = enter(me);
        const auto asked_with = [&](const std::string& csrf, const char* origin) {
            auto request = asked(route);
            request.cookie = {cookie.header, csrf};
            request.origin = origin;
            return status(request);
        };
        if (route.needs == Permission::nobody_asked) {
            // The engine answers anybody, and keeps nothing.
            const bool keeps = route.pattern.find("welcome") != std::string_view::npos ||
                               route.pattern.find("sign-in") != std::string_view::npos;
            if (keeps) {
                EXPECT_EQ(asked_with("", "https://evil.example"), 403) << name_of(route);
            }
            continue;
        }
        ++changes;
        EXPECT_EQ(asked_with("", ""), 403) << name_of(route);
        EXPECT_EQ(asked_with("x", ""), 403) << name_of(route);
        EXPECT_EQ(asked_with(other.csrf, ""), 403) << name_of(route);
        EXPECT_EQ(asked_with(cookie.csrf, "https://evil.example"), 403) << name_of(route);
        EXPECT_EQ(asked_with(cookie.csrf, "null"), 403) << name_of(route);
        EXPECT_NE(asked_with(cookie.csrf, "http://127.0.0.1:8080"), 403) << name_of(route);
    }
    EXPECT_GT(changes, 20);
}

TEST_F(Matrix, AProgramMayExactlyWhatItsScopesSay) {
    for (const auto* words : {"system/*.cruds", "system/*.rs", "system/Patient.rs",
                              "system/AuditEvent.rs", "system/Patient.cu"}) {
        const auto token = *practice::make_token(store_, id_of<PracticeId>(1), "program", words);
        const auto scopes = *practice::parse_scopes(words);
        for (const auto& route : http::routes()) {
            auto request = asked(route);
            request.bearer = token;
            const auto dot = route.scope.find('.');
            const bool allowed =
                route.needs == Permission::nobody_asked ||
                (route.scope.empty()
                     ? practice::may(scopes, route.needs)
                     : practice::may(scopes, route.scope.substr(0, dot), route.scope[dot + 1]));
            const int status = ask(request).status;
            if (allowed)
                EXPECT_FALSE(refused(status)) << words << ' ' << name_of(route);
            else
                EXPECT_EQ(status, 403) << words << ' ' << name_of(route);
        }
    }
}

// What is read before anything else is shown: it has to be what it says.
bool guards(std::string_view kind) {
    return kind == "privacy" || kind == "break_glass" || kind == "only_kept" ||
           kind == "legal_hold";
}

// A record of every other kind under one id, as a practice would keep it: its content is read by
// nothing that is allowed to.
void keep_one_of_each(record::Store& store, const practice::Actor& by, const Uuid& id) {
    const auto add_all = [&](record::Transaction& t, std::span<const record::KindView> kinds) {
        for (const auto& kind : kinds) {
            if (guards(kind.name))
                continue;
            const auto added = t.documents().add({kind.name, id}, record::ClientId(id),
                                                 {.content = R"({"secret":"Ruiz"})",
                                                  .why = {},
                                                  .terms_gone = {},
                                                  .terms_new = {},
                                                  .claims = {}});
            EXPECT_TRUE(added.has_value()) << kind.name;
        }
    };
    const auto done = record::write(store, by, [&](record::Transaction& t) -> Result<void> {
        add_all(t, record::own_kinds());
        add_all(t, scheduling::own_kinds());
        add_all(t, session::own_kinds());
        return {};
    });
    ASSERT_TRUE(done.has_value()) << done.error().message;
}

// What the practice keeps under that id, and in which version.
std::vector<std::string> kept_under(record::Store& store, const practice::Actor& by,
                                    const Uuid& id) {
    std::vector<std::string> all;
    const auto look = [&](const record::Transaction& t, std::span<const record::KindView> kinds) {
        for (const auto& kind : kinds)
            if (const auto text = t.documents().glance({kind.name, id}))
                all.push_back(fmt::format("{} {} {} {}", kind.name, text->version, text->removed,
                                          text->content));
    };
    (void)record::read(store, by, [&](const record::Transaction& t) -> Result<void> {
        look(t, record::own_kinds());
        look(t, scheduling::own_kinds());
        look(t, session::own_kinds());
        return {};
    });
    return all;
}

// By no route that names a record: none is shown, changed, removed or known to be there. The same
// records in one's own practice are found, or nothing would be shown by this.
TEST_F(Matrix, WhatIsAnotherPracticesIsNotThere) {
    const practice::Actor theirs{id_of<PracticeId>(2), id_of<PersonId>(1), "console"};
    const practice::Actor mine{id_of<PracticeId>(1), id_of<PersonId>(1), "console"};
    const auto their_id = id_of<record::ClientId>(50).uuid();
    const auto my_id = id_of<record::ClientId>(51).uuid();
    keep_one_of_each(store_, theirs, their_id);
    keep_one_of_each(store_, mine, my_id);
    const auto before = kept_under(store_, theirs, their_id);
    ASSERT_GT(before.size(), 30U);
    const auto me =
        add_person(1, {Role::owner, Role::practitioner, Role::reception, Role::auditor});
    int found = 0;
    int asked_for = 0;
    for (const auto& route : http::routes()) {
        if (route.pattern.find("{id}") == std::string_view::npos ||
            route.needs == Permission::nobody_asked)
            continue;
        const bool reads = route.method == Method::get;
        const auto ask_for = [&](const Uuid& id) {
            auto request = asked(route);
            request.target = target_of(route, to_text(id));
            if (route.queries.find("minutes") != std::string_view::npos)
                request.target += "?minutes=30";
            request.cookie = enter(me);
            request.if_match = "\"1\"";
            return ask(request);
        };
        const auto reply = ask_for(their_id);
        // FHIR takes away what is not there, as often as it is asked to.
        const bool is_fhir_delete =
            route.method == Method::del && route.pattern.starts_with("/fhir/");
        EXPECT_TRUE(reply.status >= 400 || (is_fhir_delete && reply.status == 204))
            << name_of(route) << reply.content;
        EXPECT_NE(reply.status, 500) << name_of(route) << reply.content;
        EXPECT_EQ(reply.content.find("Ruiz"), std::string::npos) << name_of(route);
        if (!reads)
            continue;
        EXPECT_EQ(reply.status, 404) << name_of(route) << reply.content;
        ++asked_for;
        if (ask_for(my_id).status != 404)
            ++found;
    }
    EXPECT_EQ(kept_under(store_, theirs, their_id), before);
    EXPECT_GT(asked_for, 40);
    EXPECT_GT(found, asked_for * 2 / 3);
}

TEST_F(Matrix, AnotherPracticesPersonIsNotThere) {
    const auto me = add_person(1, {Role::owner});
    const auto other = add_person(2, {Role::owner}, 2);
    const auto put = [&](PersonId id) {
        return status({.method = Method::put,
                       .target = "/api/v1/people/" + to_text(id),
                       .body = R"({"name": "A", "email": "a@b.c", "roles": ["owner"],
                           "active": true})",
                       .cookie = enter(me),
                       .if_match = etag_in(
                           ask({.target = "/api/v1/people/" + to_text(me), .cookie = enter(me)}))});
    };
    EXPECT_EQ(put(other), 404);
    EXPECT_EQ(put(me), 200);
    const auto list = ask({.target = "/api/v1/people", .cookie = enter(me)});
    EXPECT_EQ(list.content.find(to_text(other)), std::string::npos);
    EXPECT_NE(list.content.find(to_text(me)), std::string::npos);
}

TEST_F(Matrix, ACookieOfOnePracticeOpensNoOther) {
    const auto me = add_person(1, {Role::owner});
    auto ticket = *practice::parse_ticket(enter(me).header.substr(8));
    ticket.practice = id_of<PracticeId>(2);
    const Cookie forged{"palpate=" + practice::to_text(ticket), practice::csrf_token_of(ticket)};
    EXPECT_EQ(status({.target = "/api/v1/session", .cookie = forged}), 401);
    // Nor is a session's secret a token.
    ticket.practice = id_of<PracticeId>(1);
    EXPECT_EQ(status({.target = "/api/v1/session",
                      .bearer = std::string(practice::token_prefix) + practice::to_text(ticket)}),
              401);
}

}  // namespace
}  // namespace palpate::server
