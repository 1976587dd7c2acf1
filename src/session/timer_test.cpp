// Minutes: shared out so that none is lost or made, and only what may be dropped is dropped.
#include "session/timer.hpp"

#include "session/for_tests.hpp"

#include <numeric>

#include <gmock/gmock.h>

namespace palpate::session {
namespace {

using for_tests::frame_at;
using for_tests::small_sheet;
using for_tests::Tablet;
using for_tests::ten;
using testing::ElementsAre;
using testing::Optional;

constexpr std::int64_t minute_ms = 60'000;

std::vector<Share> any_shares(Dice& dice) {
    std::vector<Share> shares;
    for (int n = dice.below(9); n > 0; --n) {
        const auto minutes = dice.below(20);
        shares.push_back({minutes, dice.from_to(0, minutes), dice.one_in(4)});
    }
    return shares;
}

// What is kept, by trying every number of dropped steps from the end.
std::vector<bool> kept_by_trying(const std::vector<Share>& steps, std::int64_t available) {
    for (std::size_t from = steps.size();; --from) {
        std::vector<bool> kept;
        std::int64_t least = 0;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            kept.push_back(i < from || steps[i].must || steps[i].minutes_min == 0);
            least += kept.back() ? steps[i].minutes_min : 0;
        }
        if (least <= available || from == 0)
            return kept;
    }
}

TEST(ShareOut, NoMinuteIsLostOrMade) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Dice dice(seed);
        const auto steps = any_shares(dice);
        const std::int64_t available = dice.from_to(-5, 120);
        const auto shared = share_out(steps, available);
        const auto kept = kept_by_trying(steps, std::max<std::int64_t>(0, available));
        std::int64_t sum = 0;
        ASSERT_EQ(shared.minutes.size(), steps.size());
        for (std::size_t i = 0; i < steps.size(); ++i) {
            ASSERT_EQ(shared.minutes[i].has_value(), kept[i]) << seed << " step " << i;
            if (!kept[i])
                continue;
            ASSERT_GE(*shared.minutes[i], steps[i].minutes_min) << seed;
            ASSERT_LE(*shared.minutes[i], steps[i].minutes) << seed;
            sum += *shared.minutes[i];
        }
        ASSERT_EQ(sum + shared.spare, std::max<std::int64_t>(0, available) + shared.missing)
            << seed;
        ASSERT_GE(shared.spare, 0);
        ASSERT_GE(shared.missing, 0);
        ASSERT_TRUE(shared.spare == 0 || shared.missing == 0) << seed;
        for (std::size_t i = 0; i < steps.size(); ++i)  // spare when nothing could take it
            ASSERT_TRUE(shared.spare == 0 || !kept[i] || *shared.minutes[i] == steps[i].minutes)
                << seed;
    }
}

// Nobody is further from their share than a minute: what is over the least, in proportion.
TEST(ShareOut, IsFair) {
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        Dice dice(seed);
        const auto steps = any_shares(dice);
        const std::int64_t available = dice.from_to(0, 120);
        const auto shared = share_out(steps, available);
        double least = 0;
        double capacity = 0;
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (shared.minutes[i]) {
                least += static_cast<double>(steps[i].minutes_min);
                capacity += static_cast<double>(steps[i].minutes - steps[i].minutes_min);
            }
        const double part =
            capacity == 0
                ? 0
                : std::clamp((static_cast<double>(available) - least) / capacity, 0.0, 1.0);
        for (std::size_t i = 0; i < steps.size(); ++i)
            if (shared.minutes[i]) {
                const auto above = static_cast<double>(steps[i].minutes - steps[i].minutes_min);
                const auto fair = static_cast<double>(steps[i].minutes_min) + part * above;
                ASSERT_LT(std::abs(static_cast<double>(*shared.minutes[i]) - fair), 1.0) << seed;
            }
    }
}

TEST(ShareOut, ByHand) {
    EXPECT_THAT(share_out({{10, 5}, {10, 5}}, 15).minutes, ElementsAre(Optional(8), Optional(7)));
    const auto dropped = share_out({{10, 5}, {10, 6}, {5, 1, true}}, 9);
    EXPECT_THAT(dropped.minutes, ElementsAre(Optional(7), std::nullopt, Optional(2)));
    EXPECT_EQ(share_out({{5, 3, true}}, 1).missing, 2);
    EXPECT_EQ(share_out({{5, 3}}, 9).spare, 4);
}

// ---- The run sheet at a moment ----

std::int64_t total_ms(const Timetable& table) {
    std::int64_t sum = 0;
    for (const auto& row : table.rows)
        sum += row.remaining_ms;
    return sum;
}

const Row& row_of(const Timetable& table, const std::string& step) {
    return *std::ranges::find(table.rows, step, &Row::step);
}

TEST(Timetable, BeforeTheWorkEverythingIsAsPlanned) {
    Tablet tablet(1);
    tablet.ready();
    const auto table = timetable(small_sheet(), tablet.state(small_sheet()), tablet.now());
    EXPECT_EQ(table.left_ms, 40 * minute_ms);
    EXPECT_EQ(total_ms(table), 40 * minute_ms);
    EXPECT_EQ(table.spare_ms, 0);
    EXPECT_FALSE(table.unsure);
    EXPECT_EQ(row_of(table, "2").minutes, 12);
}

TEST(Timetable, FewerMinutesMakeAShorterRoutineThatIsStillWhole) {
    Tablet tablet(1);
    tablet.ready(22);
    const auto table = timetable(small_sheet(), tablet.state(small_sheet()), tablet.now());
    EXPECT_EQ(total_ms(table), 22 * minute_ms);
    for (const auto& row : table.rows) {
        EXPECT_TRUE(row.now.has_value()) << row.step;  // the least of all is 17
        if (row.step != "rise") {
            ASSERT_EQ(row.why.size(), 1U) << row.step;
            EXPECT_EQ(row.why[0].phrase, "shorter");
        }
    }
    Tablet hurried(2);
    hurried.ready(12);
    const auto less = timetable(small_sheet(), hurried.state(small_sheet()), hurried.now());
    EXPECT_FALSE(row_of(less, "4").now.has_value());
    EXPECT_FALSE(row_of(less, "3").now.has_value());
    EXPECT_TRUE(row_of(less, "2").now.has_value());
    EXPECT_EQ(row_of(less, "4").why.back().phrase, "dropped_for_time");
    EXPECT_EQ(total_ms(less), 12 * minute_ms);
}

TEST(Timetable, OnlyFortyTwoMinutes) {
    Tablet tablet(1);
    tablet.ready(60);
    tablet.begin("1");
    tablet.tell([](Event& e) { e.time_left = TimeLeft{18}; }, 4);
    const auto table = timetable(small_sheet(), tablet.state(small_sheet()), tablet.now());
    EXPECT_EQ(table.left_ms, 18 * minute_ms);
    EXPECT_EQ(row_of(table, "1").remaining_ms, 2 * minute_ms);
    EXPECT_EQ(total_ms(table) + table.spare_ms, 18 * minute_ms);
}

TEST(Timetable, PausesDoNotCountForTheStepButTheVisitGoesOn) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.tell([](Event& e) { e.paused = Paused{}; }, 4);
    tablet.tell([](Event& e) { e.resumed = Resumed{"1"}; }, 10);
    tablet.wait(1);
    const auto table = timetable(small_sheet(), tablet.state(small_sheet()), tablet.now());
    EXPECT_EQ(row_of(table, "1").remaining_ms, 1 * minute_ms);
    EXPECT_EQ(table.left_ms, 25 * minute_ms);
    EXPECT_EQ(total_ms(table), 25 * minute_ms);
    EXPECT_LT(row_of(table, "2").minutes, 12);  // the ten minutes are taken from what is left
}

// Found by a stranger: the clock of a paused step said a whole minute more than was left.
TEST(Timetable, APausedStepHasWhatWasLeftToTheSecond) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.tell([](Event& e) { e.paused = Paused{}; }, 1);
    auto state = tablet.state(small_sheet());
    for (auto& run : state.steps)
        if (run.planned.id == "1")
            run.worked_ms = minute_ms / 2 + 21'000;
    const auto table = timetable(small_sheet(), state, tablet.now());
    EXPECT_EQ(row_of(table, "1").remaining_ms, 6 * minute_ms - minute_ms / 2 - 21'000);
    EXPECT_EQ(row_of(table, "1").minutes, 6);
}

TEST(Timetable, OverrunIsShownAndShared) {
    Tablet tablet(1);
    tablet.ready();
    tablet.begin("1");
    tablet.wait(11);
    const auto table = timetable(small_sheet(), tablet.state(small_sheet()), tablet.now());
    EXPECT_EQ(row_of(table, "1").over_ms, 5 * minute_ms);
    EXPECT_EQ(row_of(table, "1").remaining_ms, 0);
    EXPECT_EQ(total_ms(table), 29 * minute_ms);
    tablet.wait(600);
    const auto late = timetable(small_sheet(), tablet.state(small_sheet()), tablet.now());
    EXPECT_LT(*late.left_ms, 0);
    EXPECT_EQ(row_of(late, "rise").minutes, 1);
    EXPECT_EQ(row_of(late, "retest").minutes, 1);
    EXPECT_EQ(late.missing_ms, 2 * minute_ms);
    EXPECT_EQ(total_ms(late), 2 * minute_ms);
}

TEST(Timetable, ATimeThatIsNotTrustedIsSaid) {
    Tablet tablet(1);
    tablet.ready();
    tablet.wait(-600);
    tablet.begin("1");
    tablet.wait(610);
    const auto table = timetable(small_sheet(), tablet.state(small_sheet()), tablet.now());
    EXPECT_TRUE(table.unsure);
    EXPECT_EQ(table.left_ms, std::nullopt);
    EXPECT_EQ(row_of(table, "1").remaining_ms, 6 * minute_ms);  // as planned
}

// Whatever happens, at every moment: the books balance, nothing is negative, nothing forbidden is
// on the sheet, and the rise and the re-test stay until they were.
TEST(Timetable, TheBooksBalanceWhateverHappens) {
    int stopped = 0;
    int dropped = 0;
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        SCOPED_TRACE(seed);
        Dice dice(seed);
        const auto sheet = small_sheet();
        Tablet tablet(1);
        tablet.ready(dice.from_to(5, 60));
        for (int i = dice.from_to(0, 12); i > 0; --i) {
            const std::string step = std::to_string(dice.from_to(1, 4));
            tablet.wait(dice.from_to(0, 9));
            switch (dice.below(8)) {
                case 0:
                case 1: tablet.begin(step); break;
                case 2: tablet.tell([](Event& e) { e.paused = Paused{}; }); break;
                case 3: tablet.tell([&](Event& e) { e.resumed = Resumed{step}; }); break;
                case 4: tablet.tell([&](Event& e) { e.skipped = Skipped{step, "x"}; }); break;
                case 5:
                    tablet.tell([&](Event& e) { e.time_left = TimeLeft{dice.below(50)}; });
                    break;
                case 6:
                    tablet.tell([&](Event& e) {
                        e.comfort = ComfortMark{"neck", for_tests::anything<Comfort>(dice)};
                    });
                    break;
                case 7:
                    if (dice.one_in(4))
                        tablet.danger("sharp_pain");
            }
            const auto state = tablet.state(sheet);
            const auto now = tablet.now() + std::chrono::seconds(dice.below(900));
            const auto table = timetable(sheet, state, now);
            ASSERT_GE(table.spare_ms, 0);
            ASSERT_GE(table.missing_ms, 0);
            if (table.left_ms) {
                ASSERT_EQ(total_ms(table) + table.spare_ms,
                          std::max<std::int64_t>(0, *table.left_ms) + table.missing_ms);
            }
            stopped += state.stops.empty() ? 0 : 1;
            for (std::size_t r = 0; r < table.rows.size(); ++r) {
                const auto& row = table.rows[r];
                ASSERT_GE(row.remaining_ms, 0);
                ASSERT_GE(row.minutes, 0);
                ASSERT_GE(row.over_ms, 0);
                const auto& planned = state.steps[r].planned;
                if (never_dropped(planned.part)) {
                    ASSERT_TRUE(row.now.has_value());
                    ASSERT_GE(row.minutes, planned.minutes_min);
                } else if (row.now) {
                    ASSERT_TRUE(fits(state, *row.now));
                    ASSERT_TRUE(state.stops.empty());
                } else {
                    ASSERT_EQ(row.remaining_ms, 0);
                }
                dropped += !row.why.empty() && row.why.back().phrase == "dropped_for_time" ? 1 : 0;
            }
        }
    }
    EXPECT_GT(stopped, 100);  // both were met
    EXPECT_GT(dropped, 100);
}

}  // namespace
}  // namespace palpate::session
