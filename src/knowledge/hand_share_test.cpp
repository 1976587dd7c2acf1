#include "knowledge/hand_share.hpp"

#include "knowledge/table_file.hpp"

#include <algorithm>
#include <array>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

TEST(HandShares, TheShippedTableSaysOfEveryTechniqueWhatItAsksOfHands) {
    const auto all = hand_shares_of(embedded_tables());
    ASSERT_TRUE(all.has_value());
    EXPECT_EQ(all->size(), hand_shares().size());
    const auto pressing = std::ranges::find(*all, "trigger_point", &HandShare::technique);
    ASSERT_NE(pressing, all->end());
    EXPECT_GT(pressing->strain * pressing->thumb, 1);
    EXPECT_GT(pressing->thumb, pressing->wrist);
}

TEST(HandShares, WhatNobodyHereMayGiveIsNotNamed) {
    EXPECT_EQ(std::ranges::find(hand_shares(), "spinal_manipulation", &HandShare::technique),
              hand_shares().end());
}

// The page weighs a service that no plan speaks of by the same numbers (service-form.ts).
TEST(HandShares, UsualWorkIsAboutOneAndDeepWorkIsWhatThePageTakesItFor) {
    const auto strain = [](std::string_view id) {
        const auto at = std::ranges::find(hand_shares(), id, &HandShare::technique);
        return at == hand_shares().end() ? 0.0 : at->strain;
    };
    EXPECT_NEAR(strain("swedish"), 1, 0.15);
    EXPECT_DOUBLE_EQ(strain("deep_tissue"), 1.6);
}

TEST(HandShares, AFaultNamesItsLine) {
    const auto faults_of = [](std::string_view text) {
        const std::array tables{TableFile{"techniques.csv", text}};
        const auto read = hand_shares_of(tables);
        return read ? std::vector<Fault>() : read.error();
    };
    const auto too_much = faults_of("id,strain,thumb,wrist,back,scope\nx,1,0.7,0.4,0.1,core\n");
    ASSERT_EQ(too_much.size(), 1U);
    EXPECT_EQ(too_much[0].path, "techniques.csv:2");
    EXPECT_EQ(faults_of("id,strain,thumb,wrist,back,scope\nx,1,?,0.4,0.1,core\n").size(), 1U);
    EXPECT_FALSE(faults_of("id,strain,thumb,wrist,scope\nx,1,0.1,0.4,core\n").empty());
}

}  // namespace
}  // namespace palpate::knowledge
