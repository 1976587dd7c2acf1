// What follows a session: aftercare by what the plan uses, and rest between deep sessions.
#include "advice/aftercare.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Out out_of(const char* client) {
    const auto in = decode(client, shipped(), parse_date("2026-11-21"));
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + in.error().message);
    return in ? advise(*in, shipped()) : Out{};
}

constexpr const char* long_neck_pain =
    R"({"regions":{"neck_lower_left":6},"complaint":{"duration_days":200},"age_years":40,
        "sex":"male","preferences":{"wishes":["deep_tissue"]}})";

bool uses(const Out& out, std::string_view technique) {
    return std::ranges::any_of(out.plan.routine.steps, [&](const auto& s) {
        return shipped().techniques[static_cast<std::size_t>(s.technique)].id == technique;
    });
}

bool has(const std::vector<Aftercare>& all, std::string_view id) {
    return std::ranges::find(all, id, &Aftercare::id) != all.end();
}

const planning::Statement* rest_of(const Out& out) {
    const auto at = std::ranges::find(out.plan.limits_said, "deep_rest", &planning::Statement::id);
    return at == out.plan.limits_said.end() ? nullptr : &*at;
}

TEST(Aftercare, IsOfTheTechniquesOfThePlanAndOfNoOther) {
    const auto out = out_of(long_neck_pain);
    ASSERT_TRUE(uses(out, "deep_tissue") || uses(out, "trigger_point"));
    const auto all = aftercare_of(out, shipped());
    EXPECT_TRUE(has(all, "after_deep_work"));
    EXPECT_EQ(has(all, "after_cupping"), uses(out, "cupping"));
    EXPECT_EQ(has(all, "after_lymph"), uses(out, "lymph_drainage"));
    EXPECT_FALSE(has(all, "after_pregnancy"));
    for (const auto& after : all) {
        EXPECT_FALSE(after.text.empty()) << after.id;
        EXPECT_FALSE(after.watch.empty()) << after.id;
        EXPECT_FALSE(after.fact.empty()) << after.id;
    }
}

TEST(Aftercare, NoneWhereNoSessionIsPlanned) {
    const auto out = out_of(R"({"regions":{"low_back_left":6},
                                "findings":{"saddle_numbness":"yes"}})");
    EXPECT_TRUE(aftercare_of(out, shipped()).empty());
    const auto text = encode(out, shipped());
    EXPECT_TRUE(boost::json::parse(text).at("aftercare").as_array().empty());
}

TEST(Aftercare, InPregnancyHasItsOwn) {
    const auto out = out_of(R"({"regions":{"low_back_left":4},"sex":"female","age_years":30,
        "complaint":{"duration_days":30},"pregnancy_weeks":24})");
    if (!out.plan.routine.steps.empty()) {
        EXPECT_TRUE(has(aftercare_of(out, shipped()), "after_pregnancy"));
    }
}

TEST(Aftercare, EveryRowHasWhatToWatchForAndATechniqueOrPregnancy) {
    const auto& rows = shipped().other.at("aftercare");
    const auto& watches = shipped().other.at("aftercare_watch");
    ASSERT_EQ(rows.size(), watches.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].id, watches[i].id);
        EXPECT_FALSE(rows[i].name.empty() || watches[i].name.empty()) << rows[i].id;
    }
}

// What the home programme keeps back until it is asked about must not come in by another door.
TEST(Aftercare, OffersNoWarmthAndNoCold) {
    for (const auto& row : shipped().other.at("aftercare"))
        for (const char* word : {"Warm", "warm", "cold for", "Cold pack"})
            EXPECT_EQ(row.name.find(word), std::string::npos) << row.id << ": " << word;
}

TEST(DeepRest, IsSaidOfDeepWorkMoreThanOnceAWeek) {
    const auto often = out_of(long_neck_pain);
    ASSERT_FALSE(often.plan.phases.empty());
    ASSERT_GT(often.plan.phases.front().per_week, 1);
    const auto* said = rest_of(often);
    ASSERT_NE(said, nullptr);
    EXPECT_NE(said->text.find("48 hours"), std::string::npos);
    EXPECT_FALSE(said->because.fact.empty());
}

TEST(DeepRest, IsNotSaidOnceAWeekNorOfGentleWork) {
    const auto once = out_of(
        R"({"regions":{"neck_lower_left":6},"complaint":{"duration_days":200},"age_years":40,
            "sex":"male","preferences":{"wishes":["deep_tissue"]},"visits_possible_per_week":1})");
    EXPECT_EQ(rest_of(once), nullptr);
    const auto gentle = out_of(
        R"({"regions":{"neck_lower_left":6},"complaint":{"duration_days":200},"age_years":40,
            "sex":"male","medicines":["warfarin"]})");
    EXPECT_EQ(rest_of(gentle), nullptr);
}

}  // namespace
}  // namespace palpate::advice
