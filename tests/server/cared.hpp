// For tests of what is kept in a course of care, over the interface.
#pragma once

#include "http/validator_for_tests.hpp"
#include "record/intakes.hpp"
#include "server/served.hpp"

#include <fstream>
#include <sstream>

#include <gmock/gmock.h>

namespace palpate::tests {

using http::expect_fits;
using testing::HasSubstr;

// A made-up client of the tests.
inline std::string example(std::string_view name) {
    std::ifstream file(fmt::format("tests/inputs/{}.json", name));
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline const std::string backache =
    R"({"regions":{"low_back_left":5,"low_back_right":4},"age_years":40})";

class Care : public Served {
protected:
    std::string add(const std::string& target, const std::string& body) {
        const auto reply = ask(Method::post, target, body);
        EXPECT_EQ(reply.status, 201) << reply.content;
        return field(reply, "Location");
    }
    std::string client() { return add("/api/v1/clients", R"({"names":[{"family":"Ruiz"}]})"); }
    static std::string id_in(const std::string& place) {
        return place.substr(place.rfind('/') + 1);
    }
    static std::string episode_json(const std::string& client, std::string_view more = "") {
        return fmt::format(R"({{"client":"{}","complaint":"low back","status":"open",)"
                           R"("opened_on":"2026-11-21"{}}})",
                           id_in(client), more);
    }
    std::string episode(const std::string& client) {
        return add("/api/v1/episodes", episode_json(client));
    }
    static std::string intake_json(const std::string& answers) {
        return fmt::format(R"({{"by":"client","language":"es","answers":{}}})", answers);
    }
    json::object intake(const std::string& episode, const std::string& answers) {
        clock_->move(std::chrono::seconds(1));
        const auto reply = ask(Method::post, episode + "/intakes", intake_json(answers));
        EXPECT_EQ(reply.status, 201) << reply.content;
        return body_of(reply);
    }
    // The place of the plan that an intake gave.
    static std::string plan_in(const json::object& taken) {
        return "/api/v1/plans/" + text_of(taken.at("plan").at("id"));
    }
    Reply put(const std::string& place, const json::value& body, int version) {
        return ask(Method::put, place, json::serialize(body),
                   {.if_match = fmt::format("\"{}\"", version)});
    }
};

}  // namespace palpate::tests
