#include "record/check_in/told_beside.hpp"

#include "record/check_in/carried.hpp"

#include <algorithm>

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace palpate::record {
namespace {

const knowledge::Knowledge& shipped() {
    static const auto k = knowledge::load(knowledge::embedded_tables()).value();
    return k;
}

Document document(const char* text) {
    return Document::from(text).value();
}

constexpr const char* well = R"({"today":"2026-11-07","age_years":44,"sex":"female",
    "regions":{"low_back_left":5},"complaint":{"duration_days":60}})";
// The same, with what an earlier day told: a sign that a check would lower, and veins somewhere.
constexpr const char* with_history = R"({"today":"2026-11-07","age_years":44,"sex":"female",
    "regions":{"low_back_left":5},"complaint":{"duration_days":60},
    "findings":{"night_pain":"yes","cancer_history":"yes"},"conditions":["varicose_veins"]})";

const Date today = *parse_date("2026-11-21");

advice::Interview offered(const char* before, const char* findings, const ToldBeside& beside = {}) {
    const auto known = carried(document(before), today, shipped()).value();
    const auto told = document(findings);
    advice::Interview next;
    offer_beside(next, {known, told, today, shipped()}, beside);
    return next;
}

std::vector<std::string> signs_of(const advice::Interview& next) {
    std::vector<std::string> ids;
    for (const auto& check : next.checks)
        for (const auto& sign : check.findings)
            ids.push_back(sign.id);
    return ids;
}

Result<Document> told(const char* before, const char* findings, const ToldBeside& beside) {
    const auto known = carried(document(before), today, shipped()).value();
    const auto now = document(findings);
    return told_now(known, now).and_then([&](const Document& answers) {
        return with_beside(answers, {known, now, today, shipped()}, beside);
    });
}

CheckTold checked(const char* finding) {
    return {.finding = finding,
            .by = "doctor",
            .on = "2026-11-14",
            .result = "nothing_serious",
            .same_pain = "yes",
            .changed_since = "no"};
}

TEST(ToldBeside, NothingNewIsAskedNothing) {
    for (const auto* before : {well, with_history}) {
        const auto next = offered(before, R"({"weight_loss":"no"})");
        EXPECT_TRUE(next.checks.empty());
        EXPECT_TRUE(next.places.empty());
    }
}

TEST(ToldBeside, ANewSignIsAskedForItsCheckOnce) {
    const auto* findings = R"({"weight_loss":"yes"})";
    EXPECT_EQ(signs_of(offered(well, findings)), std::vector<std::string>{"weight_loss"});
    EXPECT_TRUE(
        offered(well, findings, {.already_checked = {{checked("weight_loss")}}, .places = {}})
            .checks.empty())
        << "it was told, and lowers it";
}

// Which signs a check would lower says which flags fired: what an earlier day told may not show.
TEST(ToldBeside, WhatIsOfferedIsTheSameWhateverWasToldBefore) {
    for (const auto* findings : {"{}", R"({"weight_loss":"yes"})", R"({"breathlessness":"yes"})",
                                 R"({"weight_loss":"yes","fever":"yes","night_pain":"no"})"}) {
        const auto one = offered(well, findings);
        const auto other = offered(with_history, findings);
        EXPECT_EQ(signs_of(one), signs_of(other)) << findings;
        EXPECT_EQ(one.places.size(), other.places.size()) << findings;
    }
}

TEST(ToldBeside, NothingIsOfferedBeforeTheLastQuestionOrInAnEmergency) {
    const auto known = carried(document(well), today, shipped()).value();
    const auto findings = document(R"({"weight_loss":"yes"})");
    advice::Interview asking{.question = advice::Question{}};
    offer_beside(asking, {known, findings, today, shipped()}, {});
    EXPECT_TRUE(asking.checks.empty());
    advice::Interview emergency;
    emergency.urgency = screening::Urgency::emergency;
    offer_beside(emergency, {known, findings, today, shipped()}, {});
    EXPECT_TRUE(emergency.checks.empty());
}

TEST(ToldBeside, ACheckLowersTheNewSignAsInTheFirstInterview) {
    const auto* findings = R"({"weight_loss":"yes"})";
    const auto urgency = [&](const ToldBeside& beside) {
        const auto answers = told(well, findings, beside).value();
        return advice::advise(*advice::decode(answers.text(), shipped(), today), shipped()).urgency;
    };
    EXPECT_EQ(urgency({}), screening::Urgency::soon);
    EXPECT_EQ(urgency({.already_checked = {{checked("weight_loss")}}, .places = {}}),
              screening::Urgency::treat_with_care);
    auto changed = checked("weight_loss");
    changed.changed_since = "yes";
    EXPECT_EQ(urgency({.already_checked = {{changed}}, .places = {}}), screening::Urgency::soon);
}

// Whoever holds a link may not lower what somebody else told before.
TEST(ToldBeside, ACheckIsOnlyOfASignThatWasToldNow) {
    for (const auto* findings : {"{}", R"({"night_pain":"no"})", R"({"night_pain":"unknown"})"}) {
        const auto refused = told(with_history, findings,
                                  {.already_checked = {{checked("night_pain")}}, .places = {}});
        ASSERT_FALSE(refused.has_value()) << findings;
        EXPECT_EQ(refused.error().path, "/already_checked/0/finding");
    }
}

TEST(ToldBeside, APlaceIsOnlyOfWhatWasToldNow) {
    for (const auto* place : {"varicose_veins@calf_left", "varicose_veins", "@", ""}) {
        const auto refused = told(with_history, "{}", {.already_checked = {}, .places = {{place}}});
        ASSERT_FALSE(refused.has_value()) << place;
        EXPECT_EQ(refused.error().path, "/places/0");
    }
}

// Of every answer that speaks of a condition in one place: where it is can be told, and then holds
// there.
TEST(ToldBeside, WhereANewConditionIsCanBeTold) {
    int placed = 0;
    for (const auto& finding : shipped().findings) {
        if (finding.type != knowledge::FactType::yes_no || !finding.asked_of_client)
            continue;
        const auto findings = boost::json::serialize(boost::json::object{{finding.id, "yes"}});
        const auto next = offered(well, findings.c_str());
        for (const auto& place : next.places) {
            const auto answers =
                told(well, findings.c_str(),
                     {.already_checked = {}, .places = {{place.condition + "@calf_left"}}});
            ASSERT_TRUE(answers.has_value()) << place.condition;
            const auto in = advice::decode(answers->text(), shipped(), today);
            ASSERT_TRUE(in.has_value()) << place.condition;
            const auto condition = *shipped().condition(place.condition);
            EXPECT_EQ(std::ranges::find(in->unplaced, condition), in->unplaced.end());
            ++placed;
        }
    }
    EXPECT_GT(placed, 0);
}

// "Nothing changed since" was true of a sign that goes on, not of one that comes again.
TEST(ToldBeside, ACheckOfBeforeGoesWithItsSign) {
    const auto* before = R"({"today":"2026-11-07","age_years":44,"regions":{"low_back_left":5},
        "findings":{"weight_loss":"yes"},"complaint":{"duration_days":60},
        "already_checked":[{"finding":"weight_loss","by":"doctor","on":"2026-11-05",
        "result":"nothing_serious","same_pain":"yes","changed_since":"no"}]})";
    const auto kept = [](const Document& answers) {
        return boost::json::parse(answers.text()).at("already_checked").as_array().size();
    };
    const auto known = carried(document(before), today, shipped()).value();
    const auto goes_on = told_now(known, document(R"({"weight_loss":"yes"})")).value();
    EXPECT_EQ(kept(goes_on), 1U);
    const auto away = told_now(known, document(R"({"weight_loss":"no"})")).value();
    EXPECT_EQ(kept(away), 0U);
    EXPECT_EQ(kept(told_now(away, document(R"({"weight_loss":"yes"})")).value()), 0U);
}

}  // namespace
}  // namespace palpate::record
