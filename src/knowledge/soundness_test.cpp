#include "knowledge/soundness.hpp"

#include <string>
#include <vector>

#include <fmt/core.h>
#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

std::string shipped(std::string_view name) {
    for (const auto& table : embedded_tables())
        if (table.name == name)
            return std::string(table.text);
    return {};
}

// The faults check() finds when one table is another.
std::string faults_with(std::string_view name, const std::string& text) {
    std::vector<TableFile> tables;
    for (const auto& table : embedded_tables())
        tables.push_back(table.name == name ? TableFile{name, text} : table);
    const auto k = load(tables);
    if (!k)
        return "not loaded: " + k.error()[0].path + ": " + k.error()[0].message;
    std::string all;
    for (const auto& fault : check(*k).faults)
        all += fault.path + ": " + fault.message + "\n";
    return all;
}

std::string with_flag(std::string_view id, std::string_view when, std::string_view urgency,
                      std::string_view route) {
    return shipped("flags.toml") +
           fmt::format(
               "\n[[flag]]\nid = \"{}\"\ncode = \"\"\nname = \"made up\"\nwhen = \"{}\"\n"
               "strength = \"strong\"\nurgency = \"{}\"\nwithin_days = 0\nrestrictions = []\n"
               "hands_on = \"limited\"\nroute = \"{}\"\nchecked = \"no\"\nsource = [\"project\"]\n"
               "grade = \"project_value\"\nseen = \"R\"\n",
               id, when, urgency, route);
}

TEST(Soundness, TwoRulesWithTheSameConditionMayNotDiffer) {
    const auto faults = faults_with(
        "flags.toml", with_flag("other_order",
                                "bowel_change or urinary_incontinence or urinary_retention or "
                                "saddle_numbness",
                                "soon", "doctor"));
    EXPECT_NE(faults.find("flags.toml#other_order: says soon (doctor) where "
                          "'cauda_equina_definite_pattern' says emergency (emergency_mri)"),
              std::string::npos)
        << faults;
    EXPECT_EQ(faults_with("flags.toml",
                          with_flag("another", "saddle_numbness and smoker", "soon", "doctor")),
              "");
}

TEST(Soundness, AFlagThatNobodyIsAskedAboutIsFound) {
    // From fifty on this screen opens; at twenty-nine at most it never does.
    const auto shut =
        faults_with("flags.toml",
                    with_flag("shut_out", "cannot_lie_flat and age_years < 30", "soon", "doctor"));
    EXPECT_NE(shut.find("flags.toml#shut_out: no age and sex is asked"), std::string::npos) << shut;
    const auto never = faults_with(
        "flags.toml", with_flag("never", "age_years < 20 and age_years > 30", "soon", "doctor"));
    EXPECT_NE(never.find("flags.toml#never"), std::string::npos) << never;
}

TEST(Soundness, AScreenThatNeverOpensLeavesItsFlagsUnreached) {
    auto text = shipped("questions.csv");
    const std::string gate = "onset_before_45 and lasting_3_months";
    const auto at = text.find(gate);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, gate.size(), "age_years < 20 and age_years > 30");
    EXPECT_NE(faults_with("questions.csv", text).find("no age and sex is asked"),
              std::string::npos);
}

TEST(Soundness, WhatIsProvedIsSaidWithItsCounts) {
    const auto k = load(embedded_tables()).value();
    std::string said;
    for (const auto& line : check(k).proved)
        said += line + "\n";
    for (const char* words : {"26 kinds of client tried", "flags: no two say different things",
                              "position rules", "conditions implied by facts", "techniques"})
        EXPECT_NE(said.find(words), std::string::npos) << words << "\n" << said;
}

// A line whose no is a no to what it does not say would hide a danger sign.
TEST(Soundness, ALineSaysInItsWordsWhatItStandsFor) {
    const auto covers = shipped("rescreen_covers.csv");
    const auto faults = [&](std::string_view row) {
        return faults_with("rescreen_covers.csv", covers + std::string(row) + "\n");
    };
    const auto tail = ",project,project_value,R";
    EXPECT_EQ(faults_with("rescreen_covers.csv", covers), "");
    EXPECT_NE(faults(fmt::format("fever,since_ill,feverish{}", tail)).find("more than one line"),
              std::string::npos);
    EXPECT_NE(faults(fmt::format("cancer_active,since_ill,ill{}", tail)).find("at every visit"),
              std::string::npos);
    EXPECT_NE(faults(fmt::format("weakness_old,since_nothing,ill{}", tail)).find("no line"),
              std::string::npos);
    auto unsaid = covers;
    const std::string words = "fever,since_ill,feverish";
    unsaid.replace(unsaid.find(words), words.size(), "fever,since_ill,temperature");
    EXPECT_NE(faults_with("rescreen_covers.csv", unsaid).find("does not say 'temperature'"),
              std::string::npos);
}

TEST(Soundness, AFindingOnNoLineIsNoFaultItIsAskedItself) {
    auto covers = shipped("rescreen_covers.csv");
    const auto row = covers.find("fever,since_ill");
    covers.erase(row, covers.find('\n', row) + 1 - row);
    EXPECT_EQ(faults_with("rescreen_covers.csv", covers), "");
}

// A pair that names nothing asked would let a contradiction pass.
TEST(Soundness, APairOfAnswersNamesWhatIsAsked) {
    const auto pairs = shipped("contradictions.csv");
    const auto faults = [&](std::string_view row) {
        return faults_with("contradictions.csv",
                           pairs + fmt::format("made_up,{},project,consensus,R\n", row));
    };
    EXPECT_EQ(faults("smoker,drawn >= 10"), "");
    EXPECT_NE(faults("smoke,cancer_active").find("contradictions.csv#made_up"), std::string::npos);
    EXPECT_NE(faults("smoker,cancer").find("no answer"), std::string::npos);
    EXPECT_NE(faults("smoker,temperature_c").find("no answer"), std::string::npos);
    EXPECT_NE(faults("age_years,cancer_active").find("no yes or no"), std::string::npos);
    EXPECT_NE(faults("smoker,smoker").find("itself"), std::string::npos);
    EXPECT_NE(faults("smoker,temperature_c >= 30").find("always or never"), std::string::npos);
    EXPECT_NE(faults("smoker,pain_now >= 11").find("always or never"), std::string::npos);
}

}  // namespace
}  // namespace palpate::knowledge
