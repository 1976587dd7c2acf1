#include "outcomes/plot.hpp"

#include "outcomes/for_tests.hpp"

#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

using for_tests::day;
using for_tests::trend;

Plot plot_of(const Trend& t, const Around& around = {}) {
    return plot(t, around, shipped_tables().parameters);
}

TEST(Plot, HoldsAPointAndARowForEachScore) {
    const auto p = plot_of(trend("pain_rating", {{0, 7}, {7, 6}, {21, 4}}),
                           {.visits = {day(0), day(7)},
                            .doses = {{.day = day(0), .minutes = 60}},
                            .marks = {{.day = day(7), .kind = "dose", .text = "60 minutes"}}});
    ASSERT_EQ(p.points.size(), 3U);
    ASSERT_EQ(p.rows.size(), 3U);
    EXPECT_EQ(p.points[2].day, day(21));
    EXPECT_EQ(p.points[2].value, 4);
    EXPECT_EQ(p.rows[1].back(), "60 minutes");
    EXPECT_EQ(p.head.size(), p.rows[0].size());
    EXPECT_EQ(p.visits.size(), 2U);
    ASSERT_EQ(p.doses.size(), 1U);
    EXPECT_EQ(p.doses[0].minutes, 60);
    EXPECT_EQ(p.matters_from, 5);
    EXPECT_EQ(p.error_low, 5);
    EXPECT_EQ(p.error_high, 9);
    EXPECT_EQ(p.change.gain, 3);
    EXPECT_EQ(p.band, "moderate");
    EXPECT_TRUE(p.source_seen);
}

TEST(Plot, NothingIsDrawnOutsideTheScale) {
    const auto p = plot_of(trend("pain_rating", {{0, 10}, {7, 0}, {14, 0}, {21, 10}}));
    for (const auto& point : p.points) {
        EXPECT_GE(*point.low, 0);
        EXPECT_LE(*point.low, *point.level);
        EXPECT_LE(*point.level, *point.high);
        EXPECT_LE(*point.high, 10);
    }
}

TEST(Plot, AnUnknownErrorHasNoInterval) {
    const auto p = plot_of(trend("stress_level", {{0, 7}, {21, 4}}));
    EXPECT_FALSE(p.points[0].level);
    EXPECT_EQ(p.rows[0][3], "not known");
    EXPECT_FALSE(p.error_low);
    EXPECT_EQ(p.change.real, "error_unknown");
}

TEST(Plot, TravelsAsJson) {
    const auto p = plot_of(trend("neck_disability", {{0, 25}, {28, 12}}));
    const auto text = to_json(p);
    const auto again = from_json<Plot>(text);
    ASSERT_TRUE(again);
    EXPECT_EQ(to_json(*again), text);
}

// A later score does not rewrite what was known before.
TEST(Plot, ThePastStaysAsItWasShown) {
    const auto before = plot_of(trend("pain_rating", {{0, 7}, {7, 6}}));
    const auto after = plot_of(trend("pain_rating", {{0, 7}, {7, 6}, {14, 1}}));
    EXPECT_EQ(before.points[1].level, after.points[1].level);
    EXPECT_EQ(before.points[1].low, after.points[1].low);
}

}  // namespace
}  // namespace palpate::outcomes
