#include "outcomes/due.hpp"

#include "outcomes/for_tests.hpp"

#include <algorithm>

#include <gmock/gmock.h>

namespace palpate::outcomes {
namespace {

using for_tests::day;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

Timeline neck(int today) {
    return {.started = day(0),
            .today = day(today),
            .visits = {day(0), day(7), day(14), day(21)},
            .groups = {"neck"}};
}

std::optional<Due> find(const std::vector<Due>& all, std::string_view id) {
    const auto at = std::ranges::find_if(all, [&](const Due& d) { return d.rule->id == id; });
    return at == all.end() ? std::nullopt : std::optional(*at);
}

std::vector<Due> due_of(const Timeline& t) {
    return due(shipped_tables(), t);
}

TEST(Due, AtTheFirstVisitByRegion) {
    const auto all = due_of(neck(0));
    EXPECT_THAT(find(all, "intake")->measures,
                ElementsAre("pain_rating", "patient_specific_function", "neck_disability",
                            "pain_enjoyment_activity", "orebro_short", "distress_phq4"));
    auto back = neck(0);
    back.groups = {"low_back"};
    const auto of_back = due_of(back);
    // STarT is for the low back only; of Oswestry and Roland-Morris the free one.
    EXPECT_THAT(find(of_back, "intake")->measures, Contains("start_back"));
    EXPECT_THAT(find(of_back, "intake")->measures, Not(Contains("orebro_short")));
    EXPECT_THAT(find(of_back, "intake")->measures, Contains("roland_morris"));
    EXPECT_THAT(find(of_back, "intake")->measures, Not(Contains("oswestry")));
}

TEST(Due, WhatWasTakenBeforeIsTakenAgain) {
    auto back = neck(84);
    back.groups = {"low_back"};
    back.done = {{"oswestry", day(0)}};
    EXPECT_THAT(find(due_of(back), "week_12")->measures, Contains("oswestry"));
    back.done = {{"roland_morris", day(0)}};
    EXPECT_THAT(find(due_of(back), "week_12")->measures, Contains("roland_morris"));
}

TEST(Due, AScoreSettlesIt) {
    auto t = neck(0);
    const auto wanted = find(due_of(t), "intake")->measures;
    for (const auto& id : wanted)
        t.done.push_back({id, day(-2)});  // filled at home
    EXPECT_EQ(find(due_of(t), "intake")->state, DueState::done);
    t.done.pop_back();
    EXPECT_THAT(find(due_of(t), "intake")->measures, ElementsAre("distress_phq4"));
    t.today = day(1);
    EXPECT_EQ(find(due_of(t), "intake")->state, DueState::overdue);
}

TEST(Due, EveryVisitAsksForPainOnItsDayOnly) {
    EXPECT_THAT(find(due_of(neck(7)), "each_visit")->measures, ElementsAre("pain_rating"));
    EXPECT_EQ(find(due_of(neck(8)), "each_visit"), std::nullopt);
    auto t = neck(7);
    t.done = {{"pain_rating", day(0)}};
    EXPECT_EQ(find(due_of(t), "each_visit")->state, DueState::due);
    t.done = {{"pain_rating", day(7)}};
    EXPECT_EQ(find(due_of(t), "each_visit")->state, DueState::done);
}

TEST(Due, TheFirstReviewIsByVisitOrByDayWhicheverIsFirst) {
    EXPECT_EQ(find(due_of(neck(13)), "first_review"), std::nullopt);
    EXPECT_EQ(find(due_of(neck(14)), "first_review")->from, day(14));
    auto often = neck(4);
    often.visits = {day(0), day(2), day(4), day(6)};
    EXPECT_EQ(find(due_of(often), "first_review")->from, day(4));
    EXPECT_EQ(find(due_of(often), "first_review")->until, day(6));
    auto rare = neck(20);
    rare.visits = {day(0)};
    EXPECT_EQ(find(due_of(rare), "first_review")->until, day(28));
}

TEST(Due, IsAskedForAgainGentlyAndThenNotAnyMore) {
    auto t = neck(14);
    t.visits = {day(0)};
    const auto at = [&](int today) {
        t.today = day(today);
        return *find(due_of(t), "first_review");
    };
    EXPECT_EQ(at(14).reminders, 0);
    EXPECT_EQ(at(14).next_reminder, day(17));
    EXPECT_EQ(at(17).reminders, 1);
    EXPECT_EQ(at(17).next_reminder, day(21));
    EXPECT_EQ(at(21).reminders, 2);
    EXPECT_EQ(at(28).state, DueState::due);
    EXPECT_EQ(at(29).state, DueState::overdue);
    for (int today = 21; today < 400; ++today) {
        EXPECT_EQ(at(today).reminders, 2);
        EXPECT_EQ(at(today).next_reminder, std::nullopt);
    }
}

TEST(Due, TheEndOfTheCourseAsksStartBackOnlyWhenItWasHigh) {
    auto t = neck(40);
    t.groups = {"low_back"};
    EXPECT_EQ(find(due_of(t), "course_end"), std::nullopt);
    t.course_ended = day(40);
    EXPECT_THAT(find(due_of(t), "course_end")->measures, Not(Contains("start_back")));
    EXPECT_THAT(find(due_of(t), "course_end")->measures, Contains("global_change"));
    t.start_back_high = true;
    EXPECT_THAT(find(due_of(t), "course_end")->measures, Contains("start_back"));
}

TEST(Due, MaintenanceIsReviewedEveryThreeMonths) {
    auto t = neck(100);
    t.maintenance_since = day(50);
    const auto at = [&](int today) {
        t.today = day(today);
        const auto all = due_of(t);
        const auto found = find(all, "maintenance_review");
        return found ? std::optional(found->from) : std::nullopt;
    };
    EXPECT_EQ(at(133), std::nullopt);
    EXPECT_EQ(at(134), day(134));
    EXPECT_EQ(at(224), day(134));
    EXPECT_EQ(at(225), day(225));
    EXPECT_EQ(at(316), day(316));
}

TEST(Due, TheDayAfterIsAskedAboutAfterSomeSessionsOnly) {
    const auto ended = *parse_instant("2026-01-05T10:00:00Z");
    const auto& tables = shipped_tables();
    EXPECT_FALSE(after_check(tables, {.ended = ended}));
    for (const auto& session :
         {Session{.ended = ended, .first = true}, Session{.ended = ended, .changed = true},
          Session{.ended = ended, .sore = true}}) {
        const auto check = after_check(tables, session);
        ASSERT_TRUE(check);
        EXPECT_EQ(check->from - ended, std::chrono::hours(24));
        EXPECT_EQ(check->until - ended, std::chrono::hours(48));
        EXPECT_FALSE(check->why.empty());
    }
}

}  // namespace
}  // namespace palpate::outcomes
