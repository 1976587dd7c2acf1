// "My doctor already checked this": the vectors CK01 to CK10 of red-flags.md section 1b, who may
// check, what lifts nothing, and when a check has lapsed.
#include "advice/advise.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

namespace json = boost::json;
using screening::Urgency;

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

struct Check {
    const char* flag;
    const char* finding;  // of the flag, told yes
    const char* by = "doctor";
    const char* on = "2026-11-18";
    const char* same_pain = "yes";
    const char* changed = "no";
    bool document = false;
    const char* result = "nothing_serious";
    json::object more = {};  // other findings
    int duration_days = 150;
};

Out out_of(const Check& c) {
    json::object findings = c.more;
    findings[c.finding] = "yes";
    json::object client{
        {"today", "2026-11-21"},
        {"age_years", 44},
        {"complaint", {{"duration_days", c.duration_days}}},
        {"regions", {{"mid_back_left", 4}, {"neck_lower_left", 4}}},
        {"findings", findings},
        {"already_checked", json::array{json::object{{"finding", c.finding},
                                                     {"by", c.by},
                                                     {"on", c.on},
                                                     {"result", c.result},
                                                     {"same_pain", c.same_pain},
                                                     {"changed_since", c.changed}}}}};
    if (c.document)
        client["clearances"] = json::array{json::object{{"lifts", c.flag},
                                                        {"by", c.by},
                                                        {"recorded_by", "practitioner"},
                                                        {"on", c.on},
                                                        {"reason", "letter seen"}}};
    const auto in = decode(json::serialize(client), shipped(), std::nullopt);
    EXPECT_TRUE(in.has_value()) << (in ? "" : in.error().path + in.error().message);
    return in ? advise(*in, shipped()) : Out{};
}

// The urgency of the flag after all; clear when it did not fire.
Urgency urgency_of(const Check& c, const Out& out) {
    for (const auto& fired : out.screening.flags)
        if (shipped().flags[static_cast<std::size_t>(fired.flag)].id == c.flag)
            return fired.urgency;
    return Urgency::clear;
}

Urgency urgency_of(const Check& c) {
    return urgency_of(c, out_of(c));
}

const json::object wall{{"chest_wall_pain", "yes"},
                        {"exertional_chest_pain", "no"},
                        {"sweating_with_pain", "no"},
                        {"breathlessness", "no"},
                        {"pain_not_changed_by_movement", "no"}};

Check chest_wall() {
    return {.flag = "chest_wall_pain", .finding = "chest_pain", .on = "2026-11-01", .more = wall};
}
Check heart() {
    return {.flag = "cardiac_pattern",
            .finding = "exertional_chest_pain",
            .by = "emergency department",
            .on = "2026-11-11"};
}
Check cord_sign() {
    return {.flag = "possible_myelopathy_single",
            .finding = "clumsy_hands",
            .on = "2026-09-22",
            .more = {{"unsteady_walking", "no"}}};
}

TEST(Checks, VectorsOfTheClinicalNotes) {
    auto c = chest_wall();
    EXPECT_EQ(urgency_of(c), Urgency::treat_with_care);  // CK01
    c.on = "2026-07-24";
    EXPECT_EQ(urgency_of(c), Urgency::soon);  // CK02: 120 days
    c = heart();
    EXPECT_EQ(urgency_of(c), Urgency::emergency);  // CK03
    c.document = true;
    EXPECT_EQ(urgency_of(c), Urgency::treat_with_care);  // CK04
    c = {.flag = "new_upper_quarter_pain_that_movement_does_not_change",
         .finding = "pain_not_changed_by_movement",
         .by = "emergency department",
         .on = "2026-11-16",
         .changed = "yes",
         .document = true,
         .more = {{"began_within_6_weeks", "yes"}, {"artery_disease", "yes"}},
         .duration_days = 20};
    EXPECT_EQ(urgency_of(c), Urgency::same_day);  // CK05
    c = {.flag = "cauda_equina_definite_pattern",
         .finding = "saddle_numbness",
         .by = "specialist",
         .on = "2026-11-20",
         .document = true};
    EXPECT_EQ(urgency_of(c), Urgency::emergency);                  // CK06
    EXPECT_EQ(urgency_of(cord_sign()), Urgency::treat_with_care);  // CK07
    c = cord_sign();
    c.changed = "unknown";
    EXPECT_EQ(urgency_of(c), Urgency::soon);  // CK08
    c = {.flag = "dvt_suspected", .finding = "limb_swelling", .document = true};
    EXPECT_EQ(urgency_of(c), Urgency::treat_with_care);
    c.more = {{"calf_pain", "yes"}};
    EXPECT_EQ(urgency_of(c), Urgency::same_day);  // CK09: a sign that is new since
    c = {.flag = "any_one_new_brain_or_cranial_nerve_sign",
         .finding = "double_vision",
         .document = true};
    EXPECT_EQ(urgency_of(c), Urgency::emergency);  // CK10
}

TEST(Checks, OnlySomebodyMedicalWhoFoundNothingInTimeLowers) {
    const auto lowers = [](auto change) {
        auto c = cord_sign();
        change(c);
        const auto out = out_of(c);
        const bool lowered = urgency_of(c, out) == Urgency::treat_with_care;
        EXPECT_EQ(out.not_considered.empty(), lowered);  // never in silence
        return lowered;
    };
    EXPECT_TRUE(lowers([](Check& c) { c.by = "Nurse practitioner"; }));
    EXPECT_TRUE(lowers([](Check& c) { c.result = "cleared for massage"; }));
    EXPECT_FALSE(lowers([](Check& c) { c.by = "my neighbour"; }));
    EXPECT_FALSE(lowers([](Check& c) { c.by = "chiropractor"; }));
    EXPECT_FALSE(lowers([](Check& c) { c.by = ""; }));
    EXPECT_FALSE(lowers([](Check& c) { c.result = "cord compression found"; }));
    EXPECT_FALSE(lowers([](Check& c) { c.result = ""; }));
    EXPECT_FALSE(lowers([](Check& c) { c.on = "2026-05-01"; }));  // before the pain began
    EXPECT_FALSE(lowers([](Check& c) { c.on = "2026-11-22"; }));
    EXPECT_FALSE(lowers([](Check& c) { c.same_pain = "no"; }));
    EXPECT_FALSE(lowers([](Check& c) {
        c.more["electric_shock_on_neck_bending"] = "yes", c.more["both_arms_symptoms"] = "no";
    }));
    EXPECT_FALSE(lowers([](Check& c) { c.more["low_fall"] = "yes"; }));  // a new injury
}

// Painted shoulders and named illnesses are facts of rules, but no signs that a doctor clears.
TEST(Checks, WhatIsPaintedOrNamedIsNothingToBeChecked) {
    for (const char* fact : {"painted_shoulder", "named_gait_disease"}) {
        const json::object client{
            {"regions", {{"shoulder_top_left", 5}}},
            {"already_checked", json::array{json::object{{"finding", fact}, {"by", "physician"}}}}};
        const auto in = decode(json::serialize(client), shipped(), std::nullopt);
        ASSERT_FALSE(in.has_value()) << fact;
        EXPECT_EQ(in.error().path, "/already_checked/0/finding");
    }
}

TEST(Checks, ClearancesThatLiftNothingAreNamed) {
    const auto told = [](const char* lifts, const char* by) {
        const json::object client{
            {"today", "2026-11-21"},
            {"regions", {{"mid_back_left", 4}}},
            {"conditions", {"recent_stroke"}},
            {"clearances", json::array{json::object{{"lifts", lifts},
                                                    {"by", by},
                                                    {"recorded_by", "practitioner"},
                                                    {"on", "2026-11-20"},
                                                    {"reason", "letter seen"}}}}};
        return advise(decode(json::serialize(client), shipped(), std::nullopt).value(), shipped());
    };
    using screening::HandsOn;
    EXPECT_EQ(told("recent_stroke", "neurologist").restrictions.hands_on, HandsOn::limited);
    EXPECT_TRUE(told("recent_stroke", "neurologist").not_considered.empty());
    for (const auto& [lifts, by] :
         {std::pair("recent_stroke", "massage therapist"), std::pair("recent_stroke", ""),
          std::pair("strokes", "doctor"), std::pair("dvt_suspected", "doctor"),
          std::pair("osteoporosis", "doctor")}) {
        const auto out = told(lifts, by);
        EXPECT_EQ(out.restrictions.hands_on, HandsOn::after_clearance) << lifts << by;
        EXPECT_EQ(out.not_considered.size(), 1U) << lifts << by;
    }
}

}  // namespace
}  // namespace palpate::advice
