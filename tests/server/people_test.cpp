// Coming in and going: passwords, sessions, second factors, one-time links, tokens.
#include "server/people.hpp"

#include "server/lasting_fields.hpp"

#include <ctime>
#include <set>

#include <gmock/gmock.h>

namespace palpate::server {
namespace {
TEST_F(People, SigningInOpensASessionAndSaysWho) {
    const auto reply = ask(sign_in_as(" P1@Example.ORG", good_password));
    ASSERT_EQ(reply.status, 200) << reply.content;
    const auto said = json_of(reply);
    EXPECT_EQ(said.at("person").at("id").as_string(), to_text(me_));
    EXPECT_EQ(said.at("practice").at("slug").as_string(), "practice-1");
    const auto cookie = cookie_of(reply);
    for (const auto* word : {"; HttpOnly", "; SameSite=Strict", "; Path=/;"})
        EXPECT_NE(reply.fields.find(word), std::string::npos) << reply.fields;
    EXPECT_EQ(reply.fields.find("Secure"), std::string::npos);
    EXPECT_NE(reply.fields.find("no-store"), std::string::npos);
    const auto again = ask(get_session(cookie));
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(json_of(again), said);
}

TEST_F(People, UnderTlsTheCookieIsBoundToTheHost) {
    practice::StoreAuthority authority(store_, true);
    practice::Entrance entrance{store_, store_, authority, true, practice::Passwords(cheap)};
    services_.authority = &authority;
    services_.entrance = &entrance;
    const auto reply = ask(sign_in_as("p1@example.org", good_password));
    ASSERT_EQ(reply.status, 200);
    EXPECT_NE(reply.fields.find("Set-Cookie: __Host-palpate="), std::string::npos);
    EXPECT_NE(reply.fields.find("; Secure"), std::string::npos);
    auto cookie = cookie_of(reply);
    EXPECT_EQ(status(get_session(cookie)), 200);
    cookie.header.erase(0, std::string_view("__Host-").size());
    EXPECT_EQ(status(get_session(cookie)), 401);
}

TEST_F(People, AWrongPasswordAndAnUnknownAddressReadTheSame) {
    const auto wrong = ask(sign_in_as("p1@example.org", "quiet lamp over wine"));
    const auto unknown = ask(sign_in_as("nobody@example.org", good_password));
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.content, unknown.content);
    EXPECT_EQ(lasting_fields(wrong), lasting_fields(unknown));
    EXPECT_EQ(wrong.content.find("code_needed"), std::string::npos);
}

TEST_F(People, WithSeveralPracticesOneMustBeNamed) {
    EXPECT_EQ(status({.method = Method::post,
                      .target = "/api/v1/sign-in",
                      .body = R"({"email": "p1@example.org", "password": "x"})"}),
              422);
}

TEST_F(People, WhoGuessesWaits) {
    std::set<int> seen;
    for (int i = 0; i < 10; ++i) {
        const auto reply = ask(sign_in_as("p1@example.org", "a wrong guess"));
        seen.insert(reply.status);
        EXPECT_EQ(reply.fields.find("Retry-After: ") != std::string::npos, reply.status == 429);
    }
    EXPECT_EQ(seen, (std::set<int>{401, 429}));
    // From elsewhere too, and with the right password.
    EXPECT_EQ(status(sign_in_as("p1@example.org", good_password, "", "192.0.2.7")), 429);
    for (int i = 0; i < 40; ++i)
        seen.insert(
            ask(sign_in_as(fmt::format("n{}@example.org", i), "x", "", "192.0.2.9")).status);
    EXPECT_EQ(status(sign_in_as("other@example.org", "x", "", "192.0.2.9")), 429);
    EXPECT_EQ(status(sign_in_as("other@example.org", "x", "", "192.0.2.8")), 401);
}

double seconds_of_this_thread() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

secrets::PasswordCost dearer() {
    return {2, std::size_t{8} << 20};
}

TEST_F(People, AnUnknownAddressTakesAsLongAsAKnownOne) {
    practice::Entrance entrance{store_, store_, authority_, false, practice::Passwords(dearer)};
    services_.entrance = &entrance;
    auto me = account(me_);
    me.password = secrets::hash_password(good_password, dearer());
    ASSERT_TRUE(practice::change(store_, id_of<PracticeId>(1), [&](practice::Access& a) {
                    return a.people.put(me);
                }).has_value());
    const auto median = [&](std::string_view email) {
        std::vector<double> taken;
        for (int i = 0; i < 5; ++i) {
            const double start = seconds_of_this_thread();
            EXPECT_EQ(status(sign_in_as(email, "a wrong guess")), 401);
            taken.push_back(seconds_of_this_thread() - start);
        }
        std::ranges::sort(taken);
        return taken[2];
    };
    const double ratio = median("p1@example.org") / median("nobody@example.org");
    EXPECT_GT(ratio, 0.5);
    EXPECT_LT(ratio, 2.0);
}

TEST_F(People, AWeakHashIsMadeStrongerAtSignIn) {
    const auto before = account(me_).password;
    EXPECT_EQ(status(sign_in_as("p1@example.org", good_password)), 200);
    EXPECT_EQ(account(me_).password, before);
    practice::Entrance entrance{store_, store_, authority_, false, practice::Passwords([] {
                                    return secrets::PasswordCost{2, 16384};
                                })};
    services_.entrance = &entrance;
    EXPECT_EQ(status(sign_in_as("p1@example.org", good_password)), 200);
    EXPECT_NE(account(me_).password, before);
    EXPECT_EQ(status(sign_in_as("p1@example.org", good_password)), 200);
}

TEST_F(People, ASessionBroughtAlongIsNotTakenOver) {
    const Cookie planted{"palpate=" + std::string(64, 'A'), ""};
    auto asked = sign_in_as("p1@example.org", good_password);
    asked.cookie = planted;
    const auto first = cookie_of(ask(asked));
    EXPECT_NE(first.header, planted.header);
    EXPECT_EQ(status(get_session(planted)), 401);
    asked.cookie = first;
    const auto second = cookie_of(ask(asked));
    EXPECT_NE(second.header, first.header);
    EXPECT_NE(second.csrf, first.csrf);
}

TEST_F(People, AChangeNeedsTheTokenAndComesFromAPageOfOurs) {
    const auto cookie = enter(me_);
    const auto change = [&](const std::string& csrf, const std::string& origin) {
        auto asked = send(Method::post, "second-factor", {cookie.header, csrf});
        asked.origin = origin;
        return status(asked);
    };
    EXPECT_EQ(change("", ""), 403);
    EXPECT_EQ(change("wrong", ""), 403);
    EXPECT_EQ(change(enter(me_).csrf, ""), 403);  // of another session
    EXPECT_EQ(change(cookie.csrf, "https://evil.example"), 403);
    EXPECT_EQ(change(cookie.csrf, "http://127.0.0.1:8081"), 403);
    EXPECT_EQ(change(cookie.csrf, "null"), 403);
    EXPECT_EQ(change(cookie.csrf, "http://127.0.0.1:8080"), 200);
    EXPECT_EQ(change(cookie.csrf, ""), 200);
    auto signing_in = sign_in_as("p1@example.org", good_password);
    signing_in.origin = "https://evil.example";
    EXPECT_EQ(status(signing_in), 403);
}

TEST_F(People, ASessionEndsWhenItIsToldTo) {
    const auto one = enter(me_);
    const auto two = enter(me_);
    const auto other = enter(add_person(2, {Role::reception}));
    EXPECT_EQ(status(get_session(one)), 200);
    const auto out = ask(send(Method::del, "session", one));
    EXPECT_EQ(out.status, 204);
    EXPECT_NE(out.fields.find("palpate=; Path=/; Max-Age=0"), std::string::npos);
    EXPECT_EQ(status(get_session(one)), 401);
    EXPECT_EQ(status(get_session(two)), 200);
    const auto three = enter(me_);
    EXPECT_EQ(status(send(Method::del, "sessions", two)), 204);
    EXPECT_EQ(status(get_session(two)), 401);
    EXPECT_EQ(status(get_session(three)), 401);
    EXPECT_EQ(status(get_session(other)), 200);
}

TEST_F(People, ASessionEndsByItself) {
    practice::StoreAuthority forgetful(store_, false, {.remembered = std::chrono::seconds(0)});
    services_.authority = &forgetful;
    const auto idle = enter(me_);
    const auto used = enter(me_);
    for (int hour = 0; hour < 7 * 24; ++hour) {
        EXPECT_EQ(status(get_session(used)), 200) << hour;
        clock_->move(std::chrono::hours(1));
        if (hour == 12) {
            EXPECT_EQ(status(get_session(idle)), 401);
        }
    }
    EXPECT_EQ(status(get_session(used)), 401);  // seven days are the most
}

TEST_F(People, ARevokedTokenOfAnotherProcessEndsSoon) {
    practice::StoreAuthority quick(store_, false, {.remembered = std::chrono::milliseconds(50)});
    const auto practice = id_of<PracticeId>(1);
    const auto token = *practice::make_token(store_, practice, "lab", "system/*.cruds");
    const auto good = [&](practice::Authority& authority) {
        return authority.who({.authorization = "Bearer " + token}).has_value();
    };
    EXPECT_TRUE(good(quick));
    EXPECT_TRUE(good(authority_));
    ASSERT_EQ(practice::revoke_tokens(store_, practice, "lab"), 1);
    EXPECT_TRUE(good(authority_));  // remembered, for four seconds
    authority_.forget_all();
    EXPECT_FALSE(good(authority_));
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(60);
    while (std::chrono::steady_clock::now() < until) {}
    EXPECT_FALSE(good(quick));
    EXPECT_EQ(practice::revoke_tokens(store_, practice, "lab").error().kind, FaultKind::not_found);
}

TEST_F(People, ASecondFactorIsAskedForAndEachCodeIsGoodOnce) {
    const auto codes = set_second_factor(enter(me_));
    ASSERT_EQ(codes.size(), 10U);
    const auto without = ask(sign_in_as("p1@example.org", good_password));
    EXPECT_EQ(without.status, 401);
    EXPECT_TRUE(json_of(without).at("code_needed").as_bool());
    const auto with = [&](std::string_view code) {
        return status(sign_in_as("p1@example.org", good_password, code));
    };
    EXPECT_EQ(with(code_now(me_)), 401);  // it confirmed the factor just now
    clock_->move(std::chrono::seconds(30));
    const auto code = code_now(me_);
    EXPECT_EQ(status(sign_in_as("p1@example.org", "a wrong guess", code)), 401);
    EXPECT_EQ(with(code), 200);
    EXPECT_EQ(with(code), 401);
    EXPECT_EQ(with(codes[3]), 200);
    EXPECT_EQ(with(codes[3]), 401);
    EXPECT_EQ(with(codes[4]), 200);
    EXPECT_EQ(account(me_).factor.recovery.size(), 8U);
}

TEST_F(People, AWrongCodeCountsAsAGuess) {
    set_second_factor(enter(me_));
    std::set<int> seen;
    for (int i = 0; i < 10; ++i)
        seen.insert(status(sign_in_as("p1@example.org", good_password, "000000")));
    EXPECT_EQ(seen, (std::set<int>{401, 429}));
}

TEST_F(People, AFactorIsNotSetWithoutItsCodeNorOverAnother) {
    const auto cookie = enter(me_);
    EXPECT_EQ(status(send(Method::put, "second-factor", cookie, R"({"code": "123456"})")), 409);
    EXPECT_EQ(status(send(Method::post, "second-factor", cookie)), 200);
    EXPECT_EQ(status(send(Method::put, "second-factor", cookie, R"({"code": "abcdef"})")), 422);
    EXPECT_EQ(status(sign_in_as("p1@example.org", good_password)), 200);
    set_second_factor(cookie);
    EXPECT_EQ(status(send(Method::post, "second-factor", cookie)), 409);
    EXPECT_EQ(status(send(Method::del, "second-factor", cookie)), 204);
    EXPECT_EQ(status(sign_in_as("p1@example.org", good_password)), 200);
}

TEST_F(People, ANewPasswordEndsTheOtherSessions) {
    const auto here = enter(me_);
    const auto there = enter(me_);
    const auto change = [&](std::string_view from, std::string_view to) {
        return ask(send(Method::post, "password", here,
                        boost::json::serialize(boost::json::object{{"old", from}, {"new", to}})));
    };
    EXPECT_EQ(change("not the one", "zwölf Ziegel im Regen").status, 422);
    EXPECT_EQ(json_of(change(good_password, "short")).at("pointer").as_string(), "/new");
    EXPECT_EQ(status(send(Method::post, "password", here, R"({"old": "a"})")), 422);
    EXPECT_EQ(status(get_session(there)), 200);
    EXPECT_EQ(change(good_password, "zwölf Ziegel im Regen").status, 204);
    EXPECT_EQ(status(get_session(here)), 200);
    EXPECT_EQ(status(get_session(there)), 401);
    EXPECT_EQ(status(sign_in_as("p1@example.org", good_password)), 401);
    EXPECT_EQ(status(sign_in_as("p1@example.org", "zwölf Ziegel im Regen")), 200);
}

TEST_F(People, ListsHoldNoSecret) {
    const auto cookie = enter(me_);
    const auto link = link_for(me_);
    const auto token = *practice::make_token(store_, id_of<PracticeId>(1), "t", "system/*.r");
    const auto codes = set_second_factor(cookie);
    for (const auto* target : {"/api/v1/people", "/api/v1/sessions", "/api/v1/session"}) {
        const auto said = ask({.target = target, .cookie = cookie}).content;
        EXPECT_NE(said.find('{'), std::string::npos);
        const auto factor = secrets::to_base32(account(me_).factor.secret);
        for (const auto& secret : {std::string("argon2"), account(me_).password, link, token,
                                   cookie.header.substr(8), factor, codes[0]})
            EXPECT_EQ(said.find(secret), std::string::npos) << target << ' ' << said;
    }
}

TEST_F(People, ThroughAProxyTheAddressIsWhatItSays) {
    services_.proxies = *http::TrustedProxies::from({"10.0.0.1"});
    EXPECT_EQ(status({.target = "/healthz", .address = "10.0.0.2"}), 421);
    EXPECT_EQ(status({.target = "/healthz", .address = "10.0.0.1"}), 200);
    EXPECT_EQ(status({.target = "/healthz", .address = "127.0.0.1"}), 200);
}

}  // namespace
}  // namespace palpate::server
