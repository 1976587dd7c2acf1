// How people get an account, change it and are shut out: one-time links, invitations, their record.
#include "server/lasting_fields.hpp"
#include "server/people.hpp"

#include <set>

#include <gmock/gmock.h>

namespace palpate::server {
namespace {

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

TEST_F(People, EveryFaultOfSomebodyIsNamedAtOnce) {
    const auto owner = enter(me_);
    const auto named = [](const Reply& reply) {
        EXPECT_EQ(reply.status, 422) << reply.content;
        const auto said = json_of(reply);
        std::vector<std::string> places;
        for (const auto& fault : said.at("faults").as_array())
            places.emplace_back(fault.at("pointer").as_string());
        EXPECT_EQ(said.at("pointer").as_string(), places.at(0)) << "the first, as usual";
        return places;
    };
    const auto invited = [&](const char* body) {
        return named(ask(send(Method::post, "people", owner, body)));
    };
    using Places = std::vector<std::string>;
    EXPECT_EQ(invited(R"({"name": " ", "email": "ben", "roles": []})"),
              (Places{"/name", "/email", "/roles"}));
    EXPECT_EQ(invited(R"({"name": " ", "email": "b@example.org", "roles": ["client"]})"),
              (Places{"/name", "/roles"}));
    EXPECT_EQ(invited(R"({"email": 5, "roles": ["boss"]})"),
              (Places{"/name", "/email", "/roles/0"}));
    const auto ben = to_text(add_person(2, {Role::reception}));
    auto changed = send(Method::put, "people/" + ben, owner,
                        R"({"name": "", "email": "ben", "roles": ["client"], "active": true})");
    changed.if_match = tag_of(ben, owner);
    EXPECT_EQ(named(ask(changed)), (Places{"/name", "/email", "/roles"}));
    EXPECT_EQ(
        json_of(ask({.target = "/api/v1/people", .cookie = owner})).at("people").as_array().size(),
        2U)
        << "nobody came of it";
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

}  // namespace
}  // namespace palpate::server
