// What is told twice, in fractions nobody meant or against itself is refused by its place; what is
// told and not used is named; a place that is not told is asked.
#include "advice/advise.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

// The place of the fault; "accepted" when there is none.
std::string fault_of(std::string_view text) {
    const auto in = decode(text, shipped(), parse_date("2026-11-21"));
    return in ? "accepted" : in.error().path;
}

Out out_of(std::string_view text) {
    const auto in = decode(text, shipped(), parse_date("2026-11-21"));
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + in.error().message);
    return in ? advise(*in, shipped()) : Out{};
}

bool names(const Out& out, std::string_view input) {
    return std::ranges::any_of(out.not_considered, [&](const NotConsidered& n) {
        return n.input.find(input) != std::string::npos;
    });
}

TEST(Input, NothingIsToldTwice) {
    EXPECT_EQ(fault_of(R"({"findings":{"saddle_numbness":"yes","saddle_numbness":"no"}})"),
              "/findings/saddle_numbness");
    EXPECT_EQ(fault_of(R"({"medicines":["warfarin"],"medicines":[]})"), "/medicines");
}

TEST(Input, FractionsAreRefusedAndNotRounded) {
    EXPECT_EQ(fault_of(R"({"regions":{"low_back_left":5.5}})"), "/regions/low_back_left");
    EXPECT_EQ(fault_of(R"({"regions":{"low_back_left":5.0}})"), "accepted");
    EXPECT_EQ(fault_of(R"({"age_years":44.9})"), "/age_years");
    EXPECT_EQ(fault_of(R"({"complaint":{"pain_now":7.9}})"), "/complaint/pain_now");
    EXPECT_EQ(fault_of(R"({"preferences":{"pressure":4.5}})"), "/preferences/pressure");
    EXPECT_EQ(fault_of(R"({"minutes_available":42.5})"), "/minutes_available");
}

TEST(Input, WhatCannotBothBeTrueIsRefused) {
    EXPECT_EQ(fault_of(R"({"findings":{"blood_pressure":{"systolic":80,"diastolic":120}}})"),
              "/findings/blood_pressure/systolic");
    EXPECT_EQ(fault_of(R"({"complaint":{"pain_now":8,"pain_worst":5}})"), "/complaint/pain_worst");
    EXPECT_EQ(fault_of(R"({"pregnancy_weeks":20,"postpartum_days":10})"), "/pregnancy_weeks");
    EXPECT_EQ(fault_of(R"({"sex":"male","findings":{"missed_period":"yes"}})"),
              "/findings/missed_period");
    EXPECT_EQ(fault_of(R"({"findings":{"leg_weakness":"no","arm_weakness":"no",
                           "weakness_grade":2}})"),
              "/findings/weakness_grade");
    EXPECT_EQ(fault_of(R"({"findings":{"leg_weakness":"yes","weakness_grade":2}})"), "accepted");
}

// A medicine of pregnancy in a man's list is no answer of his: nothing is refused for it, and it
// is said that it was not taken so.
TEST(Input, AMedicineOfPregnancyRefusesNoMan) {
    const auto told = [](const char* sex) {
        return out_of(fmt::format(
            R"({{"sex":"{}","regions":{{"low_back_left":4}},"medicines":["prenatal vitamins"]}})",
            sex));
    };
    EXPECT_TRUE(names(told("male"), "/medicines: prenatal vitamins"));
    EXPECT_FALSE(names(told("female"), "/medicines: prenatal vitamins"));
}

TEST(Input, NullIsNoObject) {
    EXPECT_EQ(fault_of("null"), "");
    EXPECT_EQ(fault_of(R"({"surgeries":[null]})"), "/surgeries/0");
    EXPECT_EQ(fault_of(R"({"movements":{"lumbar_flexion":null}})"), "/movements/lumbar_flexion");
}

TEST(Input, WhatIsNotUsedIsNamed) {
    const auto out = out_of(R"({"regions":{"low_back_left":4},
        "movements":{"lumbar_flexion":{"pain":"yes","degrees":50}},
        "palpation":[{"source":"piriformis_left","tender":"unknown"}]})");
    EXPECT_TRUE(names(out, "/movements/lumbar_flexion/degrees"));
    EXPECT_TRUE(names(out, "/palpation/0"));
}

TEST(Input, AsksWhereALocalConditionIs) {
    for (const char* name : {"varicose_veins", "recent_vaccination", "recent_tattoo",
                             "nicotine_patch", "kidney_disease"}) {
        const auto client = [&](const std::string& place) {
            return R"({"regions":{"low_back_left":4},"conditions":[")" + (name + place) + R"("]})";
        };
        EXPECT_TRUE(names(out_of(client("")), "/conditions: ")) << name;
        const auto placed = out_of(client("@shoulder_top_left"));
        EXPECT_FALSE(names(placed, "/conditions: ")) << name;
        const auto whole_body = [](const screening::Restriction& r) {
            return r.technique == "effleurage" && r.region == "all" &&
                   r.verdict == screening::Verdict::forbidden;
        };
        EXPECT_TRUE(std::ranges::none_of(placed.restrictions.list, whole_body)) << name;
    }
    EXPECT_EQ(fault_of(R"({"devices_and_patches":["nicotine_patch@arm"]})"),
              "/devices_and_patches");
}

TEST(Input, CautionsOfMedicinesAreSaidOnce) {
    const auto out = out_of(R"({"regions":{"low_back_left":4},
        "medicines":["warfarin","Coumadin 5 mg","ibuprofen"]})");
    const auto said = [&](const char* id) {
        return std::ranges::count(out.plan.warnings, id, &planning::Statement::id);
    };
    EXPECT_EQ(said("medicine_warfarin"), 1);
    EXPECT_EQ(said("medicine_ibuprofen"), 1);
}

// Clinical table: a nitrate means A11 until chest pain was asked for.
TEST(Input, HeartMedicinesWaitForTheQuestionOfChestPain) {
    using screening::HandsOn;
    const auto hands_on = [](std::string_view findings) {
        return out_of(R"({"regions":{"low_back_left":4},"medicines":["Nitrostat 0.4 mg"],
                          "findings":{)" +
                      std::string(findings) + "}}")
            .restrictions.hands_on;
    };
    EXPECT_EQ(hands_on(""), HandsOn::after_clearance);
    EXPECT_NE(hands_on(R"("chest_pain":"no","exertional_chest_pain":"no")"),
              HandsOn::after_clearance);
}

}  // namespace
}  // namespace palpate::advice
