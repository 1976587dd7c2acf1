// Pressure and stops: down at once, never above the plan, and no way on without the questions.
#include "session/adapt.hpp"
#include "session/fold.hpp"
#include "session/for_tests.hpp"
#include "session/timer.hpp"

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::small_sheet;
using for_tests::Tablet;
using for_tests::ten;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void mark(Tablet& tablet, const std::string& area, Comfort comfort) {
    tablet.tell([&](Event& e) { e.comfort = ComfortMark{area, comfort}; });
}

Tablet running(const std::string& step) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin(step);
    return tablet;
}

TEST(Pressure, TooMuchIsLessAtOnceAndForTheRestOfTheArea) {
    auto tablet = running("2");  // deep tissue at 6, needs 5
    mark(tablet, "low_back", Comfort::too_much);
    const auto state = tablet.state(small_sheet());
    const auto* run = find_run(state, "2");
    EXPECT_EQ(state.ceilings.at("low_back").pressure_max, 4);
    EXPECT_EQ(run->status, StepStatus::running);
    EXPECT_EQ(run->step.technique, "petrissage");  // 4 is too gentle for deep tissue
    EXPECT_EQ(run->step.pressure_max, 4);
    ASSERT_EQ(run->why.size(), 1U);
    EXPECT_EQ(sentence(run->why[0]),
              "petrissage instead of deep tissue at low back: at most 4 of 10 there.");
    // Another area is as it was.
    EXPECT_EQ(pressure_now(state, small_sheet().steps[2]), 6);
}

TEST(Pressure, TooMuchIsMeasuredByWhatIsFelt) {
    auto tablet = running("1");  // gliding at 4, where the firmest of the area is 6
    mark(tablet, "low_back", Comfort::too_much);
    const auto state = tablet.state(small_sheet());
    EXPECT_EQ(find_run(state, "1")->step.pressure_max, 2);
    EXPECT_EQ(state.ceilings.at("low_back").too_much_at, 4);
}

TEST(Pressure, PausesWhenNothingGentlerIsOpen) {
    auto tablet = running("2");
    for (int i = 0; i < 3; ++i)  // 6, 4, 2, 0
        mark(tablet, "low_back", Comfort::too_much);
    const auto state = tablet.state(small_sheet());
    EXPECT_EQ(find_run(state, "2")->status, StepStatus::paused);
    EXPECT_EQ(find_run(state, "2")->why.front().phrase, "too_gentle");
    tablet.begin("1");
    EXPECT_THAT(tablet.state(small_sheet()).refused.back().message, HasSubstr("needs 1 of 10"));
}

TEST(Pressure, NeverRisesToWhatWasTooMuchNorAboveThePlan) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Dice dice(seed);
        auto tablet = running("2");
        std::int64_t too_much_at = 11;
        for (int i = 0; i < 25; ++i) {
            const auto before = find_run(tablet.state(small_sheet()), "2")->step.pressure_max;
            const auto comfort = for_tests::anything<Comfort>(dice);
            mark(tablet, "low_back", comfort);
            const auto state = tablet.state(small_sheet());
            const auto& run = *find_run(state, "2");
            if (comfort == Comfort::too_much) {
                const auto at = state.ceilings.at("low_back").too_much_at.value();
                too_much_at = std::min(too_much_at, at);
                if (run.status == StepStatus::running) {
                    ASSERT_LT(run.step.pressure_max, before) << seed;
                }
            }
            if (run.status == StepStatus::running) {
                ASSERT_LE(run.step.pressure_max, 6) << seed;
                ASSERT_LT(run.step.pressure_max, too_much_at) << seed;
                ASSERT_TRUE(fits(state, run.step)) << seed;
            }
        }
    }
}

TEST(Pressure, ACeilingByHandNeverLiftsThePlan) {
    auto tablet = running("3");
    tablet.tell([](Event& e) { e.ceiling = Ceiling{"neck", 10}; });
    EXPECT_EQ(find_run(tablet.state(small_sheet()), "3")->step.pressure_max, 6);
    tablet.tell([](Event& e) { e.ceiling = Ceiling{"neck", 3}; });
    EXPECT_EQ(find_run(tablet.state(small_sheet()), "3")->step.pressure_max, 3);
    mark(tablet, "neck", Comfort::could_be_more);
    EXPECT_EQ(find_run(tablet.state(small_sheet()), "3")->step.pressure_max, 4);
}

// ---- Stops ----

TEST(Stop, EverySignStopsEverywhereAndSaysWhatToAsk) {
    for (const auto& sign : danger_signs()) {
        auto tablet = running("2");
        tablet.wait(5);
        tablet.danger(std::string(sign.id));
        const auto state = tablet.state(small_sheet());
        EXPECT_EQ(state.phase, Phase::stopped);
        EXPECT_EQ(find_run(state, "2")->status, StepStatus::paused);
        EXPECT_EQ(find_run(state, "2")->worked_ms, 5 * 60'000);
        ASSERT_EQ(state.stops.size(), 1U);
        EXPECT_EQ(state.stops[0].questions.size(), sign.questions.size());
        EXPECT_THAT(state.stops[0].words, Not(IsEmpty()));
        const auto table = timetable(small_sheet(), state, ten);
        for (const auto& row : table.rows)
            EXPECT_EQ(row.now.has_value(), row.step == "rise" || row.step == "retest") << row.step;
    }
}

TEST(Stop, NothingGoesOnBeforeTheQuestions) {
    auto tablet = running("2");
    const auto sign = tablet.danger("dizzy_session");
    tablet.tell([](Event& e) { e.resumed = Resumed{"2"}; });
    tablet.begin("3");
    tablet.phase(Phase::work);
    tablet.tell([](Event& e) {
        e.swapped = Swapped{"3", for_tests::step("3", "effleurage", "neck", 5, 3, 2)};
    });
    auto state = tablet.state(small_sheet());
    EXPECT_EQ(state.refused.size(), 4U);
    EXPECT_THAT(state.refused[0].message, HasSubstr("rescreened"));
    EXPECT_EQ(state.phase, Phase::stopped);

    tablet.rescreen({sign.id}, small_sheet().bounds);
    state = tablet.state(small_sheet());
    EXPECT_THAT(state.stops, IsEmpty());
    EXPECT_EQ(state.phase, Phase::work);
    EXPECT_EQ(find_run(state, "2")->status, StepStatus::paused);  // a person goes on, not the sheet
    tablet.tell([](Event& e) { e.resumed = Resumed{"2"}; });
    EXPECT_EQ(find_run(tablet.state(small_sheet()), "2")->status, StepStatus::running);
}

TEST(Stop, OnlyAnOrdinaryAnswerToTheRightQuestionsLiftsIt) {
    const auto sheet = small_sheet();
    const auto stops_after = [&](auto change) {
        auto tablet = running("2");
        const auto sign = tablet.danger("dizzy_session");
        tablet.tell([&](Event& e) {
            e.rescreened = Rescreened{.lifts = {sign.id},
                                      .answered = {"brain_signs", "head_neck"},
                                      .urgency = "clear",
                                      .hands_on = "ordinary",
                                      .complete = true,
                                      .bounds = sheet.bounds};
            change(*e.rescreened);
        });
        return tablet.state(sheet).stops.size();
    };
    EXPECT_EQ(stops_after([](Rescreened&) {}), 0U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.hands_on = "limited"; }), 0U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.urgency = "treat_with_care"; }), 0U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.answered = {"brain_signs"}; }), 1U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.lifts.clear(); }), 1U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.lifts = {EventId(for_tests::uuid(77))}; }), 1U);
    // These hold the work themselves as well.
    EXPECT_EQ(stops_after([](Rescreened& r) { r.complete = false; }), 2U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.urgency = "same_day"; }), 2U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.urgency = "emergency"; }), 2U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.urgency = "fine"; }), 2U);  // unknown is never no
    EXPECT_EQ(stops_after([](Rescreened& r) { r.hands_on = "after_clearance"; }), 2U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.hands_on = "refused"; }), 2U);
    EXPECT_EQ(stops_after([](Rescreened& r) { r.bounds.hands_on = false; }), 2U);
}

TEST(Stop, WhatIsOpenAfterwardsIsTheNewLimit) {
    auto tablet = running("2");
    const auto sign = tablet.danger("sharp_pain");
    auto bounds = small_sheet().bounds;
    bounds.open[0].up = {{"effleurage", 3}};
    bounds.minutes_max = 20;
    tablet.rescreen({sign.id}, bounds);
    tablet.tell([](Event& e) { e.resumed = Resumed{"2"}; });
    const auto state = tablet.state(small_sheet());
    EXPECT_EQ(find_run(state, "2")->step.technique, "effleurage");
    EXPECT_EQ(find_run(state, "2")->step.pressure_max, 3);
    EXPECT_EQ(state.ends_at, ten + std::chrono::minutes(20));
}

TEST(Stop, ASignThatNobodyKnowsAsksEverything) {
    auto tablet = running("2");
    tablet.danger("something_odd");
    const auto state = tablet.state(small_sheet());
    EXPECT_EQ(state.stops.front().questions.size(), 12U);
    EXPECT_THAT(state.stops.front().words, Contains("stop_help_first"));
}

TEST(Stop, AFindingAsksItsOwnScreen) {
    auto sheet = small_sheet();
    sheet.screens = {{"sudden_vision_loss", "brain_signs"}};
    auto tablet = running("2");
    tablet.danger("sudden_vision_loss");
    EXPECT_THAT(tablet.state(sheet).stops.front().questions, ElementsAre("brain_signs"));
}

TEST(Stop, ByWishNeedsNoReasonAndTheVisitCanStillEndWell) {
    auto tablet = running("2");
    tablet.tell([](Event& e) { e.stopped = Stopped{}; });
    auto state = tablet.state(small_sheet());
    EXPECT_EQ(state.phase, Phase::stopped);
    EXPECT_EQ(state.stops.front().sign, "asked");
    EXPECT_THAT(state.stops.front().questions, IsEmpty());
    for (const auto phase : {Phase::rise, Phase::home_care, Phase::turn_over})
        tablet.phase(phase);
    tablet.tell([](Event& e) { e.finished = Finished{}; });
    state = tablet.state(small_sheet());
    EXPECT_THAT(state.refused, IsEmpty());
    EXPECT_TRUE(state.finished);
    EXPECT_EQ(state.stops.size(), 1U);  // still held
}

TEST(Stop, AMalformedSignStopsAllTheSame) {
    auto tablet = running("2");
    tablet.tell([](Event& e) {
        e.danger = Danger{.sign = ""};
        e.paused = Paused{};
    });
    const auto state = tablet.state(small_sheet());
    EXPECT_EQ(state.phase, Phase::stopped);
    EXPECT_EQ(state.refused.size(), 1U);
}

}  // namespace
}  // namespace palpate::session
