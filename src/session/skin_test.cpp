// Warmth and cold: never longer than is open, never without a look at the skin, and nothing more of
// it once the skin was not as it should be.
#include "session/for_tests.hpp"
#include "session/note.hpp"
#include "session/timer.hpp"

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::Tablet;
using testing::Contains;
using testing::IsEmpty;

constexpr std::int64_t minute_ms = 60'000;

Sheet warm_sheet() {
    auto sheet = for_tests::small_sheet();
    sheet.bounds.open[0].up.insert({{"heat", 0}, {"cold", 0}});
    sheet.bounds.timed = {
        {"heat", {.minutes_max = 15, .check_minutes = 5}},
        {"cold",
         {.minutes_max = 10, .check_minutes = 2, .rules = {{{"neck"}, 0, 2, "white fingers"}}}}};
    auto heat = for_tests::step("5", "heat", "low_back", 10, 5, 0);
    heat.pressure_min = 0;
    sheet.steps.insert(sheet.steps.begin(), heat);
    heat.id = "6";
    sheet.steps.insert(sheet.steps.begin() + 1, heat);
    sheet.minutes += 20;
    return sheet;
}

const Row& row_of(const Timetable& table, const std::string& step) {
    return *std::ranges::find(table.rows, step, &Row::step);
}

class SkinTest : public testing::Test {
protected:
    SkinTest() { tablet_.ready(60); }
    Event look(const std::string& step, bool fine = true, int after = 0) {
        return tablet_.tell([&](Event& e) { e.skin = SkinChecked{step, fine, {}}; }, after);
    }
    bool refuses(const Event& event) const {
        const auto state = tablet_.state(sheet_);
        return std::ranges::find(state.refused, event.id, &Refused::event) != state.refused.end();
    }
    Row row(const std::string& step, int minutes_later = 0) const {
        const auto now = tablet_.now() + std::chrono::minutes(minutes_later);
        return row_of(timetable(sheet_, tablet_.state(sheet_), now), step);
    }

    Sheet sheet_ = warm_sheet();
    Tablet tablet_{1};
};

TEST_F(SkinTest, NothingWarmsBeforeALookAtTheSkin) {
    EXPECT_TRUE(row("5").skin->look_now);
    EXPECT_TRUE(refuses(tablet_.begin("5")));
    look("6");
    EXPECT_TRUE(refuses(tablet_.begin("5"))) << "the look was for another step";
    look("5");
    EXPECT_FALSE(row("5").skin->look_now);
    EXPECT_TRUE(refuses(tablet_.begin("5", 6))) << "too long ago";
    look("5");
    EXPECT_FALSE(refuses(tablet_.begin("5", 1)));
    EXPECT_TRUE(tablet_.state(sheet_).laid.at(0).is_on);
}

TEST_F(SkinTest, AsksToLookAgainAndToTakeItOff) {
    look("5");
    tablet_.begin("5");
    auto now = row("5", 3);
    EXPECT_EQ(now.skin->check_ms, 2 * minute_ms);
    EXPECT_EQ(now.skin->left_ms, 12 * minute_ms);
    EXPECT_FALSE(now.skin->look_now);
    EXPECT_TRUE(row("5", 5).skin->look_now);
    look("5", true, 5);
    EXPECT_FALSE(row("5").skin->look_now);
    EXPECT_TRUE(row("5", 10).skin->off_now);
    EXPECT_EQ(row("5", 10).remaining_ms, 0);
}

TEST_F(SkinTest, APauseDoesNotStopTheTimeOnTheSkin) {
    look("5");
    tablet_.begin("5");
    tablet_.tell([](Event& e) { e.paused = Paused{}; }, 4);
    EXPECT_EQ(row("5", 8).skin->left_ms, 3 * minute_ms);
    EXPECT_TRUE(row("5", 11).skin->off_now);
    const auto resumed = tablet_.tell([](Event& e) { e.resumed = Resumed{"5"}; }, 2);
    EXPECT_TRUE(refuses(resumed)) << "the skin was looked at six minutes ago";
}

TEST_F(SkinTest, WhatLayThereBeforeIsTakenOffTheNext) {
    look("5");
    tablet_.begin("5");
    tablet_.tell([](Event& e) { e.step_ended = StepEnded{"5", false, {}}; }, 9);
    EXPECT_EQ(row("6").now->minutes, 6);
    EXPECT_EQ(row("6").why.at(0).phrase, "skin_shorter");
    look("6");
    tablet_.begin("6");
    tablet_.begin("1", 6);
    const auto state = tablet_.state(sheet_);
    EXPECT_EQ(minutes_open(state, sheet_.steps[0]), 0);
    const auto offers = warmth_offers(sheet_, state, sheet_.steps[0]);
    EXPECT_FALSE(offers.at(0).step.has_value());
    EXPECT_EQ(offers.at(0).why.at(0).phrase, "skin_time_up");
    EXPECT_TRUE(offers.at(1).step.has_value()) << "cold is another matter";
}

TEST_F(SkinTest, ATimeThatIsNotKnownCountsAsAllOfIt) {
    look("5");
    tablet_.begin("5");
    tablet_.wait(-30);  // its clock goes backwards
    tablet_.tell([](Event& e) { e.step_ended = StepEnded{"5", false, {}}; });
    EXPECT_EQ(minutes_open(tablet_.state(sheet_), sheet_.steps[0]), 0);
}

TEST_F(SkinTest, SkinThatIsNotFineEndsItForToday) {
    look("5");
    tablet_.begin("5");
    look("5", false, 2);
    const auto state = tablet_.state(sheet_);
    EXPECT_EQ(find_run(state, "5")->status, StepStatus::ended_early);
    EXPECT_FALSE(state.laid.at(0).is_on);
    EXPECT_FALSE(row("6").now.has_value());
    look("6");
    EXPECT_TRUE(refuses(tablet_.begin("6"))) << "a later look does not open it again";
    for (const auto& offer : warmth_offers(sheet_, state, sheet_.steps[0]))
        EXPECT_FALSE(offer.step.has_value());
}

TEST_F(SkinTest, AStopSaysToTakeItOff) {
    look("5");
    tablet_.begin("5");
    tablet_.danger("dizzy_session");
    EXPECT_TRUE(row("5").skin->off_now);
    tablet_.tell([](Event& e) { e.step_ended = StepEnded{"5", true, "stopped"}; });
    EXPECT_FALSE(tablet_.state(sheet_).laid.at(0).is_on);
    EXPECT_FALSE(row("5").skin.has_value() && row("5").skin->on);
}

TEST_F(SkinTest, ForbiddenIsNotOfferedAndSaysWhy) {
    auto at = sheet_.steps[0];
    at.region = "neck";
    sheet_.bounds.open[0].up.erase("cold");
    const auto offers = warmth_offers(sheet_, tablet_.state(sheet_), at);
    ASSERT_FALSE(offers.at(1).step.has_value());
    EXPECT_THAT(offers.at(1).why, Contains(Said{"skin_barred", {{"fact", "white fingers"}}}));
}

TEST_F(SkinTest, AStepUnderWayDoesNotBecomeWarm) {
    tablet_.begin("1");
    auto heat = sheet_.steps[0];
    heat.id = "1";
    EXPECT_TRUE(refuses(tablet_.tell([&](Event& e) { e.swapped = Swapped{"1", heat}; })));
}

TEST_F(SkinTest, WhereNothingIsSaidTheLeastIsOpen) {
    sheet_.bounds.timed.clear();
    EXPECT_EQ(minutes_open(tablet_.state(sheet_), sheet_.steps[0]), minutes_unknown);
    EXPECT_EQ(row("5").now->minutes, minutes_unknown);
    const auto both = strictest(warm_sheet().bounds, sheet_.bounds);
    EXPECT_EQ(both.timed.at("heat").minutes_max, minutes_unknown);
}

TEST_F(SkinTest, IsInTheNote) {
    look("5");
    tablet_.begin("5");
    look("5", false, 2);
    const auto note = encode(note_of(sheet_, tablet_.log(), for_tests::frame_at()));
    EXPECT_THAT(note, testing::HasSubstr("note_skin_fine"));
    EXPECT_THAT(note, testing::HasSubstr("note_skin_not_fine"));
}

// ---- Whatever is tapped ----

Bounds narrower(const Sheet& sheet, Dice& dice) {
    auto bounds = sheet.bounds;
    bounds.timed["heat"].minutes_max = dice.from_to(0, 15);
    bounds.timed["heat"].check_minutes = dice.from_to(1, 5);
    if (dice.one_in(4))
        bounds.open[0].up.erase("heat");
    return bounds;
}

void anything_tapped(Tablet& tablet, const Sheet& sheet, Dice& dice) {
    const auto any = [&] {
        return std::to_string(dice.one_in(3) ? dice.from_to(1, 4) : dice.from_to(5, 6));
    };
    switch (dice.below(12)) {
        case 0:
        case 1: tablet.begin(any(), dice.below(7)); return;
        case 9:
        case 10:
        case 11: {  // as it is meant to be, or nearly
            const auto step = any();
            tablet.tell([&](Event& e) { e.skin = SkinChecked{step, true, {}}; });
            tablet.begin(step, dice.below(7));
            return;
        }
        case 2: tablet.tell([](Event& e) { e.paused = Paused{}; }, dice.below(7)); return;
        case 3: tablet.tell([&](Event& e) { e.resumed = Resumed{any()}; }, dice.below(7)); return;
        case 4:
            tablet.tell(
                [&](Event& e) {
                    e.step_ended = StepEnded{any(), false, {}};
                },
                dice.below(9));
            return;
        case 5:
        case 6:
            tablet.tell(
                [&](Event& e) {
                    e.skin = SkinChecked{any(), !dice.one_in(25), {}};
                },
                dice.below(4));
            return;
        case 7: {
            auto heat = sheet.steps[0];
            heat.minutes = dice.from_to(1, 30);
            heat.region = dice.one_in(2) ? "neck" : "low_back";
            tablet.tell([&](Event& e) { e.added = Added{heat, {}}; });
            return;
        }
        default:
            if (dice.one_in(2))
                tablet.danger("dizzy_session");
            std::vector<EventId> open;
            for (const auto& stop : tablet.state(sheet).stops)
                open.push_back(stop.event);
            tablet.rescreen(open, narrower(sheet, dice));
    }
}

// What lies there and what is still given to a step, against the limit that holds; read from the
// state anew, by area.
void check_time(const Sheet& sheet, const Tablet& tablet, Instant now) {
    const auto state = tablet.state(sheet);
    const auto table = timetable(sheet, state, now);
    for (const std::string area : {"low_back", "neck"}) {
        const auto most = skin_limit(state.bounds.timed, "heat", area).minutes_max * minute_ms;
        std::int64_t before = 0;
        const Laid* on = nullptr;
        for (const auto& laid : state.laid)
            if (laid.technique == "heat" && laid.region == area) {
                ASSERT_TRUE(laid.on.has_value());
                on = laid.is_on ? &laid : on;
                before += laid.is_on ? 0 : (*laid.off - *laid.on).count();
            }
        for (const auto& row : table.rows) {
            if (!row.now || row.now->technique != "heat" || row.now->region != area)
                continue;
            ASSERT_TRUE(state.skin_not_fine.empty());
            const auto lain = on != nullptr && on->step == row.step ? (now - *on->on).count() : 0;
            ASSERT_LE(row.remaining_ms, std::max<std::int64_t>(0, most - before - lain));
            if (on != nullptr && on->step == row.step && before + lain >= most) {
                ASSERT_TRUE(row.skin->off_now);
            }
        }
        if (on != nullptr) {
            ASSERT_TRUE(state.skin_not_fine.empty());
        }
    }
}

// By the log alone: before each beginning that was not refused stands a look that was fine.
void check_looks(const Sheet& sheet, const Tablet& tablet) {
    const auto state = tablet.state(sheet);
    const auto order = timeline(tablet.log(), for_tests::frame_at());
    std::map<std::string, Instant> looks;
    for (const auto& placed : order.events) {
        const auto& e = *placed.event;
        if (e.skin && e.skin->fine)
            looks[e.skin->step] = e.at;
        else if (e.skin)
            looks.erase(e.skin->step);
        const auto begun = e.step_begun ? e.step_begun->step : e.resumed ? e.resumed->step : "";
        const bool refused =
            std::ranges::find(state.refused, e.id, &Refused::event) != state.refused.end();
        if (refused || (begun != "5" && begun != "6"))
            continue;
        ASSERT_TRUE(looks.contains(begun));
        ASSERT_LE(e.at - looks[begun], std::chrono::minutes(5));
    }
}

TEST(Skin, NeverLongerThanIsOpenWhateverIsTapped) {
    const auto sheet = warm_sheet();
    int lay = 0;
    for (std::uint64_t seed = 0; seed < 1'000; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        Tablet tablet(1);
        tablet.ready(60);
        for (int n = dice.from_to(3, 15); n > 0; --n) {
            anything_tapped(tablet, sheet, dice);
            for (const int later : {0, 3, 20})
                check_time(sheet, tablet, tablet.now() + std::chrono::minutes(later));
            if (testing::Test::HasFatalFailure())
                return;
        }
        check_looks(sheet, tablet);
        if (testing::Test::HasFatalFailure())
            return;
        lay += static_cast<int>(tablet.state(sheet).laid.size());
    }
    EXPECT_GT(lay, 500) << "or nothing was tried";
}

}  // namespace
}  // namespace palpate::session
