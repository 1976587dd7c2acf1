#include "outcomes/helps/n_of_1.hpp"

#include "outcomes/helps/simulate.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace palpate::outcomes::helps {
namespace {

const Priors& priors() {
    return shipped_priors();
}

Alternation swedish_or_heat(int pairs, std::uint64_t seed = 1) {
    return {.a = "swedish", .b = "heat", .pairs = pairs, .seed = seed};
}

// Each option gains the same each time.
std::vector<AlternationVisit> visits(const Alternation& alternation, double a, double b) {
    std::vector<AlternationVisit> made;
    for (const auto option : order_of(alternation))
        made.push_back(
            {.visit = static_cast<int>(made.size()), .gain = option == Option::a ? a : b});
    return made;
}

AlternationResult judged(const Alternation& alternation, std::vector<AlternationVisit> seen) {
    return judge(alternation, seen, Response::next_day, priors()).value();
}

TEST(NOf1, ItsOrderIsDrawnInPairsAndStays) {
    int a_first = 0;
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        const auto order = order_of(swedish_or_heat(4, seed));
        ASSERT_EQ(order.size(), 8U);
        for (std::size_t i = 0; i < 8; i += 2) {
            EXPECT_NE(order[i], order[i + 1]);
            a_first += order[i] == Option::a;
        }
        EXPECT_EQ(order, order_of(swedish_or_heat(4, seed)));
    }
    EXPECT_NEAR(a_first / 2000.0, 0.5, 0.04);
}

TEST(NOf1, BeginsOnlyWithConsentAndTwoPermittedOptions) {
    const AlternationGrounds all{.client_agreed = true, .a_permitted = true, .b_permitted = true};
    EXPECT_TRUE(check(swedish_or_heat(6), all, priors()));
    const auto path = [&](Alternation alternation, AlternationGrounds grounds) {
        const auto done = check(alternation, grounds, priors());
        return done ? "" : done.error().path;
    };
    EXPECT_EQ(path(swedish_or_heat(6), {.a_permitted = true, .b_permitted = true}),
              "/client_agreed");
    EXPECT_EQ(path(swedish_or_heat(6), {.client_agreed = true, .b_permitted = true}), "/a");
    EXPECT_EQ(path(swedish_or_heat(6), {.client_agreed = true, .a_permitted = true}), "/b");
    EXPECT_EQ(path({.a = "heat", .b = "heat"}, all), "/b");
    EXPECT_EQ(path({.a = "spinal_manipulation", .b = "heat"}, all), "/a");
    EXPECT_EQ(path(swedish_or_heat(1), all), "/pairs");
    EXPECT_EQ(path(swedish_or_heat(21), all), "/pairs");
}

TEST(NOf1, TooFewPairsSayNothingHoweverLargeTheDifference) {
    const auto r = judged(swedish_or_heat(3), visits(swedish_or_heat(3), 8, -2));
    EXPECT_EQ(r.difference, Difference::too_few_pairs);
    EXPECT_NE(r.words[0].find("Too few pairs"), std::string::npos);
}

TEST(NOf1, TellsALargeDifferenceFromNone) {
    const auto ten = swedish_or_heat(10);
    const auto large = judged(ten, visits(ten, 4, 0));
    EXPECT_EQ(large.difference, Difference::a_better);
    EXPECT_GT(large.a_over_b.low, 0);
    EXPECT_LT(large.a_over_b.mean, 4);  // held back by what was believed
    EXPECT_EQ(judged(ten, visits(ten, 0, 4)).difference, Difference::b_better);
    EXPECT_EQ(judged(ten, visits(ten, 1, 1)).difference, Difference::no_difference);
    EXPECT_EQ(judged(swedish_or_heat(4), visits(swedish_or_heat(4), 1.5, 0)).difference,
              Difference::cannot_tell);
    EXPECT_EQ(judged(swedish_or_heat(20), visits(swedish_or_heat(20), 1, 0)).difference,
              Difference::small);
}

TEST(NOf1, DropOutsAreCountedAndNotUsed) {
    const auto six = swedish_or_heat(6);
    auto seen = visits(six, 2, 0);
    const auto whole = judged(six, seen);
    seen[1].gain.reset();      // unanswered
    seen[4].as_drawn = false;  // done otherwise
    seen.resize(9);            // the fifth pair waits for its second visit
    const auto r = judged(six, seen);
    EXPECT_EQ(whole.pairs_done, 6);
    EXPECT_EQ(r.pairs_done, 2);
    EXPECT_EQ(r.pairs_broken, 2);
    EXPECT_EQ(r.pairs_left, 1);
    EXPECT_EQ(r.difference, Difference::too_few_pairs);
}

TEST(NOf1, BadVisitsAreRefused) {
    const auto path = [](std::vector<AlternationVisit> seen) {
        const auto done = judge(swedish_or_heat(4), seen, Response::next_day, priors());
        return done ? "" : done.error().path;
    };
    EXPECT_EQ(path({{.visit = 8, .gain = 1.0}}), "/visits/0/visit");
    EXPECT_EQ(path({{.visit = 1, .gain = 1.0}, {.visit = 1, .gain = 1.0}}), "/visits/1/visit");
    EXPECT_EQ(path({{.visit = 1, .gain = 10.5}}), "/visits/0/gain");
    EXPECT_EQ(path({{.visit = 1, .gain = std::nan("")}}), "/visits/0/gain");
}

TEST(NOf1, ItsIntervalsHoldTheTruthNineTimesOfTen) {
    const auto& p = priors().of(Response::next_day);
    Dice dice(99);
    int inside = 0;
    constexpr int rounds = 3000;
    for (int i = 0; i < rounds; ++i) {
        const auto alternation = swedish_or_heat(6, dice.next());
        const double shape = priors().rules.residual_worth / 2;
        const double sd = p.residual * std::sqrt(shape / gamma(dice, shape));
        const double truth = std::sqrt(2.0) * p.client_family / p.residual * sd * normal(dice);
        std::vector<AlternationVisit> seen;
        for (const auto option : order_of(alternation))
            seen.push_back(
                {.visit = static_cast<int>(seen.size()),
                 .gain = std::clamp((option == Option::a ? truth : 0) + sd * normal(dice), -10.0,
                                    10.0)});
        const auto found = judged(alternation, seen).a_over_b;
        inside += found.low <= truth && truth <= found.high;
    }
    EXPECT_GT(inside, 0.88 * rounds);
    EXPECT_LT(inside, 0.92 * rounds);
}

}  // namespace
}  // namespace palpate::outcomes::helps
