// A visit from the door to the clean room: what may follow what, and what each event changes.
#include "session/fold.hpp"

#include "session/for_tests.hpp"

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::frame_at;
using for_tests::small_sheet;
using for_tests::Tablet;
using for_tests::ten;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::int64_t minute_ms = 60'000;

StepStatus status(const State& state, const std::string& step) {
    return find_run(state, step)->status;
}

// The message of the only refusal; empty when there is none.
std::string refusal(const Tablet& tablet, const Sheet& sheet = small_sheet()) {
    const auto state = tablet.state(sheet);
    return state.refused.empty() ? "" : state.refused.back().message;
}

TEST(Sheet, IsSoundOrSaysWhere) {
    EXPECT_THAT(check(small_sheet()), IsEmpty());
    const auto places = [](auto change) {
        auto sheet = small_sheet();
        change(sheet);
        std::vector<std::string> paths;
        for (const auto& fault : check(sheet))
            paths.push_back(fault.path);
        return paths;
    };
    EXPECT_THAT(places([](Sheet& s) { s.steps[1].id = "1"; }), ElementsAre("/steps/1/id"));
    EXPECT_THAT(places([](Sheet& s) { s.minutes = 41; }), ElementsAre("/minutes"));
    EXPECT_THAT(places([](Sheet& s) { s.bounds.minutes_max = 30; }), ElementsAre("/minutes"));
    EXPECT_THAT(places([](Sheet& s) { s.steps[1].pressure_max = 7; }),
                ElementsAre("/steps/1/pressure_max"));
    EXPECT_THAT(places([](Sheet& s) { s.steps[1].region = "throat_left"; }),
                ElementsAre("/steps/1/technique"));
    EXPECT_THAT(places([](Sheet& s) { s.steps[1].position = Position::seated; }),
                ElementsAre("/steps/1/position"));
    EXPECT_THAT(places([](Sheet& s) { s.steps[1].minutes_min = 13; }),
                ElementsAre("/steps/1/minutes_min"));
    EXPECT_THAT(places([](Sheet& s) { std::swap(s.steps[3], s.steps[4]); }), ElementsAre("/steps"));
}

TEST(Fold, RunsAWholeVisit) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.begin("2", 6);
    tablet.tell([](Event& e) { e.paused = Paused{}; }, 5);
    tablet.tell([](Event& e) { e.resumed = Resumed{"2"}; }, 3);
    tablet.tell([](Event& e) { e.step_ended = StepEnded{"2", true, "warm enough"}; }, 4);
    tablet.tell([](Event& e) { e.skipped = Skipped{"3", "no time"}; });
    tablet.begin("4", 1);
    tablet.begin("rise", 6);
    tablet.begin("retest", 1);
    for (const auto phase : {Phase::home_care, Phase::rebook, Phase::pay, Phase::turn_over})
        tablet.phase(phase);
    tablet.tell([](Event& e) { e.finished = Finished{}; });

    const auto state = tablet.state(small_sheet());
    EXPECT_THAT(state.refused, IsEmpty());
    EXPECT_TRUE(state.finished);
    EXPECT_EQ(state.phase, Phase::turn_over);
    EXPECT_EQ(state.work_from, ten);
    EXPECT_EQ(state.ends_at, ten + std::chrono::minutes(40));
    EXPECT_EQ(status(state, "1"), StepStatus::done);
    EXPECT_EQ(status(state, "2"), StepStatus::ended_early);
    EXPECT_EQ(status(state, "3"), StepStatus::skipped);
    EXPECT_EQ(find_run(state, "1")->worked_ms, 6 * minute_ms);
    EXPECT_EQ(find_run(state, "2")->worked_ms, 9 * minute_ms);  // the pause of 3 is taken out
    EXPECT_EQ(find_run(state, "4")->worked_ms, 6 * minute_ms);
    EXPECT_FALSE(find_run(state, "2")->unsure);
}

TEST(Fold, NamesWhatIsPossibleInstead) {
    Tablet tablet(1);
    tablet.begin("1");
    EXPECT_THAT(refusal(tablet), HasSubstr("possible are started, comfort"));
    tablet.tell([](Event& e) { e.started = Started{40}; });
    tablet.phase(Phase::work);
    EXPECT_THAT(refusal(tablet), HasSubstr("what_changed"));
    tablet.phase(Phase::what_changed);
    tablet.phase(Phase::work);
    EXPECT_THAT(refusal(tablet), HasSubstr("consent first"));
    tablet.tell([](Event& e) { e.consented = Consented{{"low_back"}, {}}; });
    tablet.phase(Phase::work);
    EXPECT_THAT(refusal(tablet), HasSubstr("hands_washed"));
    tablet.phase(Phase::hands_washed);
    tablet.begin("1");
    EXPECT_THAT(refusal(tablet), HasSubstr("phase work"));
    tablet.phase(Phase::work);
    tablet.begin("nine");
    EXPECT_THAT(refusal(tablet), HasSubstr("id of a step"));
    tablet.begin("1");
    tablet.begin("1");
    EXPECT_THAT(refusal(tablet), HasSubstr("under way"));
    tablet.tell([](Event& e) { e.finished = Finished{}; });
    EXPECT_THAT(refusal(tablet), HasSubstr("step_ended"));
    tablet.phase(Phase::home_care);
    EXPECT_THAT(refusal(tablet), HasSubstr("rise"));
    tablet.phase(Phase::rise);
    tablet.phase(Phase::home_care);
    EXPECT_THAT(refusal(tablet), HasSubstr("re-test"));
    EXPECT_EQ(tablet.state(small_sheet()).refused.size(), 10U);
    EXPECT_EQ(tablet.log().events.size(), 17U);  // nothing is lost
}

TEST(Fold, TheRiseAndTheRetestAreNeverLeftOut) {
    for (const std::string step : {"rise", "retest"}) {
        Tablet tablet(1);
        tablet.ready();
        tablet.tell([&](Event& e) { e.skipped = Skipped{step, "no time"}; });
        EXPECT_THAT(refusal(tablet), HasSubstr("never left out"));
    }
}

TEST(Append, KeepsTheLogWhenItRefuses) {
    Tablet tablet(1);
    tablet.ready();
    auto event = for_tests::event_of(tablet.device(), 100, ten);
    event.resumed = Resumed{"1"};
    const auto refused = append(small_sheet(), tablet.log(), event, frame_at());
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().front().message, HasSubstr("resumed is not possible now"));
    event.resumed.reset();
    event.step_begun = StepBegun{"1"};
    const auto longer = append(small_sheet(), tablet.log(), event, frame_at());
    ASSERT_TRUE(longer.has_value());
    EXPECT_EQ(longer->events.size(), tablet.log().events.size() + 1);
    event.step_begun->step.clear();
    EXPECT_EQ(append(small_sheet(), tablet.log(), event, frame_at()).error().front().path,
              "/step_begun/step");
}

TEST(Fold, AddedAndSwappedStepsStayWithinWhatIsOpen) {
    const auto sheet = small_sheet();
    Tablet tablet(1);
    tablet.ready();
    const auto added = tablet.tell([&](Event& e) {
        e.added = Added{for_tests::step("x", "petrissage", "low_back", 5, 4, 6), "3"};
    });
    auto state = tablet.state(sheet);
    ASSERT_EQ(state.steps.size(), 7U);
    EXPECT_EQ(state.steps[2].planned.id, to_text(added.id));
    EXPECT_TRUE(state.steps[2].by_hand);
    EXPECT_EQ(state.steps[2].planned.pressure_min, 3);  // the technique's own

    const auto refused_after = [&](Step step) {
        tablet.tell([&](Event& e) { e.added = Added{std::move(step), {}}; });
        return tablet.state(sheet).refused.back().message;
    };
    EXPECT_THAT(refused_after(for_tests::step("x", "petrissage", "throat", 5, 4, 3)),
                HasSubstr("not agreed to. Nothing is open here."));
    EXPECT_THAT(refused_after(for_tests::step("x", "deep_tissue", "neck", 5, 4, 7)),
                HasSubstr("Open here: deep_tissue, effleurage, petrissage."));
    EXPECT_THAT(refused_after(for_tests::step("x", "cupping", "neck", 5, 4, 3)),
                HasSubstr("not open"));
    EXPECT_EQ(tablet.state(sheet).steps.size(), 7U);

    auto gentle = for_tests::step("2", "effleurage", "low_back", 8, 3, 3);
    tablet.tell([&](Event& e) { e.swapped = Swapped{"2", gentle}; });
    state = tablet.state(sheet);
    EXPECT_EQ(find_run(state, "2")->planned.technique, "effleurage");
    tablet.tell([&](Event& e) {
        e.swapped = Swapped{"rise", for_tests::step("rise", "effleurage", "neck", 5, 1, 3)};
    });
    EXPECT_THAT(refusal(tablet), HasSubstr("stay"));
}

TEST(Fold, AnAreaThatWasNotAgreedToIsLeftAlone) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("3");
    tablet.tell([](Event& e) { e.consented = Consented{{"low_back"}, {"neck"}}; }, 4);
    auto state = tablet.state(small_sheet());
    EXPECT_EQ(status(state, "3"), StepStatus::paused);  // at once
    EXPECT_EQ(find_run(state, "3")->why.front().phrase, "area_refused");
    tablet.tell([](Event& e) { e.resumed = Resumed{"3"}; });
    tablet.begin("4");
    state = tablet.state(small_sheet());
    EXPECT_EQ(state.refused.size(), 2U);
    EXPECT_EQ(state.refused[0].message, "neck is left alone today: not agreed to.");
    tablet.begin("1");
    EXPECT_EQ(status(tablet.state(small_sheet()), "1"), StepStatus::running);
    // Silence is no consent.
    tablet.tell([](Event& e) { e.consented = Consented{}; });
    EXPECT_EQ(status(tablet.state(small_sheet()), "1"), StepStatus::paused);
}

TEST(Fold, AWordAboutConsentTakesTheHandsOff) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.wait(3);
    tablet.phase(Phase::consent);
    auto state = tablet.state(small_sheet());
    EXPECT_EQ(status(state, "1"), StepStatus::paused);
    EXPECT_EQ(find_run(state, "1")->worked_ms, 3 * minute_ms);
    tablet.tell([](Event& e) { e.resumed = Resumed{"1"}; });
    EXPECT_THAT(refusal(tablet), HasSubstr("phase work"));
    tablet.phase(Phase::work);
    tablet.tell([](Event& e) { e.resumed = Resumed{"1"}; });
    EXPECT_EQ(status(tablet.state(small_sheet()), "1"), StepStatus::running);
    // The rise that is under way is not ended by being in its phase.
    tablet.begin("rise", 2);
    tablet.phase(Phase::rise);
    EXPECT_EQ(status(tablet.state(small_sheet()), "rise"), StepStatus::running);
}

// ---- Times that cannot be ----

TEST(Time, ForgedOnesAreMarkedAndGiveNoDuration) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.wait(-600);  // ten hours back
    const auto before = tablet.begin("2");
    tablet.wait(606);
    tablet.begin("3");
    tablet.wait(60 * 24);  // tomorrow
    const auto future = tablet.begin("4");
    tablet.wait(-60 * 24 + 10);
    tablet.phase(Phase::rise);

    const auto state = tablet.state(small_sheet());
    EXPECT_THAT(state.refused, IsEmpty());
    ASSERT_EQ(state.doubted.size(), 2U);
    EXPECT_EQ(state.doubted[0].event, before.id);
    EXPECT_THAT(state.doubted[0].doubts, ElementsAre(TimeDoubt::before_session));
    EXPECT_EQ(state.doubted[1].event, future.id);
    EXPECT_THAT(state.doubted[1].doubts, ElementsAre(TimeDoubt::in_future));
    for (const std::string step : {"1", "2", "3", "4"}) {
        EXPECT_TRUE(find_run(state, step)->unsure) << step;  // one end of each is not trusted
        EXPECT_EQ(find_run(state, step)->worked_ms, 0) << step;
        EXPECT_EQ(status(state, step), StepStatus::done) << step;
    }
}

TEST(Time, ThatRunsBackwardsIsNotTrusted) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1", 30);
    const auto back = tablet.begin("2", -10);
    const auto state = tablet.state(small_sheet());
    ASSERT_EQ(state.doubted.size(), 1U);
    EXPECT_EQ(state.doubted[0].event, back.id);
    EXPECT_THAT(state.doubted[0].doubts, ElementsAre(TimeDoubt::backwards));
    EXPECT_EQ(find_run(state, "1")->worked_ms, 0);
}

TEST(Time, OfTheServerDecidesWhatIsTheFuture) {
    Tablet tablet(1);
    tablet.ready();
    const auto forged = tablet.begin("1", 60);
    auto log = tablet.log();
    EXPECT_THAT(fold(small_sheet(), log, frame_at()).doubted, IsEmpty());
    // It came half an hour before it says that it was made; however late it is now, it stays so.
    log = merged(log, {.receipts = {{forged.id, ten + std::chrono::minutes(30)}}});
    const auto state = fold(small_sheet(), log, frame_at(ten + std::chrono::hours(1000)));
    ASSERT_EQ(state.doubted.size(), 1U);
    EXPECT_THAT(state.doubted[0].doubts, ElementsAre(TimeDoubt::in_future));
    EXPECT_EQ(state.ends_at, std::nullopt);
    EXPECT_EQ(status(state, "1"), StepStatus::running);  // what happened is not doubted
}

TEST(Time, AllOrdersOfForgedTimesGiveNoNegativeDuration) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Dice dice(seed);
        Tablet tablet(1);
        tablet.ready();
        for (const std::string step : {"1", "2", "3", "4", "rise", "retest"})
            tablet.begin(step, dice.from_to(-400, 400));
        for (const auto& run : tablet.state(small_sheet()).steps) {
            ASSERT_GE(run.worked_ms, 0) << seed;
            ASSERT_LE(run.worked_ms, 12 * 60 * minute_ms + 2 * minute_ms) << seed;
        }
    }
}

}  // namespace
}  // namespace palpate::session
