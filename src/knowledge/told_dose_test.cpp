#include "knowledge/told_dose.hpp"

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

double mg(std::string_view text) {
    return told_mg_a_day(text).value_or(-1);
}

TEST(ToldDose, IsReadInMilligramsADay) {
    EXPECT_DOUBLE_EQ(mg("aspirin 1000 mg"), 1000);
    EXPECT_DOUBLE_EQ(mg("Aspirin 75mg"), 75);
    EXPECT_DOUBLE_EQ(mg("aspirin 4x500"), 2000);
    EXPECT_DOUBLE_EQ(mg("aspirin 4 x 500 mg"), 2000);
    EXPECT_DOUBLE_EQ(mg("aspirin 500 mg x 3"), 1500);
    EXPECT_DOUBLE_EQ(mg("ASS 500"), 500);
    EXPECT_DOUBLE_EQ(mg("aspirin 1 g"), 1000);
    EXPECT_DOUBLE_EQ(mg("aspirin 0,5 g"), 500);
    EXPECT_DOUBLE_EQ(mg("aspirin 300 mg three times a day"), 900);
    EXPECT_DOUBLE_EQ(mg("aspirin 300mg tds"), 900);
    EXPECT_DOUBLE_EQ(mg("aspirin 300 mg every 6 hours"), 1200);
    EXPECT_DOUBLE_EQ(mg("2 tablets of aspirin 300 mg twice daily"), 1200);
}

TEST(ToldDose, WhatIsNoAmountIsNone) {
    EXPECT_FALSE(told_mg_a_day("aspirin"));
    EXPECT_FALSE(told_mg_a_day("aspirin twice a day"));
    EXPECT_FALSE(told_mg_a_day("aspirin since 2019"));
    EXPECT_FALSE(told_mg_a_day("aspirin for 30 days"));
    EXPECT_FALSE(told_mg_a_day("aspirin gel 50%"));
    EXPECT_FALSE(told_mg_a_day(""));
    EXPECT_DOUBLE_EQ(mg("aspirin 100 mg since 2019"), 100);
    EXPECT_DOUBLE_EQ(mg("aspirin 100 1-0-0"), 100);
}

}  // namespace
}  // namespace palpate::knowledge
