#include "outcomes/change.hpp"

#include "base/dice.hpp"
#include "outcomes/for_tests.hpp"

#include <cmath>

#include <gmock/gmock.h>

namespace palpate::outcomes {
namespace {

using for_tests::measure;
using for_tests::trend;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

ScoreChange change_of(const Trend& t, Began began = {}) {
    return change(*t.measure, t.items, t.scores, began, shipped_tables().parameters);
}

TEST(Change, Ov08TwoPointsOfSevenMeetThePointsAndNotThePercent) {
    const auto c = change_of(trend("pain_rating", {{0, 7}, {21, 5}}));
    EXPECT_EQ(c.gain, 2);
    EXPECT_NEAR(*c.percent, 28.6, 0.05);
    EXPECT_EQ(c.matters, Tri::yes);
    EXPECT_EQ(c.matters_percent, Tri::no);
}

TEST(Change, Ov09OnePointOfThreeMeetsThePercentAndNotThePoints) {
    const auto c = change_of(trend("pain_rating", {{0, 3}, {21, 2}}));
    EXPECT_EQ(c.matters, Tri::no);
    EXPECT_EQ(c.matters_percent, Tri::yes);
    EXPECT_EQ(c.real, Real::inside_error);
}

TEST(Change, Ov14ElevenPointsOfOswestry) {
    const auto c = change_of(trend("oswestry", {{0, 38}, {42, 27}}));
    EXPECT_EQ(c.gain, 11);
    EXPECT_NEAR(*c.percent, 28.9, 0.06);
    EXPECT_EQ(c.matters, Tri::yes);
    EXPECT_EQ(c.matters_percent, Tri::no);
    EXPECT_EQ(c.beyond_error, Tri::no);  // 12 is the smallest detectable change
    EXPECT_EQ(c.real, Real::inside_error);
}

TEST(Change, TurnsFromTooEarlyToReal) {
    EXPECT_EQ(change_of(trend("pain_rating", {{0, 7}})).real, Real::too_early);
    EXPECT_EQ(change_of(trend("pain_rating", {{0, 7}, {3, 3}})).real, Real::too_early);
    EXPECT_EQ(change_of(trend("pain_rating", {{0, 7}, {3, 5}, {10, 3}, {17, 3}})).real,
              Real::real_change);
}

TEST(Change, AWorseningIsARealChangeToo) {
    const auto c = change_of(trend("pain_rating", {{0, 3}, {7, 6}, {14, 7}}));
    EXPECT_EQ(c.real, Real::real_change);
    EXPECT_EQ(c.gain, -4);
}

TEST(Change, ReliableChangeIsThatOfJacobsonAndTruax) {
    for (const auto& m : shipped_tables().measures) {
        const auto mdc = detectable_change(m, m.forms.front());
        if (!mdc || m.kind == Kind::change || *mdc > m.max - m.min)
            continue;
        const double worst = m.higher_better ? m.min : m.max;
        const double better = m.higher_better ? m.min + *mdc : m.max - *mdc;
        const auto c = change_of(trend(m.id, {{0, worst}, {30, better}}));
        EXPECT_NEAR(c.reliable_change_index, 1.959964, 1e-5) << m.id;
        EXPECT_EQ(c.beyond_error, Tri::yes) << m.id;
    }
}

TEST(Change, ASingleActivityNeedsMore) {
    EXPECT_EQ(change_of(trend("patient_specific_function", {{0, 3}, {21, 5}}, 3)).beyond_error,
              Tri::yes);
    EXPECT_EQ(change_of(trend("patient_specific_function", {{0, 3}, {21, 5}}, 1)).beyond_error,
              Tri::no);
}

TEST(Change, AnErrorThatNobodyPublishedIsUnknownAndNeverNone) {
    const auto c = change_of(trend("stress_level", {{0, 9}, {30, 1}}));
    EXPECT_EQ(c.real, Real::error_unknown);
    EXPECT_EQ(c.beyond_error, Tri::unknown);
    EXPECT_FALSE(c.level);
    EXPECT_THAT(c.because, Contains(HasSubstr("not known")));
}

TEST(Change, RegressionToTheMeanIsNamedWhereItThreatens) {
    const auto named = [](const ScoreChange& c) {
        return testing::Value(c.said, Contains(HasSubstr("regression to the mean")));
    };
    EXPECT_TRUE(named(change_of(trend("pain_rating", {{0, 8}, {21, 5}}))));
    EXPECT_FALSE(named(change_of(trend("pain_rating", {{0, 7}, {21, 5}}))));
    EXPECT_TRUE(named(change_of(trend("pain_rating", {{0, 7}, {21, 5}}), {.in_flare = true})));
    EXPECT_TRUE(named(change_of(trend("patient_specific_function", {{0, 2}, {21, 5}}, 3))));
    EXPECT_FALSE(named(change_of(trend("patient_specific_function", {{0, 8}, {21, 5}}, 3))));
}

TEST(Change, NoChangeIsSoldAsProof) {
    EXPECT_THAT(change_of(trend("pain_rating", {{0, 7}, {21, 2}})).said,
                Contains(HasSubstr("get better with time")));
}

TEST(Change, RecalledLimitsAreSaidToBe) {
    EXPECT_THAT(change_of(trend("neck_disability", {{0, 30}, {21, 10}})).because,
                Contains(HasSubstr("recalled")));
    EXPECT_THAT(change_of(trend("pain_rating", {{0, 7}, {21, 5}})).because,
                Not(Contains(HasSubstr("recalled"))));
}

// Whatever the series: real is never claimed inside the error, and turning the scale round changes
// nothing but the sign.
TEST(Change, RealNeedsBothWays) {
    Dice dice(99);
    for (int round = 0; round < 3000; ++round) {
        std::vector<for_tests::On> scores;
        int at = 0;
        for (int n = dice.from_to(1, 8); n > 0; --n) {
            scores.push_back({.day = at, .value = static_cast<double>(dice.below(11))});
            at += dice.from_to(1, 20);
        }
        const auto c = change_of(trend("pain_rating", scores));
        if (c.real == Real::real_change) {
            EXPECT_GE(std::abs(c.gain), 2);
            EXPECT_TRUE(c.level->change.low > 0 || c.level->change.high < 0);
        }
        if (c.real == Real::inside_error) {
            EXPECT_TRUE(std::abs(c.gain) < 2 ||
                        (c.level->change.low <= 0 && c.level->change.high >= 0));
        }
        auto turned = scores;
        for (auto& one : turned)
            one.value = 10 - one.value;
        auto mirrored = *trend("pain_rating", turned).measure;
        mirrored.higher_better = true;
        const auto t = trend("pain_rating", turned);
        const auto d = change(mirrored, t.items, t.scores, {}, shipped_tables().parameters);
        EXPECT_EQ(c.real, d.real);
        EXPECT_DOUBLE_EQ(c.gain, d.gain);
    }
}

}  // namespace
}  // namespace palpate::outcomes
