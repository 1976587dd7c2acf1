// A doctor's word, written down by a practitioner, lifts what it names and nothing else.
#include "server/cared.hpp"

namespace palpate::tests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class ClearanceTest : public Care {
protected:
    void SetUp() override {
        Care::SetUp();
        episode_ = episode(client());
    }
    Reply say(json::object what) {
        const json::object usual{{"lifts", "recent_stroke"},
                                 {"by", "physician"},
                                 {"on", "2026-11-20"},
                                 {"reason", "her letter of Friday"},
                                 {"language", "en"}};
        for (const auto& [name, value] : usual)
            what.emplace(name, value);
        expect_fits("ClearanceSaid", what);
        clock_->move(std::chrono::seconds(1));
        return ask(Method::post, episode_ + "/clearances", json::serialize(what));
    }
    json::object standing() {
        const auto reply = get(episode_ + "/clearances");
        EXPECT_EQ(reply.status, 200) << reply.content;
        auto body = body_of(reply);
        expect_fits("Clearances", body);
        return body;
    }
    std::vector<std::string> open() {
        std::vector<std::string> ids;
        const auto now = standing();
        for (const auto& one : now.at("open").as_array())
            ids.push_back(text_of(one.at("lifts")));
        return ids;
    }
    static std::string hands_on(const json::object& taken) {
        return text_of(taken.at("assessment").at("content").at("output").at("hands_on"));
    }
    std::string episode_;
    const std::string after_stroke_ =
        R"({"regions":{"low_back_left":5},"age_years":60,"conditions":["recent_stroke"]})";
};

TEST_F(ClearanceTest, LiftsWhatWaitsForItAndIsKeptWithWhatWasAnswered) {
    EXPECT_EQ(get(episode_ + "/clearances").status, 404) << "nothing was answered";
    const auto first = intake(episode_, after_stroke_);
    EXPECT_EQ(hands_on(first), "after_clearance");
    EXPECT_FALSE(first.contains("plan"));
    EXPECT_THAT(open(), Contains("recent_stroke"));
    const auto reply = say({});
    ASSERT_EQ(reply.status, 201) << reply.content;
    const auto taken = body_of(reply);
    EXPECT_EQ(hands_on(taken), "limited");
    EXPECT_TRUE(taken.contains("plan")) << "there is something to agree to now";
    EXPECT_EQ(text_of(taken.at("intake").at("content").at("by")), "practitioner");
    const auto now = standing();
    EXPECT_THAT(open(), Not(Contains("recent_stroke")));
    ASSERT_EQ(now.at("kept").as_array().size(), 1U);
    EXPECT_EQ(text_of(now.at("kept").at(0).at("reason")), "her letter of Friday");
    // A second one beside it, of an operation on the spine that waits for the surgeon.
    EXPECT_EQ(say({{"lifts", "lumbar_laminectomy"}, {"by", "surgeon"}}).status, 201);
    EXPECT_EQ(standing().at("kept").as_array().size(), 2U);
}

TEST_F(ClearanceTest, WhatWouldLiftNothingIsRefusedWithTheReason) {
    intake(episode_, after_stroke_);
    const auto refused = [&](const json::object& what, std::string_view why) {
        const auto reply = say(what);
        EXPECT_EQ(reply.status, 422) << reply.content;
        EXPECT_THAT(reply.content, HasSubstr(std::string(why)));
    };
    refused({{"by", "a friend"}}, "only a doctor");
    refused({{"lifts", "nonsense"}}, "nothing is lifted");
    refused({{"reason", "  "}}, "reason");
    refused({{"on", "2026-12-24"}}, "date");
    refused({{"on", "some day"}}, "date");
    EXPECT_TRUE(standing().at("kept").as_array().empty());
    EXPECT_THAT(open(), Contains("recent_stroke"));
}

TEST_F(ClearanceTest, AFlagIsLoweredAndOthersStay) {
    intake(episode_,
           R"({"regions":{"low_back_left":5},"age_years":60,"conditions":["recent_stroke"],
                         "findings":{"weight_loss":"yes","cancer_history":"yes"}})");
    const auto before = open();
    ASSERT_GT(before.size(), 1U);
    ASSERT_EQ(say({}).status, 201);
    auto expected = before;
    std::erase(expected, "recent_stroke");
    EXPECT_EQ(open(), expected);
}

// What nobody's word lowers is never offered to be lifted; what was lowered is offered no more.
TEST_F(ClearanceTest, AFlagIsOfferedWhileAWordWouldLowerIt) {
    intake(episode_, R"({"regions":{"low_back_left":5},"age_years":40,
                         "findings":{"weight_loss":"yes","tearing_pain":"yes"}})");
    EXPECT_THAT(open(), ElementsAre("unplanned_weight_loss"));
    const auto reply = say({{"lifts", "unplanned_weight_loss"}});
    ASSERT_EQ(reply.status, 201) << reply.content;
    EXPECT_THAT(open(), IsEmpty());
    EXPECT_EQ(hands_on(body_of(reply)), "refused") << "the other sign stands";
}

}  // namespace
}  // namespace palpate::tests
