// For tests of who comes in: an owner with a password, and what is asked as them.
#pragma once

#include "secrets/totp.hpp"
#include "server/entered.hpp"
#include "server/etag.hpp"

namespace palpate::server {

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

}  // namespace palpate::server
