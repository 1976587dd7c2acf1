// Scores by the rules of each instrument: the worked examples of scoring_examples.csv, and what has
// no score.
#include "outcomes/score.hpp"

#include "outcomes/drawing.hpp"
#include "outcomes/for_tests.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

using for_tests::given;
using for_tests::measure;

Answers with_open(std::size_t items, std::size_t answered, double value) {
    Answers answers(items);
    for (std::size_t i = 0; i < answered; ++i)
        answers[i] = value;
    return answers;
}

std::string refused(const Result<Score>& score) {
    return score ? "scored" : score.error().path;
}

TEST(Score, Ov01NeckDisabilityIsASumOf50) {
    EXPECT_EQ(score(measure("neck_disability"), given({2, 2, 2, 2, 2, 3, 3, 3, 3, 3}))->value, 25);
    EXPECT_EQ(band_of(measure("neck_disability"), 25), "severe");
}

TEST(Score, Ov02NeckDisabilityWithOneOpenItemIsProrated) {
    const auto nine = score(measure("neck_disability"), with_open(10, 9, 2));
    EXPECT_DOUBLE_EQ(nine->value, 20);
    EXPECT_EQ(nine->answered, 9);
    EXPECT_EQ(nine->said,
              std::vector<std::string>{"1 without an answer, counted as the mean of the others"});
    EXPECT_TRUE(score(measure("neck_disability"), with_open(10, 8, 2)));
    EXPECT_EQ(refused(score(measure("neck_disability"), with_open(10, 7, 2))), "/items");
}

TEST(Score, Ov03And04OswestryIsAPercentOfWhatWasAnswered) {
    EXPECT_DOUBLE_EQ(score(measure("oswestry"), given({2, 2, 2, 2, 2, 2, 2, 2, 3, 3}))->value, 44);
    EXPECT_DOUBLE_EQ(score(measure("oswestry"), with_open(10, 9, 2))->value, 40);
    EXPECT_EQ(refused(score(measure("oswestry"), with_open(10, 7, 2))), "/items");
}

TEST(Score, Ov05RolandMorrisCountsYesAndOpenItemsAsNone) {
    const auto eleven = score(measure("roland_morris"), with_open(24, 11, 1));
    EXPECT_EQ(eleven->value, 11);
    EXPECT_EQ(eleven->said.front(), "13 without an answer, counted as 0");
}

TEST(Score, AFormWithoutAnyAnswerHasNoScoreWhateverItsRule) {
    for (const auto& m : shipped_tables().measures)
        for (const int items : m.forms)
            EXPECT_EQ(refused(score(m, Answers(static_cast<std::size_t>(items)))), "/items")
                << m.id;
}

TEST(Score, Ov06PegIsTheMeanOfAllThree) {
    EXPECT_DOUBLE_EQ(score(measure("pain_enjoyment_activity"), given({6, 7, 5}))->value, 6);
    EXPECT_EQ(refused(score(measure("pain_enjoyment_activity"), with_open(3, 2, 6))), "/items");
}

TEST(Score, Ov07PatientSpecificFunctionIsTheMeanOfItsActivities) {
    const auto& psfs = measure("patient_specific_function");
    const double before = score(psfs, given({3, 4, 5}))->value;
    const double after = score(psfs, given({5, 6, 7}))->value;
    EXPECT_DOUBLE_EQ(gain(psfs, before, after), 2);
    EXPECT_DOUBLE_EQ(*psfs.mcid, 2);
    EXPECT_EQ(refused(score(psfs, given({3, 4}))), "/items");
    EXPECT_TRUE(score(psfs, given({3})));
    EXPECT_DOUBLE_EQ(*psfs.single_mdc, 3);
}

TEST(Score, Ov10And11StartBackClasses) {
    const auto& start = measure("start_back");
    const auto ov10 = score(start, given({1, 1, 0, 0, 1, 1, 1, 0, 0}));
    EXPECT_EQ(ov10->value, 5);
    EXPECT_EQ(ov10->parts.front().value, 3);
    EXPECT_EQ(ov10->band, "medium");
    const auto ov11 = score(start, given({1, 1, 0, 0, 1, 1, 1, 1, 0}));
    EXPECT_EQ(ov11->value, 6);
    EXPECT_EQ(ov11->parts.front().value, 4);
    EXPECT_EQ(ov11->band, "high");
    EXPECT_EQ(start_back_class(3, 3), "low");
    EXPECT_EQ(start_back_class(7, 4), "high");
}

TEST(Score, OneOpenStartBackItemCountsAsRiskAndTwoAreNotScored) {
    auto answers = given({1, 1, 0, 0, 1, 1, 1, 0, 0});
    answers[7] = std::nullopt;
    const auto scored = score(measure("start_back"), answers);
    EXPECT_EQ(scored->value, 6);
    EXPECT_EQ(scored->band, "high");
    answers[0] = std::nullopt;
    EXPECT_EQ(refused(score(measure("start_back"), answers)), "/items");
    EXPECT_EQ(refused(score_of_total(measure("start_back"), 5)), "/value");
}

TEST(Score, Ov12Phq4HasTwoParts) {
    const auto scored = score(measure("distress_phq4"), given({3, 3, 0, 0}));
    EXPECT_EQ(scored->value, 6);
    EXPECT_EQ(scored->band, "moderate");
    EXPECT_EQ(scored->parts[0].value, 6);
    EXPECT_TRUE(scored->parts[0].positive);
    EXPECT_FALSE(scored->parts[1].positive);
}

TEST(Score, Ov13OrebroReversesThreeItems) {
    const auto& orebro = measure("orebro_short");
    EXPECT_EQ(score(orebro, given(std::vector<double>(10, 5)))->value, 50);
    EXPECT_EQ(band_of(orebro, 50), "elevated");
    EXPECT_EQ(band_of(orebro, 49), "low");
    // Items 3, 4 and 8 turned round: 1 + 6 x 0 + 3 x 10.
    EXPECT_EQ(score(orebro, given({1, 0, 0, 0, 0, 0, 0, 0, 0, 0}))->value, 31);
    EXPECT_EQ(refused(score(orebro, given({0, 0, 0, 0, 0, 0, 0, 0, 0, 0}))), "/items/0");
    auto open = given(std::vector<double>(10, 5));
    open[2] = std::nullopt;
    EXPECT_DOUBLE_EQ(score(orebro, open)->value, 50);
    open[3] = std::nullopt;
    EXPECT_EQ(refused(score(orebro, open)), "/items");
}

TEST(Score, APainRatingIsOneNumberOrTheMeanOfThree) {
    const auto& pain = measure("pain_rating");
    EXPECT_EQ(score(pain, given({7}))->value, 7);
    EXPECT_EQ(score(pain, given({7}))->band, "severe");
    EXPECT_DOUBLE_EQ(score(pain, given({4, 5, 9}))->value, 6);
    for (const double wrong : {-1.0, 11.0, 3.5, std::nan("")})
        EXPECT_EQ(refused(score(pain, given({wrong}))), "/items/0") << wrong;
    EXPECT_EQ(refused(score(pain, given({1, 2}))), "/items");
    EXPECT_EQ(refused(score_of_total(pain, 10.5)), "/value");
    EXPECT_EQ(refused(score_of_total(measure("stress_level"), 3.5)), "/value");
}

TEST(Score, ATScoreNeedsTheTableThatThePracticeLoads) {
    const auto& m = measure("promis_pain_interference");
    TTable table{.measure = m.id, .items = 4, .sum_min = 4};
    for (int sum = 4; sum <= 20; ++sum)
        table.t_score.push_back(40 + sum);
    ASSERT_TRUE(check(table, m));
    EXPECT_EQ(refused(score(m, given({3, 3, 3, 3}))), "/items");
    EXPECT_EQ(score(m, given({3, 3, 3, 3}), std::span(&table, 1))->value, 52);
    EXPECT_EQ(refused(score(m, with_open(4, 3, 3), std::span(&table, 1))), "/items");
    table.t_score[5] = 12;
    EXPECT_EQ(check(table, m).error().path, "/t_score/5");
    table.t_score.pop_back();
    EXPECT_EQ(check(table, m).error().path, "/t_score");
    EXPECT_EQ(check(table, measure("oswestry")).error().path, "/measure");
}

TEST(Score, AProratedPromisSumRoundsUp) {
    const auto& m = measure("promis_pain_interference");
    TTable table{.measure = m.id, .items = 6, .sum_min = 6};
    for (int sum = 6; sum <= 30; ++sum)
        table.t_score.push_back(30 + sum);
    auto answers = given({3, 3, 3, 3, 4, 4});
    answers[5] = std::nullopt;  // 16 of five: 19.2 of six
    EXPECT_EQ(score(m, answers, std::span(&table, 1))->value, 50);
}

TEST(Score, NoLicensedItemTextIsShipped) {
    for (const char* id : {"oswestry", "neck_disability", "start_back", "promis_pain_interference",
                           "roland_morris", "orebro_short", "distress_phq4"})
        EXPECT_FALSE(measure(id).text_shipped) << id;
    // Free by its authors, and the page cites them; its table says so too.
    EXPECT_TRUE(measure("pain_enjoyment_activity").text_shipped);
}

TEST(Score, EveryAnswerInRangeStaysInTheScale) {
    for (const auto& m : shipped_tables().measures) {
        if (m.formula == Formula::t_score)
            continue;
        for (const int items : m.forms)
            for (const bool most : {false, true}) {
                Answers answers(static_cast<std::size_t>(items), most ? m.item_max : m.item_min);
                answers[0] = most ? m.item_max : m.item_1_min;
                const auto scored = score(m, answers);
                ASSERT_TRUE(scored) << m.id << ": " << scored.error().message;
                EXPECT_GE(scored->value, m.min) << m.id;
                EXPECT_LE(scored->value, m.max) << m.id;
            }
    }
}

TEST(Drawing, CountsRegionsOnceAndTellsWidespreadPain) {
    const auto& tables = shipped_tables();
    const std::vector<std::string> few = {"forehead_left", "forehead_left", "forehead_right"};
    EXPECT_EQ(drawn(tables, few)->regions, 2);
    EXPECT_EQ(drawn(tables, few)->areas, 1);
    EXPECT_FALSE(drawn(tables, few)->widespread);
    std::vector<std::string> all;
    for (const auto& [region, area] : tables.area_of)
        all.push_back(region);
    EXPECT_EQ(drawn(tables, all)->regions, 86);
    EXPECT_EQ(drawn(tables, all)->areas, 5);
    EXPECT_TRUE(drawn(tables, all)->widespread);
    EXPECT_NEAR(drawn(tables, all)->percent, 100, 1e-9);
    EXPECT_EQ(drawn(tables, std::vector<std::string>{"tail"}).error().path, "/regions/0");
    EXPECT_EQ(score_of_total(measure("pain_area"), 12)->value, 12);
    EXPECT_EQ(refused(score_of_total(measure("pain_area"), 87)), "/value");
}

// A back is more of the body than an ear, and two halves are alike.
TEST(Drawing, ItsSurfaceIsAShareOfTheFigures) {
    const auto& tables = shipped_tables();
    const auto percent = [&](std::vector<std::string> regions) {
        return drawn(tables, regions)->percent;
    };
    for (const auto& [region, area] : tables.area_of)
        EXPECT_GT(percent({region}), 0) << region;
    EXPECT_NEAR(percent({"low_back_left"}), percent({"low_back_right"}), 0.05);
    EXPECT_GT(percent({"thigh_back_left"}), 3 * percent({"forehead_left"}));
    EXPECT_NEAR(percent({"low_back_left", "thigh_back_left", "low_back_left"}),
                percent({"low_back_left"}) + percent({"thigh_back_left"}), 1e-9);
}

TEST(Drawing, ADifferenceNamesWhatWentAndWhatCame) {
    const std::vector<std::string> before = {"a", "b", "c"};
    const auto changed = difference(shipped_tables(), before, std::vector<std::string>{"c", "d"});
    EXPECT_EQ(changed.gone, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(changed.added, std::vector<std::string>{"d"});
    EXPECT_TRUE(changed.small);
    EXPECT_FALSE(difference(shipped_tables(), before, std::vector<std::string>{"a"}).small);
}

}  // namespace
}  // namespace palpate::outcomes
