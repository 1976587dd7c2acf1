// One-time links: what they say of their holder, and that they are no second factor.
#include "secrets/totp.hpp"
#include "server/entered.hpp"
#include "server/etag.hpp"

#include <set>

namespace palpate::server {
namespace {

class LinksTest : public Entered {
protected:
    LinksTest() : me_(add_person(1, {Role::owner, Role::practitioner}, 1, good_password)) {}

    std::string link_for(PersonId person) {
        return *practice::make_link(store_, id_of<PracticeId>(1), person);
    }
    Reply post(const std::string& path, const boost::json::object& body) {
        return ask({.method = Method::post,
                    .target = "/api/v1/" + path,
                    .body = boost::json::serialize(body)});
    }
    // A second factor that is on; its secret.
    std::vector<std::uint8_t> give_factor(PersonId id, std::string_view recovery) {
        const std::vector<std::uint8_t> secret(secrets::totp_secret_bytes, 7);
        EXPECT_TRUE(practice::change(store_, id_of<PracticeId>(1), [&](practice::Access& a) {
                        auto account = *a.people.find(id);
                        account.factor = {.secret = secret,
                                          .on = true,
                                          .recovery = {secrets::hash_of_recovery_code(recovery)}};
                        return a.people.put(account);
                    }).has_value());
        return secret;
    }
    std::string code_of(const std::vector<std::uint8_t>& secret) const {
        return secrets::totp_code(secret, secrets::totp_step_at(clock_->now.load()));
    }

    PersonId me_;
};

TEST_F(LinksTest, ALinkSaysWhatItNeedsAndStaysGood) {
    const auto invited = add_person(2, {Role::reception});
    const auto link = link_for(invited);
    for (int i = 0; i < 40; ++i) {  // a look is no guess
        const auto reply = post("welcome/look", {{"link", link}});
        ASSERT_EQ(reply.status, 200) << reply.content;
        const auto said = json_of(reply);
        EXPECT_EQ(said.at("email").as_string(), "p2@example.org");
        EXPECT_EQ(said.at("has_password").as_bool(), false);
        EXPECT_EQ(said.at("is_new").as_bool(), false);
    }
    EXPECT_EQ(post("welcome",
                   {{"link", link}, {"name", "Benedikta"}, {"password", "zwölf Ziegel im Regen"}})
                  .status,
              200);
    EXPECT_EQ(post("welcome/look", {{"link", link}}).status, 410);
    const auto in = ask(sign_in_as("p2@example.org", "zwölf Ziegel im Regen"));
    ASSERT_EQ(in.status, 200);
    EXPECT_EQ(json_of(in).at("person").at("name").as_string(), "Benedikta");
}

TEST_F(LinksTest, OnlyTheFirstPasswordBringsAName) {
    EXPECT_EQ(post("welcome", {{"link", link_for(me_)},
                               {"name", "Somebody Else"},
                               {"password", "zwölf Ziegel im Regen"}})
                  .status,
              200);
    const auto in = ask(sign_in_as("p1@example.org", "zwölf Ziegel im Regen"));
    EXPECT_EQ(json_of(in).at("person").at("name").as_string(), "Person");
}

TEST_F(LinksTest, LinksThatAreNoneCannotBeTriedForEver) {
    std::set<int> seen;
    for (int i = 0; i < 40; ++i)
        seen.insert(post("welcome/look", {{"link", std::string(64, 'A')}}).status);
    EXPECT_EQ(seen, (std::set<int>{410, 429}));
}

TEST_F(LinksTest, ALinkIsNoSecondFactor) {
    const auto secret = give_factor(me_, "ABCD-EFGH-IJKL-MNOP");
    const auto link = link_for(me_);
    const auto bare = post("welcome", {{"link", link}});
    EXPECT_EQ(bare.status, 401);
    EXPECT_TRUE(json_of(bare).at("code_needed").as_bool());
    EXPECT_EQ(bare.fields.find("Set-Cookie"), std::string::npos);
    EXPECT_EQ(post("welcome", {{"link", link}, {"code", "000000"}}).status, 401);
    // Nor does it set a password without the code.
    EXPECT_EQ(post("welcome", {{"link", link}, {"password", "zwölf Ziegel im Regen"}}).status, 401);
    EXPECT_EQ(status(sign_in_as("p1@example.org", "zwölf Ziegel im Regen")), 401);
    EXPECT_EQ(post("welcome", {{"link", link}, {"code", code_of(secret)}}).status, 200);
    EXPECT_EQ(post("welcome", {{"link", link_for(me_)}, {"code", code_of(secret)}}).status, 401)
        << "a code holds once";
    EXPECT_EQ(post("welcome", {{"link", link_for(me_)}, {"code", "abcd efgh ijkl mnop"}}).status,
              200);
    EXPECT_EQ(post("welcome", {{"link", link_for(me_)}, {"code", "abcd efgh ijkl mnop"}}).status,
              401);
}

TEST_F(LinksTest, CodesCannotBeGuessedThroughALink) {
    give_factor(me_, "ABCD-EFGH-IJKL-MNOP");
    const auto link = link_for(me_);
    std::set<int> seen;
    for (int i = 0; i < 10; ++i)
        seen.insert(post("welcome", {{"link", link}, {"code", fmt::format("{:06}", i)}}).status);
    EXPECT_EQ(seen, (std::set<int>{401, 429}));
}

TEST_F(LinksTest, TheOwnerMakesANewLinkForSomebodyWhoMayComeIn) {
    const auto owner = enter(me_);
    const auto ben = add_person(2, {Role::reception}, 1, good_password);
    const auto make = [&](PersonId id) {
        return ask({.method = Method::post,
                    .target = "/api/v1/people/" + to_text(id) + "/link",
                    .cookie = owner});
    };
    const auto made = make(ben);
    ASSERT_EQ(made.status, 201) << made.content;
    EXPECT_EQ(post("welcome", {{"link", json_of(made).at("link")}}).status, 200);
    EXPECT_EQ(make(id_of<PersonId>(77)).status, 404);
    EXPECT_EQ(ask({.method = Method::put,
                   .target = "/api/v1/people/" + to_text(ben),
                   .body = R"({"name": "B", "email": "p2@example.org", "roles": ["reception"],
                               "active": false})",
                   .cookie = owner,
                   .if_match =
                       etag_in(ask({.target = "/api/v1/people/" + to_text(ben), .cookie = owner}))})
                  .status,
              200);
    EXPECT_EQ(make(ben).status, 409);
}

}  // namespace
}  // namespace palpate::server
