#include "outcomes/adverse.hpp"

#include "outcomes/for_tests.hpp"
#include "outcomes/rates.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace palpate::outcomes {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

Graded graded(const Told& told) {
    return grade(shipped_tables(), told).value();
}

Told nothing_wrong() {
    Told told;
    for (const auto& sign : shipped_tables().signs)
        told[sign.sign] = 0;
    return told;
}

Told with(const std::string& sign, double value) {
    auto told = nothing_wrong();
    told[sign] = value;
    return told;
}

TEST(Adverse, GradesByTheSigns) {
    EXPECT_EQ(graded(nothing_wrong()).grade, AdverseGrade::none);
    EXPECT_EQ(graded(with("soreness", 3)).grade, AdverseGrade::mild);
    EXPECT_EQ(graded(with("soreness", 4)).grade, AdverseGrade::moderate);
    EXPECT_EQ(graded(with("hours", 48)).grade, AdverseGrade::none);
    EXPECT_EQ(graded(with("hours", 49)).grade, AdverseGrade::moderate);
    EXPECT_EQ(graded(with("pain_rise", 2)).grade, AdverseGrade::moderate);
    EXPECT_EQ(graded(with("bruise_cm", 5)).grade, AdverseGrade::mild);
    EXPECT_EQ(graded(with("bruise_cm", 5.5)).grade, AdverseGrade::moderate);
    EXPECT_EQ(graded(with("medical_care", 1)).grade, AdverseGrade::severe);
    for (const char* sign :
         {"nerve_deficit", "stroke_signs", "fracture", "collapse", "blistering_burn"}) {
        EXPECT_EQ(graded(with(sign, 1)).grade, AdverseGrade::emergency) << sign;
        EXPECT_TRUE(graded(with(sign, 1)).emergency);
    }
}

TEST(Adverse, WhatWasNotAskedIsNoNo) {
    const auto sore = graded({{"soreness", 2}});
    EXPECT_EQ(sore.grade, AdverseGrade::mild);
    EXPECT_TRUE(sore.at_least);
    EXPECT_THAT(sore.not_asked, Contains("nerve_deficit"));
    EXPECT_TRUE(graded({}).at_least);
    EXPECT_FALSE(graded(with("soreness", 2)).at_least);
    EXPECT_THAT(graded(with("collapse", 1)).not_asked, IsEmpty());
}

TEST(Adverse, SeriousOnesOpenTheReferral) {
    EXPECT_FALSE(graded(with("headache", 1)).refer);
    EXPECT_TRUE(graded(with("medical_care", 1)).refer);
    EXPECT_THAT(graded(with("medical_care", 1)).action, HasSubstr("stop the course"));
    const auto stops = [](std::vector<AdverseGrade> grades) { return stops_course(grades); };
    EXPECT_FALSE(stops({AdverseGrade::mild, AdverseGrade::mild, AdverseGrade::moderate}));
    EXPECT_TRUE(stops({AdverseGrade::moderate, AdverseGrade::mild, AdverseGrade::moderate}));
    EXPECT_TRUE(stops({AdverseGrade::severe}));
}

TEST(Adverse, RefusesWhatCannotBe) {
    const auto& tables = shipped_tables();
    EXPECT_EQ(grade(tables, {{"hours", -1}}).error().path, "/hours");
    EXPECT_EQ(grade(tables, {{"soreness", 11}}).error().path, "/soreness");
    EXPECT_EQ(grade(tables, {{"itch", 1}}).error().path, "/itch");
}

TEST(Rates, WilsonsInterval) {
    const auto& p = shipped_tables().parameters;
    const auto tenth = rate(10, 100, p);  // published: 5.52 to 17.44
    EXPECT_NEAR(tenth.low, 5.52, 0.01);
    EXPECT_NEAR(tenth.high, 17.44, 0.01);
    const auto none = rate(0, 30, p);  // 0 to 11.35
    EXPECT_EQ(none.low, 0);
    EXPECT_NEAR(none.high, 11.35, 0.01);
    EXPECT_EQ(rate(30, 30, p).high, 100);
    EXPECT_EQ(rate(0, 0, p).high, 100);
}

TEST(Rates, SmallNumbersSaySo) {
    const std::vector<std::optional<AdverseGrade>> five(5, AdverseGrade::none);
    const auto found = rates(shipped_tables(), five);
    for (const auto& one : found.grades) {
        EXPECT_TRUE(one.rate.few);
        EXPECT_EQ(one.beside, Beside::cannot_tell);
        EXPECT_THAT(one.said, HasSubstr("too few"));
    }
    EXPECT_FALSE(found.alert);
}

TEST(Rates, SessionsNobodyAskedAboutAreNotCounted) {
    std::vector<std::optional<AdverseGrade>> sessions(40, AdverseGrade::none);
    for (int i = 0; i < 100; ++i)
        sessions.emplace_back(std::nullopt);
    const auto found = rates(shipped_tables(), sessions);
    EXPECT_EQ(found.not_followed_up, 100);
    EXPECT_EQ(found.grades[0].rate.sessions, 40);
}

TEST(Rates, TheLastTwentySessionsRaiseTheAlert) {
    std::vector<std::optional<AdverseGrade>> sessions(200, AdverseGrade::none);
    for (int i = 0; i < 3; ++i)
        sessions[static_cast<std::size_t>(199 - i)] = AdverseGrade::moderate;
    EXPECT_FALSE(rates(shipped_tables(), sessions).alert);  // 15 %: not above
    sessions[190] = AdverseGrade::severe;
    EXPECT_TRUE(rates(shipped_tables(), sessions).alert);
    std::ranges::reverse(sessions);
    EXPECT_FALSE(rates(shipped_tables(), sessions).alert);
}

TEST(Rates, ARateStandsBesideThePublishedOneOnlyWhenSure) {
    std::vector<std::optional<AdverseGrade>> sessions(400, AdverseGrade::none);
    const auto mild = [&](int count) {
        std::ranges::fill(sessions, AdverseGrade::none);
        std::fill_n(sessions.begin(), count, AdverseGrade::mild);
        return rates(shipped_tables(), sessions).grades[0].beside;
    };
    EXPECT_EQ(mild(10), Beside::below);
    EXPECT_EQ(mild(70), Beside::within);
    EXPECT_EQ(mild(40), Beside::cannot_tell);  // 10 %, at the edge
    EXPECT_EQ(mild(200), Beside::above);
}

}  // namespace
}  // namespace palpate::outcomes
