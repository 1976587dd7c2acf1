// For tests of what practitioners were trained in: certificates, and what is planned by them.
#pragma once

#include "server/duties.hpp"

namespace palpate::tests {

using http::expect_fits;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

// The practice is in Britain; people 1 and 2 treat there.
class TrainingTest : public Duties {
protected:
    void SetUp() override {
        practice_is("GB");
        be({Role::practitioner});
    }
    static json::object cupping(std::uint8_t of = 1) {
        return {{"person", person(of)},
                {"scope", "cupping_scraping"},
                {"certificate", "Cupping, level 2"},
                {"on", "2024-05-01"},
                {"place", "GB"}};
    }
    Reply post(const json::object& training, const std::string& key = "") {
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, "/api/v1/training", json::serialize(training), {.key = key});
    }
    // By the owner; then who asked before asks again.
    std::string trained(const json::object& training) {
        const auto before = authority_.caller;
        be({Role::owner});
        const auto made = post(training);
        EXPECT_EQ(made.status, 201) << made.content;
        authority_.caller = before;
        return field(made, "Location");
    }
    void change(const std::string& place, const json::object& training, int version) {
        const auto before = authority_.caller;
        be({Role::owner});
        const auto reply = put(place, training, version);
        EXPECT_EQ(reply.status, 200) << reply.content;
        authority_.caller = before;
    }
    json::object listed() {
        const auto reply = get("/api/v1/training");
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("Trainings", body);
        return body;
    }
    static std::string pointer_of(const Reply& reply) {
        const auto body = body_of(reply);
        return body.contains("pointer") ? text_of(body.at("pointer")) : "";
    }
    std::size_t count() { return listed().at("trainings").as_array().size(); }

    // A complaint of a year, and a wish.
    static std::string asking_for(std::string_view technique) {
        return fmt::format(R"({{"regions":{{"low_back_left":4,"low_back_right":4}},)"
                           R"("age_years":40,"sex":"male","complaint":{{"duration_days":400}},)"
                           R"("preferences":{{"wishes":["{}"]}}}})",
                           technique);
    }
    json::object intake(const std::string& episode, const std::string& answers) {
        clock_->move(std::chrono::seconds(1));
        const auto reply =
            ask(Method::post, "/api/v1/episodes/" + episode + "/intakes",
                fmt::format(R"({{"by":"practitioner","language":"en","answers":{}}})", answers));
        EXPECT_EQ(reply.status, 201) << reply.content;
        return body_of(reply);
    }
    static std::vector<std::string> techniques_in(const json::object& taken) {
        std::vector<std::string> all;
        if (const auto* plan = taken.if_contains("plan")) {
            const auto routine = plan->at("content").at("plan").at("routine").as_array();
            for (const auto& step : routine)
                all.push_back(text_of(step.at("technique")));
        }
        return all;
    }
    std::vector<std::string> planned(std::string_view wish = "cupping") {
        return techniques_in(intake(episode(client()), asking_for(wish)));
    }
};

}  // namespace palpate::tests
