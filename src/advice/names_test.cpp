// Medicines and illnesses in a person's own words: nothing that limits massage may pass as clear,
// and what is not understood keeps deep work away until somebody knows what it is.
#include "advice/advise.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::advice {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Out told(const char* list, const char* name) {
    const boost::json::object client{{"today", "2026-11-21"},
                                     {"age_years", 44},
                                     {"regions", {{"low_back_left", 4}}},
                                     {list, boost::json::array{name}}};
    const auto in = decode(boost::json::serialize(client), shipped(), std::nullopt);
    EXPECT_TRUE(in.has_value()) << name;
    return in ? advise(*in, shipped()) : Out{};
}

bool has(const Out& out, const char* condition) {
    const auto at = shipped().condition(condition).value();
    return std::ranges::find(out.restrictions.conditions, at) != out.restrictions.conditions.end();
}

bool forbids_deep_work(const Out& out) {
    return std::ranges::any_of(out.restrictions.list, [](const screening::Restriction& r) {
        return (r.technique == "deep_tissue" || r.technique == "all") && r.region == "all" &&
               r.verdict <= screening::Verdict::after_clearance;
    });
}

using screening::HandsOn;
using screening::Urgency;

TEST(Names, AMedicineWithItsDoseIsThatMedicine) {
    for (const char* name : {"Warfarin 5mg", "Eliquis 5 mg", "ibuprofen and warfarin"})
        EXPECT_TRUE(has(told("medicines", name), "anticoagulant")) << name;
    EXPECT_TRUE(has(told("medicines", "aspirin 75 mg"), "low_dose_aspirin"));
    EXPECT_TRUE(has(told("medicines", "metoprolol succ. 50"), "mild_hypertension"));
    EXPECT_TRUE(has(told("medicines", "tramadol 50mg prn"), "sedating_medicine"));
    EXPECT_TRUE(told("medicines", "Warfarin 5mg").not_considered.empty());
    EXPECT_TRUE(has(told("devices_and_patches", "nicotine patch 21 mg"), "medicine_patch"));
    EXPECT_TRUE(has(told("devices_and_patches", "glucose sensor"), "glucose_device"));
}

// The row of aspirin (C03) is for a low dose alone: 75 to 325 mg a day.
TEST(Names, AHighDoseOfAspirinIsNoLowDose) {
    for (const char* name : {"aspirin 1000 mg", "aspirin 4x500", "Aspirin 500mg twice daily",
                             "metoprolol 50, aspirin 1 g", "aspirin, 500 mg"})
        EXPECT_TRUE(has(told("medicines", name), "dual_antiplatelet")) << name;
    for (const char* name : {"aspirin", "aspirin 75 mg", "aspirin 300 mg daily", "ASS 100",
                             "aspirin 75 mg and metoprolol 400 mg", "metoprolol 400, aspirin 100",
                             "aspirin 100 mg since 2019"}) {
        EXPECT_TRUE(has(told("medicines", name), "low_dose_aspirin")) << name;
        EXPECT_FALSE(has(told("medicines", name), "dual_antiplatelet")) << name;
    }
}

TEST(Names, WhatNobodyKnowsYetKeepsDeepWorkAway) {
    for (const char* list : {"medicines", "conditions", "devices_and_patches"}) {
        const auto out = told(list, "zzzqx 5 mg");
        EXPECT_FALSE(out.complete);
        EXPECT_EQ(out.urgency, Urgency::treat_with_care);
        EXPECT_EQ(out.restrictions.hands_on, HandsOn::limited);
        EXPECT_TRUE(forbids_deep_work(out)) << list;
        EXPECT_EQ(out.not_considered.size(), 1U);
    }
    EXPECT_TRUE(has(told("medicines", "aspirin and zzzqx"), "not_known_yet"));
}

TEST(Names, IllnessesThatStopMassageStopIt) {
    for (const char* name :
         {"heart attack 3 weeks ago", "flu", "scabies", "compression fracture", "DVT last week",
          "stroke 6 weeks ago", "TIA last month", "stroke", "platelets 8", "low platelets",
          "shingles", "psychosis", "waters broke", "acute kidney injury", "covid"}) {
        const auto out = told("conditions", name);
        EXPECT_LE(out.restrictions.hands_on, HandsOn::after_clearance) << name;
        EXPECT_FALSE(out.complete) << name;
    }
    EXPECT_TRUE(has(told("conditions", "platelets 15"), "platelets_10_20"));
    EXPECT_TRUE(has(told("conditions", "stroke in 2015"), "past_stroke"));
    EXPECT_EQ(told("conditions", "stroke in 2015").restrictions.hands_on, HandsOn::limited);
    EXPECT_TRUE(has(told("conditions", "DVT 2 years ago"), "past_dvt"));
}

TEST(Names, EmergenciesAreEmergenciesById) {
    for (const char* name :
         {"severe_allergic_reaction", "obstetric_emergency", "febrile_neutropenia",
          "autonomic_dysreflexia", "sickle_crisis_or_adrenal_crisis", "unstable angina", "sepsis",
          "anaphylaxis", "pre-eclampsia"}) {
        const auto out = told("conditions", name);
        EXPECT_EQ(out.urgency, Urgency::emergency) << name;
        EXPECT_EQ(out.restrictions.hands_on, HandsOn::refused) << name;
        EXPECT_TRUE(out.referral.needed) << name;
        EXPECT_FALSE(out.referral.letter.empty()) << name;
    }
    for (const char* name : {"suspected_clot", "possible_fracture", "severe_low_platelets",
                             "acute_kidney_or_liver_failure"}) {
        const auto out = told("conditions", name);
        EXPECT_EQ(out.urgency, Urgency::same_day) << name;
        EXPECT_TRUE(out.referral.needed) << name;
    }
}

// The contract: a stop of the absolute list alone waits for clearance.
TEST(Names, EveryAbsoluteStopHoldsMassage) {
    for (const auto& stop : shipped().stops) {
        const auto out = told("conditions", stop.id.c_str());
        EXPECT_LE(out.restrictions.hands_on, HandsOn::after_clearance) << stop.id;
        EXPECT_EQ(out.plan.status, planning::Status::withheld) << stop.id;
        EXPECT_EQ(out.restrictions.hands_on == HandsOn::refused, out.urgency == Urgency::emergency)
            << stop.id;
    }
}

}  // namespace
}  // namespace palpate::advice
