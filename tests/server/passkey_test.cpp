// Passkeys, by an authenticator in software: what is accepted, and all that is not.
#include "secrets/passkey.hpp"

#include "practice/passkeys.hpp"
#include "server/entered.hpp"
#include "server/soft_key.hpp"

namespace palpate::server {
namespace {

constexpr std::string_view host = "localhost:8080";

class PasskeyTest : public Entered {
protected:
    PasskeyTest()
        : me_(add_person(1, {Role::owner, Role::practitioner}, 1, good_password)),
          cookie_(enter(me_)) {}

    Reply send(Method method, const std::string& path, const std::string& body,
               const Cookie& cookie, std::string_view at = host) {
        http::Request request{.method = method,
                              .target = path,
                              .host = at,
                              .cookie = cookie.header,
                              .csrf_token = cookie.csrf,
                              .body = body,
                              .address = "127.0.0.1"};
        return http::answer(request, services_);
    }
    std::string challenge(const Cookie& cookie) {
        const auto reply = send(Method::post, "/api/v1/passkeys/begin", "", cookie);
        EXPECT_EQ(reply.status, 200) << reply.content;
        return std::string(json_of(reply).at("challenge").as_string());
    }
    Reply add(const SoftKey& key, const std::string& challenge, const SoftKey::Page& page = {},
              std::string_view type = "webauthn.create") {
        const auto said = SoftKey::client_data(type, challenge, page);
        return send(Method::post, "/api/v1/passkeys",
                    boost::json::serialize(boost::json::object{
                        {"name", "Telephone"},
                        {"client_data", b64(said)},
                        {"authenticator_data", secrets::to_base64url(key.made_data(page))}}),
                    cookie_);
    }
    // The challenge, and the cookie that it is bound to.
    std::pair<std::string, Cookie> begin_sign_in() {
        const auto reply = send(Method::post, "/api/v1/passkey-sign-in/begin", "", {});
        EXPECT_EQ(reply.status, 200) << reply.content;
        return {std::string(json_of(reply).at("challenge").as_string()),
                {cookie_of_text(reply.fields), ""}};
    }
    static std::string cookie_of_text(const std::string& fields) {
        const auto from = fields.find("Set-Cookie: ") + 12;
        return fields.substr(from, fields.find(';', from) - from);
    }
    Reply sign_in_by(const SoftKey& key, const std::string& challenge, const Cookie& browser,
                     const SoftKey::Page& page, std::string_view type = "webauthn.get") {
        const auto said = SoftKey::client_data(type, challenge, page);
        const auto data = SoftKey::proof_data(page);
        return send(Method::post, "/api/v1/passkey-sign-in",
                    boost::json::serialize(boost::json::object{
                        {"id", secrets::to_base64url(key.id())},
                        {"client_data", b64(said)},
                        {"authenticator_data", secrets::to_base64url(data)},
                        {"signature", secrets::to_base64url(key.signature(data, said))},
                        {"practice", "practice-1"}}),
                    browser);
    }
    Reply sign_in_by(const SoftKey& key, const SoftKey::Page& page) {
        const auto [challenge, browser] = begin_sign_in();
        return sign_in_by(key, challenge, browser, page);
    }
    int deeds(practice::Action action) {
        const auto all = store_.deeds(id_of<PracticeId>(1));
        return static_cast<int>(std::ranges::count(all, action, &practice::Deed::action));
    }

    PersonId me_;
    Cookie cookie_;
};

TEST_F(PasskeyTest, WhoSetsAPasswordByALinkHasLostTheOldDevice) {
    const SoftKey key(1);
    ASSERT_EQ(add(key, challenge(cookie_), {.count = 3}).status, 201);
    const auto link = *practice::make_link(store_, id_of<PracticeId>(1), me_);
    const auto reply = send(Method::post, "/api/v1/welcome",
                            boost::json::serialize(boost::json::object{
                                {"link", link}, {"password", "zwölf Ziegel im Regen"}}),
                            {});
    ASSERT_EQ(reply.status, 200) << reply.content;
    EXPECT_EQ(sign_in_by(key, {.count = 4}).status, 401);
    EXPECT_EQ(deeds(practice::Action::passkey_remove), 1);
}

TEST_F(PasskeyTest, IsMadeListedUsedAndTakenAway) {
    const SoftKey key(1);
    ASSERT_EQ(add(key, challenge(cookie_), {.count = 3}).status, 201);
    EXPECT_EQ(add(key, challenge(cookie_)).status, 409);
    const auto list = json_of(send(Method::get, "/api/v1/passkeys", "", cookie_));
    ASSERT_EQ(list.at("passkeys").as_array().size(), 1U);
    EXPECT_EQ(list.at("passkeys").at(0).at("name").as_string(), "Telephone");
    const auto in = sign_in_by(key, {.count = 4});
    ASSERT_EQ(in.status, 200) << in.content;
    EXPECT_EQ(json_of(in).at("person").at("id").as_string(), to_text(me_));
    EXPECT_EQ(status({.target = "/api/v1/session", .cookie = cookie_of(in)}), 200);
    EXPECT_EQ(deeds(practice::Action::passkey_add), 1);
    const auto other = enter(add_person(2, {Role::reception}));
    const std::string place =
        "/api/v1/passkeys/" + std::string(list.at("passkeys").at(0).at("id").as_string());
    EXPECT_EQ(send(Method::del, place, "", other).status, 404);
    EXPECT_EQ(send(Method::del, place, "", cookie_).status, 204);
    EXPECT_EQ(sign_in_by(key, {.count = 5}).status, 401);
    EXPECT_EQ(deeds(practice::Action::passkey_remove), 1);
}

TEST_F(PasskeyTest, StandsForTheSecondFactorToo) {
    EXPECT_TRUE(practice::change(store_, id_of<PracticeId>(1), [&](practice::Access& a) {
                    auto account = *a.people.find(me_);
                    account.factor = {.secret = std::vector<std::uint8_t>(20, 7), .on = true};
                    return a.people.put(account);
                }).has_value());
    const SoftKey key(1);
    ASSERT_EQ(add(key, challenge(cookie_)).status, 201);
    EXPECT_EQ(sign_in_by(key, {}).status, 200);
}

TEST_F(PasskeyTest, AChallengeHoldsOnceAndForOneBrowser) {
    const SoftKey key(1);
    const auto first = challenge(cookie_);
    const auto second = challenge(cookie_);
    EXPECT_EQ(add(key, first).status, 422) << "a newer one was asked for";
    EXPECT_EQ(add(key, second).status, 422) << "a wrong answer used it up";
    const auto third = challenge(cookie_);
    EXPECT_EQ(add(key, third).status, 201);
    EXPECT_EQ(add(SoftKey(2), third).status, 422);
    EXPECT_EQ(add(SoftKey(2), challenge(enter(me_))).status, 422) << "of another session";

    const auto [mine, browser] = begin_sign_in();
    const auto [theirs, elsewhere] = begin_sign_in();
    EXPECT_EQ(sign_in_by(key, mine, elsewhere, {}).status, 401);
    EXPECT_EQ(sign_in_by(key, mine, {}, {}).status, 401);
    EXPECT_EQ(sign_in_by(key, mine, browser, {}).status, 200);
    EXPECT_EQ(sign_in_by(key, mine, browser, {}).status, 401);
}

TEST_F(PasskeyTest, WhatIsForAnotherPlaceOrWithoutAPersonIsRefused) {
    const SoftKey key(1);
    const SoftKey::Page evil{.origin = "http://evil.example"};
    const SoftKey::Page other_party{.party = "evil.example"};
    const SoftKey::Page unverified{.flags = 0x01};
    const SoftKey::Page absent{.flags = 0x04};
    for (const auto& page : {evil, other_party, unverified, absent})
        EXPECT_EQ(add(key, challenge(cookie_), page).status, 422);
    EXPECT_EQ(add(key, challenge(cookie_), {}, "webauthn.get").status, 422);
    ASSERT_EQ(add(key, challenge(cookie_)).status, 201);
    for (const auto& page : {evil, other_party, unverified, absent})
        EXPECT_EQ(sign_in_by(key, page).status, 401);
    const auto [asked, browser] = begin_sign_in();
    EXPECT_EQ(sign_in_by(key, asked, browser, {}, "webauthn.create").status, 401);
    EXPECT_EQ(deeds(practice::Action::passkey_refused), 5);
}

TEST_F(PasskeyTest, ACountThatDoesNotGrowIsACopy) {
    const SoftKey key(1);
    ASSERT_EQ(add(key, challenge(cookie_), {.count = 7}).status, 201);
    EXPECT_EQ(sign_in_by(key, {.count = 7}).status, 401);
    EXPECT_EQ(sign_in_by(key, {.count = 0}).status, 401);
    EXPECT_EQ(sign_in_by(key, {.count = 8}).status, 200);
    EXPECT_EQ(sign_in_by(key, {.count = 8}).status, 401);
    EXPECT_EQ(deeds(practice::Action::passkey_refused), 3);
}

TEST_F(PasskeyTest, AnotherKeysSignatureIsNoProof) {
    const SoftKey mine(1);
    const SoftKey theirs(1);  // says the same id
    ASSERT_EQ(add(mine, challenge(cookie_)).status, 201);
    EXPECT_EQ(sign_in_by(theirs, {}).status, 401);
    EXPECT_EQ(sign_in_by(SoftKey(9), {}).status, 401);
    EXPECT_EQ(sign_in_by(mine, {}).status, 200);
}

TEST_F(PasskeyTest, WhoMayNotComeInMayNotByPasskey) {
    const SoftKey key(1);
    ASSERT_EQ(add(key, challenge(cookie_)).status, 201);
    EXPECT_TRUE(practice::change(store_, id_of<PracticeId>(1), [&](practice::Access& a) {
                    auto account = *a.people.find(me_);
                    account.person.active = false;
                    return a.people.put(account);
                }).has_value());
    EXPECT_EQ(sign_in_by(key, {}).status, 401);
}

TEST_F(PasskeyTest, AnAddressInNumbersHasNone) {
    EXPECT_EQ(send(Method::post, "/api/v1/passkeys/begin", "", cookie_, "127.0.0.1:8080").status,
              409);
    EXPECT_EQ(send(Method::post, "/api/v1/passkey-sign-in/begin", "", {}, "127.0.0.1:8080").status,
              409);
    EXPECT_FALSE(practice::passkey_place("my.clinic", false));
    EXPECT_FALSE(practice::passkey_place("[::1]:80", true));
    const auto place = practice::passkey_place("my.clinic:8443", true);
    ASSERT_TRUE(place.has_value());
    EXPECT_EQ(place->party, "my.clinic");
    EXPECT_EQ(place->origin, "https://my.clinic:8443");
}

// No byte of what an authenticator said may be another without it being noticed.
TEST_F(PasskeyTest, EveryChangedByteIsNoticed) {
    const SoftKey key(1);
    const SoftKey::Page page{.count = 9};
    const auto made = secrets::passkey_made("localhost", key.made_data(page));
    ASSERT_TRUE(made.has_value());
    const auto said = SoftKey::client_data("webauthn.get", "c", page);
    const Octets client_data(said.begin(), said.end());
    const auto data = SoftKey::proof_data(page);
    const auto signature = key.signature(data, said);
    EXPECT_EQ(secrets::passkey_proven("localhost", made->key, {client_data, data, signature}), 9U);
    EXPECT_FALSE(
        secrets::passkey_proven("localhost.example", made->key, {client_data, data, signature}));
    for (std::size_t i = 0; i < data.size(); ++i) {
        auto other = data;
        other[i] ^= 1;
        EXPECT_FALSE(
            secrets::passkey_proven("localhost", made->key, {client_data, other, signature}));
    }
    for (std::size_t i = 0; i < client_data.size(); ++i) {
        auto other = client_data;
        other[i] ^= 1;
        EXPECT_FALSE(secrets::passkey_proven("localhost", made->key, {other, data, signature}));
    }
    for (std::size_t size = 0; size < key.made_data(page).size(); ++size) {
        auto cut = key.made_data(page);
        cut.resize(size);
        EXPECT_FALSE(secrets::passkey_made("localhost", cut)) << size;
    }
}

}  // namespace
}  // namespace palpate::server
