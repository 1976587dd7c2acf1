// For tests of who may come in: two practices in memory, with people, and the interface over them,
// called without sockets.
#pragma once

#include "http/api.hpp"
#include "practice/grants.hpp"
#include "practice/sign_in.hpp"
#include "store/for_tests.hpp"
#include "store/memory/memory_store.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::server {

using http::Method;
using http::Reply;
using practice::PersonId;
using practice::PracticeId;
using practice::Role;
using store::id_of;

// Enough to tell a hash from none, and a test run from a coffee break.
inline secrets::PasswordCost cheap() {
    return {1, 8192};
}

struct Cookie {
    std::string header;  // "palpate=..."
    std::string csrf;
};

struct Asked {
    Method method = Method::get;
    std::string target;
    std::string body = {};
    Cookie cookie = {};
    std::string bearer = {};
    std::string origin = {};
    std::string if_match = {};
    std::string address = "127.0.0.1";
    std::string key = {};  // Idempotency-Key
};

constexpr std::string_view good_password = "quiet lamp over water";

class Entered : public testing::Test {
protected:
    Entered() {
        for (const auto number : std::array<std::uint8_t, 2>{1, 2}) {
            const auto slug = fmt::format("practice-{}", number);
            EXPECT_TRUE(
                store_.add_practice(id_of<PracticeId>(number), {slug, "A practice"}).has_value());
        }
    }

    static const knowledge::Knowledge& shipped() {
        static const auto k = knowledge::load(knowledge::embedded_tables()).value();
        return k;
    }

    Reply ask(const Asked& asked) {
        const auto authorization = "Bearer " + asked.bearer;
        http::Request request{.method = asked.method,
                              .target = asked.target,
                              .host = "127.0.0.1:8080",
                              .if_match = asked.if_match,
                              .idempotency_key = asked.key,
                              .cookie = asked.cookie.header,
                              .origin = asked.origin,
                              .csrf_token = asked.cookie.csrf,
                              .body = asked.body,
                              .address = asked.address};
        if (!asked.bearer.empty())
            request.authorization = authorization;
        return http::answer(request, services_);
    }
    int status(const Asked& asked) { return ask(asked).status; }

    // A person of these roles, with a password when one is given.
    PersonId add_person(std::uint8_t number, std::vector<Role> roles, std::uint8_t practice = 1,
                        std::string_view password = "") {
        practice::Account account{.id = id_of<PersonId>(number),
                                  .person = {.name = "Person",
                                             .email = fmt::format("p{}@example.org", number),
                                             .roles = std::move(roles)},
                                  .made_at = clock_->now.load()};
        if (!password.empty())
            account.password = secrets::hash_password(password, cheap());
        EXPECT_TRUE(practice::change(store_, id_of<PracticeId>(practice), [&](practice::Access& a) {
                        return a.people.put(account);
                    }).has_value());
        return account.id;
    }
    // A session of theirs, without the detour over a password.
    Cookie enter(PersonId person, std::uint8_t practice = 1) {
        const auto id = id_of<PracticeId>(practice);
        const auto ticket =
            practice::change(store_, id, [&](practice::Access& a) -> Result<practice::Ticket> {
                return practice::open_session(a, id,
                                              {person, practice::CameBy::password, "127.0.0.1"});
            });
        return {"palpate=" + practice::to_text(*ticket), practice::csrf_token_of(*ticket)};
    }

    static Asked sign_in_as(std::string_view email, std::string_view password,
                            std::string_view code = "", std::string address = "127.0.0.1") {
        boost::json::object body{
            {"email", email}, {"password", password}, {"practice", "practice-1"}};
        if (!code.empty())
            body["code"] = code;
        return {.method = Method::post,
                .target = "/api/v1/sign-in",
                .body = boost::json::serialize(body),
                .address = std::move(address)};
    }
    static boost::json::object json_of(const Reply& reply) {
        return boost::json::parse(reply.content).as_object();
    }
    // What the browser would send from then on.
    static Cookie cookie_of(const Reply& reply) {
        const auto start = reply.fields.find("Set-Cookie: ");
        if (start == std::string::npos)
            return {};
        const auto from = start + 12;
        return {
            reply.fields.substr(from, reply.fields.find(';', from) - from),
            reply.status == 200 ? std::string(json_of(reply).at("csrf_token").as_string()) : ""};
    }

    std::shared_ptr<store::TestClock> clock_ = std::make_shared<store::TestClock>();
    store::MemoryStore store_{store::told_by(clock_)};
    practice::StoreAuthority authority_{store_, false};
    practice::Entrance entrance_{store_, store_, authority_, false, practice::Passwords(cheap)};
    http::Metrics metrics_{http::route_labels()};
    http::Services services_{.knowledge = shipped(),
                             .today = [] { return *parse_date("2026-11-21"); },
                             .metrics = metrics_,
                             .store = &store_,
                             .authority = &authority_,
                             .entrance = &entrance_};
};

}  // namespace palpate::server
