// Two answers that cannot both be right never pass in silence: the stricter counts, both are named.
#include "advice/next_question.hpp"
#include "advice/told_apart.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

In in_of(std::string_view more) {
    auto told = json::parse(more).as_object();
    told["today"] = "2026-11-21";
    told["age_years"] = 44;
    if (!told.contains("regions"))
        told["regions"] = json::object{{"low_back_left", 5}};
    const auto in = decode(json::serialize(told), shipped(), std::nullopt);
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + in.error().message);
    return in ? *in : In{};
}

Tri truth_of(const In& in, std::string_view finding) {
    return in.facts.truth(*shipped().finding(finding));
}

struct Case {
    const char* told;
    const char* finding;
    const char* other;  // its place, in not_considered
};

TEST(Clashes, ANoThatDoesNotFitCountsAsTheStricterAndBothAreNamed) {
    constexpr Case cases[] = {
        {R"({"complaint":{"pain_now":9},"findings":{"severe_pain":"no"}})", "severe_pain",
         "/complaint/pain_now: 9"},
        {R"({"findings":{"fever":"no","temperature_c":39}})", "fever",
         "/findings/temperature_c: 39"},
        {R"({"findings":{"temperature_c":39,"fever":"no"}})", "fever",
         "/findings/temperature_c: 39"},
        {R"({"findings":{"cancer_active":"yes","cancer_history":"no"}})", "cancer_history",
         "/findings/cancer_active: yes"},
        {R"({"conditions":["solid_tumour"],"findings":{"cancer_history":"no"}})", "cancer_history",
         "/conditions: solid_tumour"},
        {R"({"conditions":["breast cancer"],"findings":{"cancer_history":"no"}})", "cancer_history",
         "/conditions: solid_tumour"},
        {R"({"conditions":["osteoporosis"],"findings":{"thin_bones":"no"}})", "thin_bones",
         "/conditions: osteoporosis"}};
    for (const auto& c : cases) {
        const auto in = in_of(c.told);
        EXPECT_EQ(truth_of(in, c.finding), Tri::yes) << c.told;
        ASSERT_EQ(told_apart(in).size(), 1U) << c.told;
        const auto [input, why] = told_apart(in).front();
        EXPECT_EQ(input, std::string("/findings/") + c.finding + ": no") << c.told;
        EXPECT_EQ(why, std::string("does not fit ") + c.other +
                           "; taken as yes until it is known which is right")
            << c.told;
        const auto answer = json::parse(encode(advise(in, shipped()), shipped()));
        EXPECT_NE(json::serialize(answer.at("not_considered")).find(why), std::string::npos)
            << c.told;
    }
}

TEST(Clashes, WeeksThatAreNoneBesideAPregnancyAreNamedWithTheWeeksTaken) {
    const auto apart =
        told_apart(in_of(R"({"pregnancy_weeks":0,"conditions":["pregnancy_second_trimester"]})"));
    ASSERT_EQ(apart.size(), 1U);
    EXPECT_EQ(apart.front().input, "/findings/pregnancy_weeks: 0");
    EXPECT_NE(apart.front().why.find("taken as 14-27"), std::string::npos) << apart.front().why;
}

TEST(Clashes, AnswersThatFitAreLeftAlone) {
    for (const char* told :
         {R"({"complaint":{"pain_now":7},"findings":{"severe_pain":"no"}})",
          R"({"complaint":{"pain_now":3},"findings":{"severe_pain":"yes"}})",
          R"({"findings":{"fever":"yes","temperature_c":36.5}})",
          R"({"findings":{"fever":"no","temperature_c":"unknown"}})",
          R"({"conditions":["cancer_survivor"],"findings":{"cancer_active":"no"}})"})
        EXPECT_TRUE(told_apart(in_of(told)).empty()) << told;
}

// What somebody takes a medicine for may be something else: it outweighs the no as ever, unsaid.
TEST(Clashes, AMedicineIsNoContradictionByItself) {
    const auto in = in_of(R"({"medicines":["warfarin"],"findings":{"bleeding_risk":"no"}})");
    EXPECT_EQ(truth_of(in, "bleeding_risk"), Tri::yes);
    EXPECT_TRUE(told_apart(in).empty());
}

TEST(Clashes, WhatWasNotAskedFollowsAndIsNoContradiction) {
    const auto in = in_of(R"({"complaint":{"pain_now":9},"findings":{"temperature_c":38.2}})");
    EXPECT_EQ(truth_of(in, "severe_pain"), Tri::yes);
    EXPECT_EQ(truth_of(in, "fever"), Tri::yes);
    EXPECT_TRUE(told_apart(in).empty());
}

TEST(Clashes, TheInterviewHandsThemOnForTheReview) {
    const auto next = [](std::string_view diabetes) {
        const auto told = std::string(R"({"today":"2026-11-21","conditions":["diabetes"],)") +
                          R"("regions":{"low_back_left":5},"findings":{"diabetes":")" +
                          std::string(diabetes) + R"("}})";
        return json::parse(next_question_json(told, shipped(), std::nullopt).value());
    };
    const auto apart = next("no");
    ASSERT_EQ(apart.at("contradictions").as_array().size(), 1U);
    EXPECT_EQ(apart.at("contradictions").as_array()[0].at("input").as_string(),
              "/findings/diabetes: no");
    EXPECT_FALSE(next("yes").as_object().contains("contradictions"));
}

// The rows between findings, one by one: without its row, each fails.
TEST(Clashes, EachPairOfFindingsIsNamedAndCountsAsTwiceYes) {
    constexpr std::pair<const char*, const char*> pairs[] = {
        {"cancer_active", "cancer_history"},
        {"recent_chemotherapy", "weak_immunity"},
        {"chest_pain_spreads", "chest_pain"},
        {"repeated_vomiting", "nausea"}};
    for (const auto& [other, finding] : pairs) {
        const auto with = [&](const char* said, const char* told) {
            const json::object findings{{other, said}, {finding, told}};
            return in_of(json::serialize(json::object{{"findings", findings}}));
        };
        EXPECT_TRUE(told_apart(with("no", "no")).empty()) << other;
        EXPECT_TRUE(told_apart(with("yes", "yes")).empty()) << other;
        const auto apart = with("yes", "no");
        EXPECT_EQ(told_apart(apart).size(), 1U) << other;
        EXPECT_EQ(advise(apart, shipped()).urgency, advise(with("yes", "yes"), shipped()).urgency)
            << other;
    }
}

}  // namespace
}  // namespace palpate::advice
