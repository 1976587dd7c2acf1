// The filter against the same model worked out in one piece: the precision matrix of all levels,
// inverted.
#include "outcomes/level.hpp"

#include "base/dice.hpp"
#include "outcomes/for_tests.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

using for_tests::day;
using Matrix = std::vector<std::vector<double>>;

Matrix inverse(Matrix a) {
    const auto n = a.size();
    Matrix b(n, std::vector<double>(n, 0));
    for (std::size_t i = 0; i < n; ++i)
        b[i][i] = 1;
    for (std::size_t c = 0; c < n; ++c) {
        std::size_t pivot = c;
        for (std::size_t r = c; r < n; ++r)
            if (std::abs(a[r][c]) > std::abs(a[pivot][c]))
                pivot = r;
        std::swap(a[c], a[pivot]);
        std::swap(b[c], b[pivot]);
        const double by = a[c][c];
        for (std::size_t k = 0; k < n; ++k) {
            a[c][k] /= by;
            b[c][k] /= by;
        }
        for (std::size_t r = 0; r < n; ++r) {
            const double times = r == c ? 0 : a[r][c];
            for (std::size_t k = 0; k < n; ++k) {
                a[r][k] -= times * a[c][k];
                b[r][k] -= times * b[c][k];
            }
        }
    }
    return b;
}

struct Whole {
    double now, var_now, change, var_change;
};

// Flat in the first level; each step a Gaussian of the days between; each score a Gaussian about
// its level.
Whole in_one_piece(std::span<const Scored> scores, const Noise& noise) {
    const auto n = scores.size();
    Matrix precision(n, std::vector<double>(n, 0));
    std::vector<double> shift(n, 0);
    const double error = 1 / (noise.error_sd * noise.error_sd);
    for (std::size_t i = 0; i < n; ++i) {
        precision[i][i] += error;
        shift[i] = error * scores[i].value;
        if (i == 0)
            continue;
        const double weeks = days_between(scores[i - 1].day, scores[i].day) / 7.0;
        const double step = 1 / (noise.drift_sd * noise.drift_sd * weeks);
        precision[i][i] += step;
        precision[i - 1][i - 1] += step;
        precision[i][i - 1] -= step;
        precision[i - 1][i] -= step;
    }
    const auto cov = inverse(precision);
    std::vector<double> mean(n, 0);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t k = 0; k < n; ++k)
            mean[i] += cov[i][k] * shift[k];
    const auto l = n - 1;
    return {.now = mean[l],
            .var_now = cov[l][l],
            .change = l == 0 ? 0 : mean[l] - mean[0],
            .var_change = l == 0 ? 0 : cov[l][l] + cov[0][0] - 2 * cov[0][l]};
}

double sd(const Estimate& e) {
    return (e.high - e.low) / (2 * 1.959963984540054);
}

TEST(Level, AgreesWithTheWholeModelInOnePiece) {
    Dice dice(20260105);
    for (int round = 0; round < 300; ++round) {
        const Noise noise{.error_sd = 0.1 * dice.from_to(1, 30),
                          .drift_sd = 0.1 * dice.from_to(1, 30)};
        std::vector<Scored> scores;
        int at = 0;
        for (int n = dice.from_to(1, 12); n > 0; --n) {
            scores.push_back({.day = day(at), .value = 0.5 * dice.below(21)});
            at += dice.from_to(1, 60);
        }
        const auto found = levels(scores, noise);
        for (std::size_t n = 1; n <= scores.size(); ++n) {
            const auto whole = in_one_piece(std::span(scores).first(n), noise);
            const auto& level = found[n - 1];
            EXPECT_NEAR(level.level.mean, whole.now, 1e-8) << round;
            EXPECT_NEAR(sd(level.level), std::sqrt(whole.var_now), 1e-8) << round;
            EXPECT_NEAR(level.change.mean, whole.change, 1e-8) << round;
            EXPECT_NEAR(sd(level.change), std::sqrt(std::max(whole.var_change, 0.0)), 1e-6)
                << round;
        }
    }
}

TEST(Level, TwoScoresOfOneDayAreTwoLooksAtOneLevel) {
    const std::vector<Scored> scores = {{day(0), 4}, {day(0), 6}};
    const auto found = levels(scores, {.error_sd = 1, .drift_sd = 1});
    EXPECT_DOUBLE_EQ(found[1].level.mean, 5);
    EXPECT_NEAR(sd(found[1].level), std::sqrt(0.5), 1e-12);
    EXPECT_NEAR(found[1].change.mean, 0, 1e-12);
    EXPECT_NEAR(sd(found[1].change), 0, 1e-9);
}

TEST(Level, TheIntervalWidensWithTheTimeThatNobodyAsked) {
    const auto after = [](int days) {
        const std::vector<Scored> scores = {{day(0), 5}, {day(days), 5}};
        return sd(levels(scores, {.error_sd = 1, .drift_sd = 0.5})[1].level);
    };
    EXPECT_LT(after(1), after(7));
    EXPECT_LT(after(7), after(60));
    EXPECT_LT(after(60), 1);  // never wider than one score alone
}

TEST(Level, TheIntervalHoldsTheTrueLevelAsOftenAsItSays) {
    Dice dice(7);
    const auto gauss = [&] {  // twelve uniforms
        double sum = -6;
        for (int i = 0; i < 12; ++i)
            sum += static_cast<double>(dice.below(1'000'000)) / 1e6;
        return sum;
    };
    const Noise noise{.error_sd = 0.8, .drift_sd = 0.7};
    int inside = 0;
    constexpr int rounds = 4000;
    for (int round = 0; round < rounds; ++round) {
        double level = 5;
        const double start = level;
        std::vector<Scored> scores;
        for (int week = 0; week < 6; ++week) {
            if (week > 0)
                level += noise.drift_sd * gauss();
            scores.push_back({.day = day(7 * week), .value = level + noise.error_sd * gauss()});
        }
        const auto change = levels(scores, noise).back().change;
        inside += change.low <= level - start && level - start <= change.high ? 1 : 0;
    }
    EXPECT_NEAR(inside / static_cast<double>(rounds), 0.95, 0.012);
}

}  // namespace
}  // namespace palpate::outcomes
