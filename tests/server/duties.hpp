// For tests of a practice's duties: clients of an age, and who decides for them.
#pragma once

#include "http/validator_for_tests.hpp"
#include "server/served.hpp"

#include <gmock/gmock.h>

namespace palpate::tests {

class Duties : public Served {
protected:
    using Role = practice::Role;

    void be(std::vector<Role> roles, std::uint8_t person = 1) {
        const bool owner = std::ranges::find(roles, Role::owner) != roles.end();
        authority_.caller.roles = std::move(roles);
        authority_.caller.actor = store::therapist(1, person);
        authority_.caller.actor.owner = owner;
    }
    std::string add(const std::string& target, const std::string& body) {
        clock_->move(std::chrono::seconds(1));
        const auto reply = ask(Method::post, target, body);
        EXPECT_EQ(reply.status, 201) << target << reply.content;
        const auto place = field(reply, "Location");
        return place.substr(place.rfind('/') + 1);
    }
    // Today is 2026-11-21.
    std::string client(std::string_view birth = "") {
        return add("/api/v1/clients",
                   birth.empty()
                       ? R"({"names":[{"family":"Ruiz"}]})"
                       : fmt::format(R"({{"names":[{{"family":"Ruiz"}}],"birth":"{}"}})", birth));
    }
    std::string episode(const std::string& client) {
        return add("/api/v1/episodes",
                   fmt::format(R"({{"client":"{}","complaint":"low back","status":"open",)"
                               R"("opened_on":"2026-11-21"}})",
                               client));
    }
    Reply put(const std::string& target, const json::value& body, int version) {
        return ask(Method::put, target, json::serialize(body),
                   {.if_match = fmt::format("\"{}\"", version)});
    }
    static std::string person(std::uint8_t number = 1) {
        return to_text(store::id_of<practice::PersonId>(number));
    }
    static json::object decider(const std::string& client, bool document = true) {
        json::object d{{"client", client},          {"name", "Eva Ruiz"}, {"relation", "mother"},
                       {"authority", "parent"},     {"may", "decide"},    {"portal_access", false},
                       {"valid_from", "2026-01-01"}};
        if (document) {
            d["document"] = "passport";
            d["seen_by"] = person();
            d["seen_on"] = "2026-11-20";
        }
        return d;
    }
    json::object notices(const std::string& client) {
        const auto reply = get("/api/v1/clients/" + client + "/notices");
        EXPECT_EQ(reply.status, 200) << reply.content;
        return body_of(reply);
    }
    void practice_is(std::string_view place) {
        const auto roles = authority_.caller.roles;
        authority_.caller.roles = {Role::owner};
        const auto now = body_of(get("/api/v1/practice"));
        EXPECT_EQ(put("/api/v1/practice", json::object{{"place", place}},
                      static_cast<int>(now.at("version").as_int64()))
                      .status,
                  200);
        authority_.caller.roles = roles;
    }
};

}  // namespace palpate::tests
