// What to do next: a test for each rule, and over made-up courses by the thousand what must never
// happen.
#include "outcomes/adapt.hpp"

#include "base/dice.hpp"
#include "outcomes/for_tests.hpp"
#include "outcomes/taper.hpp"

#include <gmock/gmock.h>

namespace palpate::outcomes {
namespace {

using for_tests::day;
using for_tests::On;
using for_tests::trend;
using testing::Contains;
using testing::HasSubstr;

// A course of this many visits, a week apart, as it stands on the day of the last.
Course course(int visits, Stage stage = Stage::chronic) {
    Course c{.stage = stage, .started = day(0), .today = day(7 * (visits - 1))};
    for (int v = 0; v < visits; ++v)
        c.visits.push_back(day(7 * v));
    return c;
}

Advice with(const std::vector<Trend>& trends, const Course& c) {
    return advise(shipped_tables(), trends, c);
}

std::string rule_of(const Advice& a) {
    return a.rule == nullptr ? "" : a.rule->id;
}

TEST(Adapt, TooEarlyToSay) {
    const auto a = with({trend("pain_rating", {{0, 6}})}, course(1));
    EXPECT_EQ(a.status, Status::too_early);
    EXPECT_EQ(a.action, Action::keep_on);
}

TEST(Adapt, ImprovingGoesOn) {
    const auto a = with({trend("pain_rating", {{0, 7}, {14, 5}, {21, 4}})}, course(4));
    EXPECT_EQ(a.status, Status::improving);
    EXPECT_EQ(rule_of(a), "improving");
    EXPECT_FALSE(a.hold);
}

TEST(Adapt, NoBenefitAtTheFirstReviewChangesOnce) {
    const auto flat = trend("pain_rating", {{0, 6}, {21, 6}});
    auto c = course(4);
    EXPECT_EQ(with({flat}, c).action, Action::change_technique);
    EXPECT_EQ(with({flat}, c).status, Status::plateau);
    c.changed = Changed::technique;
    EXPECT_EQ(with({flat}, c).action, Action::keep_on);
    EXPECT_EQ(rule_of(with({flat}, c)), "changed_and_waiting");
}

TEST(Adapt, NoBenefitAtTheSecondReviewStopsAndRefers) {
    for (const int visits : {6, 8}) {  // DV12 has 8
        const auto a = with({trend("pain_rating", {{0, 6}, {21, 6}, {35, 6}})}, course(visits));
        EXPECT_EQ(a.action, Action::stop);
        EXPECT_EQ(a.rule->refer_to, "doctor or physiotherapist");
    }
}

TEST(Adapt, TwoFlatRetestsAfterAnotherTechniqueChangeTheDose) {
    auto c = course(5);
    c.changed = Changed::technique;
    const auto a = with({trend("pain_rating", {{0, 6}, {14, 6}, {28, 6}})}, c);
    EXPECT_EQ(a.action, Action::change_dose);
    EXPECT_THAT(a.notices, Contains(HasSubstr("2 re-tests without a further gain")));
}

TEST(Adapt, OnlyWhatWasFlatAfterTheChangeSpeaksOfIt) {
    auto c = course(5);
    c.changed = Changed::technique;
    c.changed_on = day(14);
    const std::vector<On> two = {{0, 6}, {14, 6}, {28, 6}};
    EXPECT_EQ(rule_of(with({trend("pain_rating", two)}, c)), "changed_and_waiting");
    EXPECT_EQ(rule_of(with({trend("pain_rating", {{0, 6}, {14, 6}, {21, 6}, {28, 6}})}, c)),
              "flat_after_change");
    // In maintenance a change begins no new count.
    auto kept = course(5, Stage::maintenance);
    kept.phase = Phase::maintenance;
    kept.changed = Changed::technique;
    kept.changed_on = day(180);
    EXPECT_EQ(rule_of(with({trend("pain_rating", {{0, 5}, {90, 5}, {181, 5}})}, kept)),
              "maintenance_without_benefit");
}

TEST(Adapt, AFlareThatWasToldIsAskedAboutOnce) {
    auto c = course(5);
    const auto flat = trend("pain_rating", {{0, 6}, {21, 6}});
    c.in_flare = Tri::yes;
    c.flare_on = day(20);
    EXPECT_TRUE(with({flat}, c).hold);
    c.screened_again = day(19);
    EXPECT_TRUE(with({flat}, c).hold);
    c.screened_again = day(20);
    EXPECT_EQ(with({flat}, c).status, Status::flare);
    EXPECT_FALSE(with({flat}, c).hold);
    // What the scores of today show is asked about today, whatever was told before.
    const auto jump = trend("pain_rating", {{0, 7}, {14, 4}, {21, 4}, {28, 7}});
    EXPECT_TRUE(with({jump}, c).hold);
}

std::vector<Asked> asked(const std::vector<Trend>& trends, const Course& c) {
    return asks(shipped_tables(), trends, c, with(trends, c));
}

TEST(Adapt, AsksOnlyWhatWouldChangeTheAdvice) {
    using testing::ElementsAre;
    using testing::IsEmpty;
    EXPECT_THAT(asked({trend("pain_rating", {{0, 7}, {14, 5}, {21, 4}})}, course(4)), IsEmpty());
    const auto flat = trend("pain_rating", {{0, 6}, {21, 6}});
    EXPECT_THAT(asked({flat}, course(4)), ElementsAre(Asked::technique, Asked::dose, Asked::flare));
    EXPECT_THAT(asked({flat}, course(4, Stage::subacute)),
                ElementsAre(Asked::technique, Asked::dose));
    auto end = course(5);
    end.phase = Phase::course_end;
    EXPECT_THAT(asked({trend("pain_rating", {{0, 7}, {28, 5.5}})}, end),
                ElementsAre(Asked::extension));
    const std::vector<Trend> met = {trend("pain_rating", {{0, 7}, {21, 1}}),
                                    trend("neck_disability", {{0, 20}, {21, 3}})};
    auto c = course(4);
    EXPECT_THAT(asked(met, c), ElementsAre(Asked::wish));
    c.wish = Tri::no;
    EXPECT_THAT(asked(met, c), IsEmpty());
}

TEST(Adapt, AGainThatStoppedIsTapered) {
    const auto a = with({trend("pain_rating", {{0, 8}, {14, 4}, {21, 4}, {28, 4}})}, course(5));
    EXPECT_EQ(a.status, Status::plateau);
    EXPECT_EQ(a.action, Action::taper);
    EXPECT_THAT(a.rule->client_text, HasSubstr("may not need more visits"));
}

TEST(Adapt, WorseOnceHoldsUntilTheQuestionsWereAskedAgain) {
    auto c = course(3, Stage::subacute);
    const auto worse = trend("pain_rating", {{0, 4}, {14, 7}});
    const auto a = with({worse}, c);
    EXPECT_EQ(a.status, Status::worse);
    EXPECT_EQ(rule_of(a), "worse_once");
    EXPECT_TRUE(a.hold);
    EXPECT_EQ(a.rule->pressure_change, -2);
    c.screened_again = day(13);  // before it became worse
    EXPECT_TRUE(with({worse}, c).hold);
    c.screened_again = day(14);
    EXPECT_FALSE(with({worse}, c).hold);
}

TEST(Adapt, ABetterDayDoesNotLiftTheHold) {
    auto c = course(4, Stage::subacute);
    const auto back = trend("pain_rating", {{0, 4}, {7, 7}, {21, 3}});
    const auto a = with({back}, c);
    EXPECT_NE(a.status, Status::worse);
    EXPECT_TRUE(a.hold);
    EXPECT_THAT(a.notices, Contains(HasSubstr("no hands-on work")));
    c.screened_again = day(7);
    EXPECT_FALSE(with({back}, c).hold);
}

TEST(Adapt, WorseTwiceIsReferred) {
    const auto a = with({trend("pain_rating", {{0, 4}, {7, 7}, {14, 7}})}, course(3, Stage::acute));
    EXPECT_EQ(a.action, Action::refer);
    EXPECT_EQ(a.rule->refer_to, "doctor");
    EXPECT_TRUE(a.hold);
}

TEST(Adapt, AFlareIsAJumpOfALastingComplaint) {
    const auto jump = trend("pain_rating", {{0, 7}, {14, 4}, {21, 4}, {28, 7}});
    const auto a = with({jump}, course(5));
    EXPECT_EQ(a.status, Status::flare);
    EXPECT_EQ(a.action, Action::change_dose);
    EXPECT_TRUE(a.hold);
    EXPECT_NE(with({jump}, course(5, Stage::subacute)).status, Status::flare);
    auto told = course(5);
    told.in_flare = Tri::no;
    EXPECT_NE(with({jump}, told).status, Status::flare);
    told.in_flare = Tri::yes;
    EXPECT_EQ(with({trend("pain_rating", {{0, 6}, {21, 6}})}, told).status, Status::flare);
    auto asked = course(5);
    asked.screened_again = asked.today;
    EXPECT_FALSE(with({jump}, asked).hold);
}

TEST(Adapt, GravestFirst) {
    auto c = course(4);
    const auto good = trend("pain_rating", {{0, 7}, {21, 2}});
    c.moderate_events = 1;
    EXPECT_NE(with({good}, c).action, Action::stop);
    c.moderate_events = 2;
    EXPECT_EQ(rule_of(with({good}, c)), "two_moderate_events");
    c.severe_events = 1;
    EXPECT_EQ(rule_of(with({good}, c)), "severe_event");
    c.screened_again = c.today;
    EXPECT_TRUE(with({good}, c).hold);  // questions alone do not lift a stop
}

TEST(Adapt, AGoalThatIsMetEndsTheCourseAndSaysSo) {
    const std::vector<Trend> met = {trend("pain_rating", {{0, 7}, {21, 1}}),
                                    trend("neck_disability", {{0, 20}, {21, 3}})};
    EXPECT_EQ(with(met, course(4, Stage::acute)).action, Action::stop);
    EXPECT_EQ(with(met, course(4)).action, Action::taper);
    for (const auto stage : {Stage::acute, Stage::chronic, Stage::maintenance})
        EXPECT_THAT(with(met, course(4, stage)).rule->client_text,
                    HasSubstr("may not need more visits"));
    auto wish = course(4);
    wish.wish = Tri::yes;
    EXPECT_EQ(with(met, wish).action, Action::maintain);
}

TEST(Adapt, TheEndOfACourse) {
    auto c = course(5);
    c.phase = Phase::course_end;
    EXPECT_EQ(rule_of(with({trend("pain_rating", {{0, 7}, {28, 4}})}, c)), "responder_at_the_end");
    const auto partial = trend("pain_rating", {{0, 7}, {28, 5.5}});
    EXPECT_EQ(with({partial}, c).rule->visits, 4);
    c.extended = true;
    EXPECT_EQ(with({partial}, c).action, Action::taper);
}

TEST(Adapt, MaintenanceWithoutAGainIsPaused) {
    auto c = course(5, Stage::maintenance);
    c.phase = Phase::maintenance;
    const auto a = with({trend("pain_rating", {{0, 5}, {90, 5}, {181, 5}})}, c);
    EXPECT_EQ(rule_of(a), "maintenance_without_benefit");
    EXPECT_EQ(a.action, Action::stop);
}

TEST(Adapt, WhatWasNotMeasuredIsSaid) {
    const auto a = with({}, course(4));
    EXPECT_EQ(a.status, Status::not_measured);
    EXPECT_THAT(a.notices, Contains(HasSubstr("No response can be told")));
}

// ---- Over made-up courses ----

std::vector<On> random_scores(Dice& dice, int top) {
    std::vector<On> scores;
    int at = 0;
    int value = dice.below(top + 1);
    for (int n = dice.below(9); n > 0; --n) {
        scores.push_back({.day = at, .value = static_cast<double>(value)});
        at += dice.from_to(1, 21);
        if (!dice.one_in(3))
            value = std::clamp(value + dice.from_to(-3, 2), 0, top);
    }
    return scores;
}

struct MadeUp {
    std::vector<Trend> trends;
    Course course;
};

MadeUp made_up(Dice& dice) {
    MadeUp m;
    m.course = course(dice.from_to(1, 12), static_cast<Stage>(dice.below(6)));
    m.course.phase = static_cast<Phase>(dice.below(3));
    m.course.changed = static_cast<Changed>(dice.below(3));
    if (m.course.changed != Changed::none && dice.one_in(2))
        m.course.changed_on = day(dice.below(60));
    m.course.extended = dice.one_in(2);
    m.course.wish = static_cast<Tri>(dice.below(3));
    m.course.in_flare = static_cast<Tri>(dice.below(3));
    m.course.home_plan = dice.one_in(2);
    m.course.moderate_events = dice.one_in(6) ? dice.from_to(1, 3) : 0;
    m.course.severe_events = dice.one_in(20) ? 1 : 0;
    if (dice.one_in(2))
        m.course.screened_again = day(dice.below(60));
    const std::pair<const char*, int> measures[] = {
        {"pain_rating", 10}, {"neck_disability", 50}, {"patient_specific_function", 10}};
    for (const auto& [id, top] : measures) {
        auto t = trend(id, random_scores(dice, top), id == measures[2].first ? 3 : 0);
        if (!t.scores.empty() && !dice.one_in(3)) {
            m.course.today = std::max(m.course.today, t.scores.back().day);
            m.trends.push_back(std::move(t));
        }
    }
    return m;
}

TEST(AdaptPromises, OverMadeUpCourses) {
    Dice dice(5);
    std::set<std::string> used;
    for (int round = 0; round < 60'000; ++round) {
        const auto m = made_up(dice);
        const auto a = with(m.trends, m.course);
        ASSERT_NE(a.rule, nullptr) << round;
        used.insert(a.rule->id);
        // Two flat re-tests never pass in silence.
        for (const auto& flat : a.flat)
            if (flat.flat >= 2 && a.action == Action::keep_on) {
                ASSERT_THAT(a.notices, Contains(HasSubstr("without a further gain"))) << round;
            }
        // Worse: no work until asked again.
        if (!a.worse_days.empty() &&
            (!m.course.screened_again || *m.course.screened_again < a.worse_days.back())) {
            ASSERT_TRUE(a.hold) << round;
        }
        if (a.response.of == ResponseClass::worse) {
            ASSERT_TRUE(a.status == Status::worse || a.status == Status::flare) << round;
            ASSERT_NE(a.action, Action::keep_on) << round;
        }
        // Grave events end everything else.
        if (m.course.severe_events > 0 || m.course.moderate_events > 1) {
            ASSERT_EQ(a.action, Action::stop) << round;
            ASSERT_TRUE(a.hold) << round;
        }
        // Never more pressure, never a word missing.
        ASSERT_LE(a.rule->pressure_change, 0);
        ASSERT_FALSE(a.facts.empty());
    }
    for (const auto& rule : shipped_tables().adapt)
        EXPECT_TRUE(used.contains(rule.id)) << rule.id << " is never reached";
}

TEST(AdaptPromises, TheSameInputGivesTheSameAnswer) {
    Dice dice(6);
    for (int round = 0; round < 200; ++round) {
        const auto m = made_up(dice);
        const auto a = with(m.trends, m.course);
        const auto b = with(m.trends, m.course);
        EXPECT_EQ(a.rule, b.rule);
        EXPECT_EQ(a.facts, b.facts);
        EXPECT_EQ(a.notices, b.notices);
    }
}

// ---- Taper ----

TEST(Taper, HalvesTheVisitsOverTheWeeksOfItsStage) {
    const auto two = taper(shipped_tables(), Stage::chronic, 2).value();
    ASSERT_EQ(two.phases.size(), 1U);
    EXPECT_EQ(two.phases[0].sessions, 4);
    EXPECT_EQ(two.phases[0].weeks, 4);
    EXPECT_EQ(two.rule->id, "chronic_taper");
    EXPECT_EQ(taper(shipped_tables(), Stage::acute, 1)->phases[0].sessions, 1);
    EXPECT_TRUE(taper(shipped_tables(), Stage::maintenance, 0.25)->phases.empty());
}

TEST(Taper, IsNeverMoreOftenAndAlwaysWhatTheSeriesTakes) {
    for (int stage = 0; stage < 6; ++stage)
        for (double per_week = 0.05; per_week <= 7; per_week += 0.05) {
            const auto plan = taper(shipped_tables(), static_cast<Stage>(stage), per_week).value();
            for (const auto& phase : plan.phases) {
                EXPECT_GE(phase.sessions, 1);
                EXPECT_GE(phase.weeks, 1);
                EXPECT_LE(phase.sessions, 7 * phase.weeks);
                EXPECT_LE(phase.sessions, per_week * phase.weeks + 1e-9) << per_week;
            }
        }
    for (const double wrong : {0.0, -1.0, 7.1})
        EXPECT_EQ(taper(shipped_tables(), Stage::chronic, wrong).error().path, "/per_week");
}

}  // namespace
}  // namespace palpate::outcomes
