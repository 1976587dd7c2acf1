// Coming in and going: passwords, sessions, second factors, one-time links, tokens.
#include "secrets/totp.hpp"
#include "server/entered.hpp"
#include "server/etag.hpp"
#include "server/lasting_fields.hpp"

#include <ctime>
#include <set>

#include <gmock/gmock.h>

namespace palpate::server {
namespace {

class People : public Entered {
protected:
    void SetUp() override {
        me_ = add_person(1, {Role::owner, Role::practitioner}, 1, good_password);
    }

    Asked get_session(const Cookie& cookie) const {
        return {.target = "/api/v1/session", .cookie = cookie};
    }
    Asked send(Method method, std::string target, const Cookie& cookie, std::string body = "") {
        return {.method = method,
                .target = "/api/v1/" + target,
                .body = std::move(body),
                .cookie = cookie};
    }
    std::string tag_of(const std::string& person, const Cookie& cookie) {
        return etag_in(ask({.target = "/api/v1/people/" + person, .cookie = cookie}));
    }
    Reply welcome(const boost::json::object& body) {
        return ask({.method = Method::post,
                    .target = "/api/v1/welcome",
                    .body = boost::json::serialize(body)});
    }
    std::string link_for(PersonId person, std::uint8_t practice = 1) {
        return *practice::make_link(store_, id_of<PracticeId>(practice), person);
    }
    practice::Account account(PersonId id) {
        return *practice::see(store_, id_of<PracticeId>(1),
                              [&](const practice::AccessView& a) { return a.people.find(id); });
    }
    std::string code_now(PersonId id) {
        return secrets::totp_code(account(id).factor.secret,
                                  secrets::totp_step_at(clock_->now.load()));
    }
    // Ten recovery codes.
    std::vector<std::string> set_second_factor(const Cookie& cookie) {
        EXPECT_EQ(status(send(Method::post, "second-factor", cookie)), 200);
        const auto reply = ask(send(Method::put, "second-factor", cookie,
                                    fmt::format(R"({{"code": "{}"}})", code_now(me_))));
        EXPECT_EQ(reply.status, 200) << reply.content;
        std::vector<std::string> codes;
        const auto said = json_of(reply);
        for (const auto& code : said.at("recovery_codes").as_array())
            codes.emplace_back(code.as_string());
        return codes;
    }

    PersonId me_;
};

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

TEST_F(People, TheFirstLinkSetsUpTheOwnerOnce) {
    const auto link = link_for({}, 2);
    const auto other = link_for({}, 2);
    const auto pointer = [&](const boost::json::object& body) {
        const auto reply = welcome(body);
        EXPECT_EQ(reply.status, 422) << reply.content;
        return std::string(json_of(reply).at("pointer").as_string());
    };
    EXPECT_EQ(pointer({{"link", link}}), "/password");
    EXPECT_EQ(pointer({{"link", link}, {"password", good_password}}), "/name");
    EXPECT_EQ(pointer({{"link", link}, {"password", good_password}, {"name", "Ana"}}), "/email");
    const auto whole = [&](std::string_view password, const std::string& which) {
        return boost::json::object{{"link", which},
                                   {"password", password},
                                   {"name", "Ana Ruiz"},
                                   {"email", "ana@example.org"}};
    };
    EXPECT_EQ(pointer(whole("password123", link)), "/password");
    const auto reply = welcome(whole(good_password, link));
    ASSERT_EQ(reply.status, 200) << reply.content;
    EXPECT_EQ(status(get_session(cookie_of(reply))), 200);
    EXPECT_EQ(welcome(whole(good_password, link)).status, 410);
    EXPECT_EQ(welcome(whole(good_password, other)).status, 410);
    EXPECT_EQ(welcome({{"link", "x"}}).status, 410);
    EXPECT_EQ(welcome({{"link", std::string(64, 'A')}}).status, 410);
}

TEST_F(People, ALinkLetsAPersonInOnceAndWithANewPasswordWhenTheyGiveOne) {
    const auto link = link_for(me_);
    const auto old = enter(me_);
    EXPECT_EQ(welcome({{"link", link}, {"password", "short"}}).status, 422);
    EXPECT_EQ(welcome({{"link", link}}).status, 200);
    EXPECT_EQ(welcome({{"link", link}}).status, 410);
    EXPECT_EQ(status(get_session(old)), 200);
    EXPECT_EQ(welcome({{"link", link_for(me_)}, {"password", "zwölf Ziegel im Regen"}}).status,
              200);
    EXPECT_EQ(status(get_session(old)), 401);
    EXPECT_EQ(status(sign_in_as("p1@example.org", "zwölf Ziegel im Regen")), 200);
    const auto late = link_for(me_);
    clock_->move(practice::link_life);
    EXPECT_EQ(welcome({{"link", late}}).status, 410);
}

TEST_F(People, AnInvitationThatComesTwiceIsOneWithTheSameLink) {
    const auto owner = enter(me_);
    auto asked = send(Method::post, "people", owner,
                      R"({"name": "Ben", "email": "ben@example.org", "roles": ["reception"]})");
    asked.key = "invite";
    const auto first = ask(asked);
    ASSERT_EQ(first.status, 201) << first.content;
    const auto again = ask(asked);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.content, first.content);
    EXPECT_EQ(again.content_type, first.content_type);
    EXPECT_THAT(again.fields, testing::HasSubstr("Cache-Control: no-store\r\n"));
    asked.body = R"({"name": "Eve", "email": "eve@example.org", "roles": ["reception"]})";
    EXPECT_EQ(status(asked), 409);

    // Another link each time, unless it is the same request.
    const std::string id(json_of(first).at("person").at("id").as_string());
    auto link = send(Method::post, "people/" + id + "/link", owner);
    link.key = "link";
    const auto once = ask(link).content;
    EXPECT_EQ(ask(link).content, once);
    link.key = "";
    EXPECT_NE(ask(link).content, once);
}

TEST_F(People, APasswordIsChangedOnceAndARefusalMayBeTriedAgain) {
    const auto mine = enter(me_);
    auto asked = send(Method::post, "password", mine,
                      R"({"old": "not this one", "new": "zwölf Ziegel im Regen"})");
    asked.key = "password";
    EXPECT_EQ(status(asked), 422);
    asked.body = fmt::format(R"({{"old": "{}", "new": "zwölf Ziegel im Regen"}})", good_password);
    EXPECT_EQ(status(asked), 204);  // the refusal did not use the key up
    EXPECT_EQ(status(asked), 204);  // though the old word is not good any more
    asked.key = "other";
    EXPECT_EQ(status(asked), 422);
}

TEST_F(People, TheOwnerInvitesChangesAndShutsOut) {
    const auto owner = enter(me_);
    const auto invited = ask(send(Method::post, "people", owner,
                                  R"({"name": "Ben", "email": "ben@example.org",
                                      "roles": ["reception"]})"));
    ASSERT_EQ(invited.status, 201) << invited.content;
    const auto said = json_of(invited);
    const std::string id(said.at("person").at("id").as_string());
    const auto ben =
        cookie_of(welcome({{"link", said.at("link")}, {"password", "zwölf Ziegel im Regen"}}));
    EXPECT_EQ(status(get_session(ben)), 200);
    EXPECT_EQ(status({.target = "/api/v1/people", .cookie = ben}), 403);
    const auto put = [&](const std::string& whom, const char* roles, bool active) {
        auto asked = send(Method::put, "people/" + whom, owner,
                          fmt::format(R"({{"name": "N", "email": "{}@example.org", "roles": [{}],
                                       "active": {}}})",
                                      whom, roles, active));
        asked.if_match = tag_of(whom, owner);
        return status(asked);
    };
    EXPECT_EQ(put(id, R"("owner")", true), 200);
    EXPECT_EQ(status({.target = "/api/v1/people", .cookie = ben}), 200);  // at once
    EXPECT_EQ(put(id, R"("reception")", false), 200);
    EXPECT_EQ(status(get_session(ben)), 401);
    EXPECT_EQ(put(to_text(me_), R"("practitioner")", true), 409);  // the last owner
    EXPECT_EQ(put(to_text(me_), R"("owner")", false), 409);
    EXPECT_EQ(put(id, R"("client")", true), 422);
    EXPECT_EQ(put(id, "", true), 422);
    EXPECT_EQ(put(id, R"("reception", "reception")", true), 422);
    EXPECT_EQ(status(get_session(owner)), 200);
}

TEST_F(People, AChangeOfSomebodyIsNotLostUnderAnothers) {
    const auto owner = enter(me_);
    const auto ben = to_text(add_person(2, {Role::reception}));
    const auto put = [&](const std::string& tag, const std::string& roles) {
        auto asked =
            send(Method::put, "people/" + ben, owner,
                 R"({"name": "Ben", "email": "ben@example.org", "active": true, "roles": [)" +
                     roles + "]}");
        asked.if_match = tag;
        return ask(asked);
    };
    const auto read = ask({.target = "/api/v1/people/" + ben, .cookie = owner});
    const auto before = tag_of(ben, owner);
    EXPECT_NE(read.fields.find("ETag: " + before), std::string::npos) << read.fields;
    EXPECT_EQ(put("", R"("auditor")").status, 428);
    EXPECT_EQ(put("\"1\"", R"("auditor")").status, 412);
    const auto first = put(before, R"("reception", "auditor")");
    ASSERT_EQ(first.status, 200) << first.content;
    const auto after = tag_of(ben, owner);
    EXPECT_NE(after, before);
    EXPECT_NE(first.fields.find("ETag: " + after), std::string::npos) << first.fields;
    // Another owner who read it before: theirs is refused, and what is kept stays.
    const auto late = put(before, R"("owner")");
    EXPECT_EQ(late.status, 412) << late.content;
    EXPECT_EQ(tag_of(ben, owner), after);
    EXPECT_EQ(put(after, R"("owner")").status, 200);
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
