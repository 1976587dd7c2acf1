#include "outcomes/risk.hpp"

#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

using std::chrono::November;

Taken taken(const char* measure, unsigned day, const char* band) {
    return {.measure = measure,
            .side = {},
            .day = Date{std::chrono::year(2026), November, std::chrono::day(day)},
            .score = {.band = band}};
}

std::string ids(const std::vector<Taken>& all) {
    std::string text;
    for (const auto* risk : risks_of(shipped_tables(), all))
        text += risk->id + " ";
    return text;
}

TEST(Risk, EachClassOfAnInstrumentSaysWhatItMeansForTheCourse) {
    EXPECT_EQ(ids({}), "");
    EXPECT_EQ(ids({taken("start_back", 1, "low")}), "startback_low ");
    EXPECT_EQ(ids({taken("start_back", 1, "medium")}), "startback_medium ");
    EXPECT_EQ(ids({taken("start_back", 1, "high")}), "startback_high ");
    EXPECT_EQ(ids({taken("orebro_short", 1, "elevated")}), "orebro_high ");
    EXPECT_EQ(ids({taken("orebro_short", 1, "low")}), "");
    EXPECT_EQ(ids({taken("distress_phq4", 1, "mild")}), "");
    EXPECT_EQ(ids({taken("distress_phq4", 1, "moderate")}), "phq4_high ");
    EXPECT_EQ(ids({taken("distress_phq4", 1, "severe")}), "phq4_high ");
}

TEST(Risk, TheNewestScoreCounts) {
    EXPECT_EQ(ids({taken("start_back", 9, "low"), taken("start_back", 2, "high")}),
              "startback_low ");
    EXPECT_EQ(ids({taken("start_back", 2, "high"), taken("start_back", 2, "medium")}),
              "startback_medium ");
    EXPECT_EQ(ids({taken("distress_phq4", 2, "severe"), taken("start_back", 9, "high")}),
              "startback_high phq4_high ");
}

}  // namespace
}  // namespace palpate::outcomes
