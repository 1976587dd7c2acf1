#include "outcomes/response.hpp"

#include "outcomes/for_tests.hpp"

#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

using for_tests::day;
using for_tests::On;
using for_tests::trend;

ResponseClass of(const std::vector<Trend>& trends) {
    return response(shipped_tables(), trends, true).of;
}

TEST(Response, PainNeedsBothTheShareAndThePoints) {
    EXPECT_EQ(of({trend("pain_rating", {{0, 6}, {21, 4}})}), ResponseClass::responder);  // DV06
    EXPECT_EQ(of({trend("pain_rating", {{0, 7}, {21, 5}})}), ResponseClass::partial);    // OV08
    EXPECT_EQ(of({trend("pain_rating", {{0, 3}, {21, 2}})}), ResponseClass::partial);    // DV07
    EXPECT_EQ(of({trend("pain_rating", {{0, 6}, {21, 6}})}), ResponseClass::none);       // DV05
    EXPECT_EQ(of({trend("pain_rating", {{0, 8}, {21, 7}})}), ResponseClass::none);
}

TEST(Response, ThePercentOfOswestryAndRolandMorrisIsShownAndNotUsed) {
    EXPECT_EQ(of({trend("oswestry", {{0, 20}, {42, 12}})}), ResponseClass::none);  // 40 %, 8 points
    EXPECT_EQ(of({trend("oswestry", {{0, 38}, {42, 27}})}), ResponseClass::responder);  // OV14
    EXPECT_EQ(of({trend("roland_morris", {{0, 6}, {42, 3}})}), ResponseClass::none);
    EXPECT_EQ(of({trend("roland_morris", {{0, 12}, {42, 7}})}), ResponseClass::responder);
    EXPECT_EQ(of({trend("neck_disability", {{0, 20}, {42, 15}})}), ResponseClass::responder);
}

TEST(Response, WorseCountsBeforeEverythingElse) {
    EXPECT_EQ(of({trend("pain_rating", {{0, 4}, {21, 6}}),
                  trend("neck_disability", {{0, 30}, {21, 10}})}),
              ResponseClass::worse);
    EXPECT_EQ(of({trend("pain_rating", {{0, 8}, {21, 2}}), trend("global_change", {{21, -2}})}),
              ResponseClass::worse);
}

TEST(Response, TheBestOfTheOthersCounts) {
    EXPECT_EQ(of({trend("pain_rating", {{0, 6}, {21, 6}}),
                  trend("neck_disability", {{0, 30}, {21, 10}})}),
              ResponseClass::responder);
    EXPECT_EQ(of({trend("global_change", {{21, 3}})}), ResponseClass::partial);
    EXPECT_EQ(of({trend("global_change", {{21, 4}})}), ResponseClass::responder);
    EXPECT_EQ(of({trend("global_change", {{21, 1}})}), ResponseClass::none);
}

TEST(Response, WhatWasNotMeasuredIsUnknown) {
    EXPECT_EQ(of({}), ResponseClass::unknown);
    EXPECT_EQ(of({trend("pain_rating", {{0, 6}})}), ResponseClass::unknown);
    EXPECT_EQ(of({trend("stress_level", {{0, 6}, {21, 1}})}), ResponseClass::unknown);
}

TEST(Response, NothingIsGainedFromNoPain) {
    EXPECT_EQ(of({trend("pain_rating", {{0, 0}, {21, 0}})}), ResponseClass::none);
    EXPECT_EQ(of({trend("pain_rating", {{0, 0}, {21, 2}})}), ResponseClass::worse);
}

TEST(Response, TwoCriteriaOfDischargeMakeTheGoal) {
    const auto goal = [](const std::vector<Trend>& trends, bool plan = true) {
        return response(shipped_tables(), trends, plan).goal;
    };
    const auto pain = trend("pain_rating", {{0, 7}, {42, 2}});
    EXPECT_EQ(goal({pain}), Tri::unknown);  // one criterion was looked at
    EXPECT_EQ(goal({pain, trend("neck_disability", {{0, 20}, {42, 4}})}), Tri::yes);
    EXPECT_EQ(goal({pain, trend("neck_disability", {{0, 20}, {42, 8}})}), Tri::no);
    EXPECT_EQ(goal({pain, trend("self_confidence", {{0, 3}, {42, 7}})}), Tri::yes);
    EXPECT_EQ(goal({pain, trend("self_confidence", {{0, 3}, {42, 7}})}, false), Tri::no);
    // Two ways to one criterion are one.
    EXPECT_EQ(response(shipped_tables(),
                       std::vector{trend("patient_specific_function", {{0, 5}, {42, 9}}, 3)}, true)
                  .goal_groups,
              1);
}

int flat_of(const std::vector<On>& scores) {
    const std::vector<Trend> trends = {trend("pain_rating", scores)};
    return flat_retests(shipped_tables(), trends, {}).front().flat;
}

TEST(Response, AFlatRetestGainsNothingOverTheLastThatWasNot) {
    EXPECT_EQ(flat_of({{0, 6}, {14, 6}, {21, 6}}), 2);
    EXPECT_EQ(flat_of({{0, 6}, {14, 6}, {21, 4}}), 0);
    EXPECT_EQ(flat_of({{0, 6}, {14, 4}, {21, 4}, {28, 4}}), 2);
    EXPECT_EQ(flat_of({{0, 6}, {14, 7}, {21, 6}}), 2);
    EXPECT_EQ(flat_of({{0, 6}, {3, 6}, {7, 6}}), 0);             // before the first review
    EXPECT_EQ(flat_of({{0, 6}, {14, 6}, {16, 6}, {18, 6}}), 1);  // one re-test asked thrice
}

TEST(Response, TheFirstReviewIsTheThirdVisitToo) {
    const std::vector<Trend> trends = {trend("pain_rating", {{0, 6}, {8, 6}})};
    const auto& tables = shipped_tables();
    EXPECT_EQ(flat_retests(tables, trends, {}).front().retests, 0);
    const std::vector<Date> visits = {day(0), day(4), day(8)};
    EXPECT_EQ(flat_retests(tables, trends, visits).front().flat, 1);
}

TEST(Trends, KeepFormsApartAndDaysInOrder) {
    const auto one = [](int at, double value, int items) {
        return Taken{.measure = "patient_specific_function",
                     .day = day(at),
                     .score = {.value = value, .items = items}};
    };
    const auto found =
        trends(shipped_tables().measures, {one(9, 5, 3), one(0, 3, 3), one(4, 9, 1)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].scores.size(), 2U);
    EXPECT_EQ(found[0].scores[0].day, day(0));
    ASSERT_EQ(found[0].other_form.size(), 1U);
    EXPECT_EQ(found[0].other_form[0].value, 9);
}

TEST(Trends, SidesAreNotMixed) {
    const auto one = [](const char* side, double value) {
        return Taken{.measure = "rom_neck_rotation",
                     .side = side,
                     .day = day(0),
                     .score = {.value = value, .items = 1}};
    };
    EXPECT_EQ(trends(shipped_tables().measures, {one("left", 60), one("right", 75)}).size(), 2U);
}

}  // namespace
}  // namespace palpate::outcomes
