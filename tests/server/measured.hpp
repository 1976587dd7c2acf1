// For tests of what was measured in an episode, and how it goes.
#pragma once

#include "server/cared.hpp"

namespace palpate::tests {

class Outcomes : public Care {
protected:
    // Opened six weeks before the server's day, with an assessment that leaves nothing open.
    std::string course() {
        const auto place =
            add("/api/v1/episodes", fmt::format(R"({{"client":"{}","complaint":"low back",)"
                                                R"("status":"open","opened_on":"2026-10-10"}})",
                                                id_in(client())));
        intake(place, backache);
        return place;
    }
    static std::string rating(std::string_view day, int pain) {
        return fmt::format(R"({{"instrument":"pain_rating","day":"{}","by":"client",)"
                           R"("answers":[{{"item":1,"value":{}}}]}})",
                           day, pain);
    }
    json::object take(const std::string& episode, const std::string& body) {
        clock_->move(std::chrono::seconds(1));
        const auto reply = ask(Method::post, episode + "/measurements", body);
        EXPECT_EQ(reply.status, 201) << reply.content;
        const auto kept = body_of(reply);
        expect_fits("KeptMeasurement", kept);
        return kept;
    }
    std::string refused(const std::string& episode, const std::string& body) {
        const auto reply = ask(Method::post, episode + "/measurements", body);
        EXPECT_EQ(reply.status, 422) << reply.content;
        const auto problem = body_of(reply);
        const auto* pointer = problem.if_contains("pointer");
        return pointer == nullptr ? reply.content : text_of(*pointer);
    }
    json::object progress(const std::string& episode) {
        const auto reply = get(episode + "/progress");
        EXPECT_EQ(reply.status, 200) << reply.content;
        const auto shown = body_of(reply);
        expect_fits("Progress", shown);
        return shown;
    }
    static std::string every_question_answered_no() {
        auto in = json::parse(backache).as_object();
        json::object findings;
        for (const auto& finding : shipped().findings)
            if (finding.type == knowledge::FactType::yes_no && finding.ask_in != "derived" &&
                finding.screen >= 0)
                findings[finding.id] = "no";
        in["findings"] = std::move(findings);
        return json::serialize(in);
    }
    static json::object advice(const json::object& progress) {
        return progress.at("advice").as_object();
    }
};

}  // namespace palpate::tests
