#include "advice/worth_telling.hpp"

#include "advice/next_question.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

In in_of(const char* told) {
    const auto in = decode(told, shipped(), parse_date("2026-11-23"));
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + in.error().message);
    return in ? *in : In{};
}

WorthTelling offered(const char* told) {
    return worth_telling(in_of(told), shipped());
}

bool has(const std::vector<Choice>& choices, std::string_view id) {
    return std::ranges::find(choices, id, &Choice::id) != choices.end();
}

TEST(WorthTelling, LoadsAreThoseOfThePaintedRegionsAndFew) {
    const auto neck = offered(R"({"regions":{"neck_upper_left":6}})");
    EXPECT_TRUE(has(neck.loads, "desk"));
    EXPECT_TRUE(has(neck.loads, "phone"));
    EXPECT_FALSE(has(neck.loads, "heels_stairs"));
    const auto calf = offered(R"({"regions":{"calf_left":6}})");
    EXPECT_FALSE(has(calf.loads, "desk"));
    EXPECT_FALSE(has(calf.loads, "phone"));
    for (const auto& one : {neck, calf}) {
        EXPECT_LE(one.loads.size(), 8U);
        for (const auto& load : one.loads)
            EXPECT_FALSE(load.name.empty());
    }
}

TEST(WorthTelling, EveryLoadThatIsAskedIsOneOfTheTable) {
    const auto& all = shipped().other.at("overloads");
    const auto& asked = shipped().other.at("asked_loads");
    ASSERT_FALSE(asked.empty());
    for (const auto& load : asked)
        EXPECT_TRUE(std::ranges::any_of(all, [&](const auto& row) {
            return row.id == load.id && row.name == load.name;
        })) << load.id;
}

// A fall, a jolt, a cough and a pregnancy are asked by the screens.
TEST(WorthTelling, WhatTheScreensAskIsNotOfferedAgain) {
    for (const auto& region : shipped().regions) {
        const auto told = json::serialize(json::object{{"regions", {{region.id, 5}}}});
        for (const char* asked : {"whiplash", "fall_or_trauma", "pregnancy", "breathing_cough"})
            EXPECT_FALSE(has(offered(told.c_str()).loads, asked)) << region.id;
    }
}

TEST(WorthTelling, AnEaseThatNoRuleCouldUseIsNotOffered) {
    const auto back = offered(R"({"regions":{"low_back_left":6}})");
    EXPECT_TRUE(has(back.eases, "heat"));
    EXPECT_TRUE(has(back.eases, "nothing"));  // whether a position eases it was not asked yet
    EXPECT_FALSE(has(back.eases, "medicine"));
    const auto answered = offered(R"({"regions":{"low_back_left":6},"findings":
        {"no_easing_position":"no","pain_not_changed_by_movement":"no"}})");
    EXPECT_TRUE(has(answered.eases, "heat"));
    EXPECT_FALSE(has(answered.eases, "nothing"));
    EXPECT_FALSE(has(answered.eases, "standing_still"));
}

TEST(WorthTelling, CareIsAskedForOnlyWhereItWasGiven) {
    EXPECT_TRUE(offered(R"({"regions":{"low_back_left":6}})").care.empty());
    EXPECT_TRUE(offered(R"({"regions":{"low_back_left":6},"findings":{"care_elsewhere":"no"}})")
                    .care.empty());
    EXPECT_TRUE(
        has(offered(R"({"regions":{"low_back_left":6},"findings":{"care_elsewhere":"yes"}})").care,
            "chiropractic"));
}

TEST(WorthTelling, NothingIsOfferedInAnEmergency) {
    const auto next = next_question(in_of(R"({"regions":{"low_back_left":6},"findings":
        {"saddle_numbness":"yes","bladder_change":"yes"}})"),
                                    shipped());
    ASSERT_EQ(next.urgency, screening::Urgency::emergency);
    EXPECT_TRUE(next.beside.loads.empty() && next.beside.eases.empty() && next.beside.care.empty());
    const auto sent = json::parse(encode(next)).as_object();
    EXPECT_TRUE(sent.at("loads").as_array().empty());
    EXPECT_TRUE(sent.at("eases").as_array().empty());
    EXPECT_TRUE(sent.at("care").as_array().empty());
}

// What was offered and told is used: an item for home that was not given without it.
TEST(WorthTelling, LiftingToldBringsHowToLift) {
    const char* without = R"({"regions":{"low_back_left":6},"complaint":{"duration_days":30}})";
    const char* with = R"({"regions":{"low_back_left":6},"complaint":{"duration_days":30},
        "overloads":["lift"]})";
    ASSERT_TRUE(has(offered(without).loads, "lift"));
    const auto how_to_lift = [](const char* told) {
        return std::ranges::any_of(advise(in_of(told), shipped()).home.items, [](const auto& one) {
            return shipped().self_care.items[static_cast<std::size_t>(one.item)].id ==
                   "lifting_habits";
        });
    };
    EXPECT_FALSE(how_to_lift(without));
    EXPECT_TRUE(how_to_lift(with));
}

// "Nothing eases it" beside a posture that does: the stricter of the two, in either order.
TEST(WorthTelling, NothingEasesItWinsInEitherOrder) {
    for (const char* told : {R"({"regions":{"low_back_left":6},"eases":["lying","nothing"]})",
                             R"({"regions":{"low_back_left":6},"eases":["nothing","lying"]})"}) {
        const auto in = in_of(told);
        EXPECT_EQ(in.facts.truth(*shipped().finding("no_easing_position")), Tri::yes) << told;
    }
}

}  // namespace
}  // namespace palpate::advice
