// The sweep against brute force over every set of causes, and the promises of the header.
#include "assessment/noisy_or.hpp"

#include "base/dice.hpp"
#include "knowledge/source_model.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

namespace palpate::assessment {
namespace {

class Random : public Dice {
public:
    using Dice::Dice;
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
};

Network random_network(Random& random, int causes, int findings, int links) {
    Network network;
    for (int f = 0; f < findings; ++f)
        network.leak.push_back(0.2 * random.unit());
    for (int i = 0; i < causes; ++i) {
        Cause cause;
        cause.prior = 0.5 * random.unit();
        cause.absent_survival = random.below(2) == 0 ? 1.0 : random.unit();
        for (int k = random.below(links + 1); k > 0 && findings > 0; --k) {
            cause.present_links.push_back({random.below(findings), random.unit()});
        }
        network.causes.push_back(cause);
    }
    return network;
}

std::vector<int> random_groups(Random& random, int causes, int groups) {
    std::vector<int> out;
    for (int i = 0; i < causes; ++i)
        out.push_back(random.below(groups + 1) - 1);
    return out;
}

struct BruteForce {
    std::vector<double> marginal, group_any;
    double evidence = 0.0, best = 0.0, second = 0.0;
    std::uint32_t best_set = 0;
};

double joint_weight(const Network& network, std::uint32_t set) {
    double weight = 1.0;
    std::vector<double> missing;
    for (const double leak : network.leak)
        missing.push_back(1.0 - leak);
    for (std::size_t i = 0; i < network.causes.size(); ++i) {
        const Cause& cause = network.causes[i];
        const bool present = ((set >> i) & 1u) != 0;
        weight *= present ? cause.prior * cause.absent_survival : 1.0 - cause.prior;
        if (!present)
            continue;
        for (const Link& link : cause.present_links) {
            missing[static_cast<std::size_t>(link.finding)] *= 1.0 - link.strength;
        }
    }
    for (const double miss : missing)
        weight *= 1.0 - miss;
    return weight;
}

BruteForce brute_force(const Network& network, const std::vector<int>& group_of_cause, int groups) {
    BruteForce out;
    const std::size_t n = network.causes.size();
    out.marginal.assign(n, 0.0);
    out.group_any.assign(static_cast<std::size_t>(groups), 0.0);
    for (std::uint32_t set = 0; set < (1u << n); ++set) {
        const double weight = joint_weight(network, set);
        out.evidence += weight;
        if (weight > out.best) {
            out.second = out.best;
            out.best = weight;
            out.best_set = set;
        } else if (weight > out.second) {
            out.second = weight;
        }
        std::vector<char> any(static_cast<std::size_t>(groups), 0);
        for (std::size_t i = 0; i < n; ++i) {
            if (((set >> i) & 1u) == 0)
                continue;
            out.marginal[i] += weight;
            if (group_of_cause[i] >= 0)
                any[static_cast<std::size_t>(group_of_cause[i])] = 1;
        }
        for (std::size_t g = 0; g < any.size(); ++g)
            out.group_any[g] += any[g] ? weight : 0.0;
    }
    for (double& value : out.marginal)
        value /= out.evidence;
    for (double& value : out.group_any)
        value /= out.evidence;
    return out;
}

double value_of(const Scaled& scaled) {
    return std::ldexp(scaled.mantissa, scaled.exponent2);
}

void expect_near(const Posterior& found, const BruteForce& truth, double tolerance, int trial) {
    for (std::size_t i = 0; i < truth.marginal.size(); ++i)
        EXPECT_NEAR(found.marginal[i], truth.marginal[i], tolerance) << trial;
    for (std::size_t g = 0; g < found.group_any.size(); ++g)
        EXPECT_NEAR(found.group_any[g], truth.group_any[g], tolerance) << trial;
}

TEST(NoisyOr, AgreesWithBruteForce) {
    Random random(1);
    Workspace workspace;
    for (int trial = 0; trial < 600; ++trial) {
        const int causes = 1 + random.below(10);
        const Network network = random_network(random, causes, random.below(9), 4);
        const std::vector<int> groups = random_groups(random, causes, 3);
        const BruteForce truth = brute_force(network, groups, 3);
        const Posterior posterior = infer(network, groups, {}, workspace);
        EXPECT_EQ(posterior.error_bound, 0.0);
        EXPECT_NEAR(value_of(posterior.evidence) / truth.evidence, 1.0, 1e-9);
        expect_near(posterior, truth, 1e-9, trial);
    }
}

TEST(NoisyOr, GroupHelperAgreesWithBruteForce) {
    Random random(2);
    for (int trial = 0; trial < 100; ++trial) {
        const Network network = random_network(random, 8, 6, 3);
        const std::vector<int> group{1, 4, 6};
        const BruteForce truth = brute_force(network, {-1, 0, -1, -1, 0, -1, 0, -1}, 1);
        EXPECT_NEAR(probability_any(network, group), truth.group_any[0], 1e-9);
    }
}

TEST(NoisyOr, IntervalsHoldWhenLinksAreCut) {
    Random random(3);
    Workspace workspace;
    int cut_runs = 0;
    for (int trial = 0; trial < 600; ++trial) {
        const int causes = 2 + random.below(9);
        const Network network = random_network(random, causes, 3 + random.below(6), 4);
        const std::vector<int> groups = random_groups(random, causes, 3);
        const BruteForce truth = brute_force(network, groups, 3);
        const Posterior posterior = infer(network, groups, {1 + random.below(3)}, workspace);
        cut_runs += posterior.cut_links > 0;
        EXPECT_LE(value_of(posterior.evidence), truth.evidence * (1.0 + 1e-9));
        expect_near(posterior, truth, posterior.error_bound + 1e-9, trial);
    }
    EXPECT_GT(cut_runs, 200);
}

TEST(NoisyOr, WideNetworkHoldsItsBoundAgainstAWiderRun) {
    Random random(4);
    Network network = random_network(random, 60, 16, 4);
    for (Cause& cause : network.causes)
        cause.prior *= 0.1;
    const Posterior wide = infer(network, {16});
    const Posterior narrow = infer(network, {8});
    ASSERT_EQ(wide.error_bound, 0.0);
    ASSERT_GT(narrow.cut_links, 0);
    EXPECT_LE(narrow.width, 8);
    EXPECT_GT(narrow.error_bound, 0.0);
    EXPECT_LE(narrow.error_bound, 1.0);
    for (std::size_t i = 0; i < wide.marginal.size(); ++i) {
        EXPECT_NEAR(narrow.marginal[i], wide.marginal[i], narrow.error_bound + 1e-12);
    }
}

TEST(NoisyOr, SplittingAgreesWithBruteForceWhereTheSweepIsTooNarrow) {
    Random random(7);
    Workspace workspace;
    int split = 0;
    for (int trial = 0; trial < 400; ++trial) {
        const int causes = 2 + random.below(9);
        const Network network = random_network(random, causes, 4 + random.below(5), 4);
        const std::vector<int> groups = random_groups(random, causes, 3);
        const BruteForce truth = brute_force(network, groups, 3);
        const InferenceLimits narrow{1 + random.below(2)};
        split += infer(network, groups, narrow, workspace).error_bound > 0.01;
        const Posterior found = infer_split(network, groups, narrow, workspace, 0.01, 8);
        EXPECT_LE(found.error_bound, 0.01) << trial;
        expect_near(found, truth, found.error_bound + 1e-9, trial);
    }
    EXPECT_GT(split, 100);
}

TEST(NoisyOr, OneCauseExplainsAnotherAway) {
    const Network alone{{0.01}, {{0.1, {{0, 0.8}}, 1.0}}};
    const Network rivals{{0.01}, {{0.1, {{0, 0.8}}, 1.0}, {0.3, {{0, 0.9}}, 1.0}}};
    EXPECT_GT(infer(alone).marginal[0], 0.8);
    EXPECT_LT(infer(rivals).marginal[0], infer(alone).marginal[0]);
    EXPECT_GT(infer(rivals).marginal[0], 0.1);
}

TEST(NoisyOr, AbsentFindingLowersItsCauseAndSquareRootLowersLess) {
    EXPECT_DOUBLE_EQ(knowledge::absent_factor(0.75, 1.0), 0.25);
    EXPECT_DOUBLE_EQ(knowledge::absent_factor(0.75, 0.5), 0.5);
    Network network{{0.05}, {{0.1, {{0, 0.7}}, 1.0}}};
    const double untouched = infer(network).marginal[0];
    network.causes[0].absent_survival = knowledge::absent_factor(0.75, 0.5);
    const double half = infer(network).marginal[0];
    network.causes[0].absent_survival = knowledge::absent_factor(0.75, 1.0);
    const double full = infer(network).marginal[0];
    EXPECT_LT(half, untouched);
    EXPECT_LT(full, half);
}

TEST(NoisyOr, CauseWithoutPresentFindingKeepsItsAdjustedPrior) {
    const Network network{{0.05}, {{0.1, {{0, 0.7}}, 1.0}, {0.2, {}, 0.5}}};
    EXPECT_EQ(infer(network).marginal[1], 0.1 / 0.9);
}

TEST(NoisyOr, EdgesDoNotBreak) {
    EXPECT_TRUE(infer(Network{}).marginal.empty());
    EXPECT_TRUE(best_joint(Network{}, infer(Network{})).causes.empty());
    const Network impossible{{0.0}, {{0.2, {}, 1.0}}};
    EXPECT_EQ(infer(impossible).evidence.mantissa, 0.0);
    EXPECT_EQ(infer(impossible).marginal[0], 0.2);
    const Network stray{{0.1}, {{0.2, {{7, 0.9}, {-1, 0.9}, {0, 0.0}}, 1.0}}};
    EXPECT_DOUBLE_EQ(infer(stray).marginal[0], 0.2);
    const Network certain{{0.0}, {{1.0, {{0, 1.0}}, 1.0}}};
    EXPECT_EQ(infer(certain).marginal[0], 1.0);
    EXPECT_EQ(best_joint(certain, infer(certain)).causes, std::vector<int>{0});
    Network many{std::vector<double>(200, 0.1), {{0.2, {{0, 0.5}}, 1.0}}};
    EXPECT_EQ(infer(many).error_bound, 1.0);
}

TEST(NoisyOr, TinyEvidenceDoesNotUnderflow) {
    Network network;
    for (int f = 0; f < 120; ++f) {
        network.leak.push_back(1e-9);
        network.causes.push_back({1e-6, {{f, 0.5}, {(f + 1) % 120, 0.5}}, 1.0});
    }
    const Posterior posterior = infer(network);
    EXPECT_LT(posterior.evidence.exponent2, -1100);
    for (const double marginal : posterior.marginal) {
        EXPECT_GT(marginal, 0.4);
        EXPECT_LE(marginal, 1.0);
    }
}

TEST(NoisyOr, TwoRunsGiveTheSameBytes) {
    Random random(5);
    Workspace used;
    for (int trial = 0; trial < 40; ++trial) {
        const Network network = random_network(random, 30, 12, 4);
        const std::vector<int> groups = random_groups(random, 30, 6);
        Workspace fresh;
        const Posterior a = infer(network, groups, {9}, used);
        const Posterior b = infer(network, groups, {9}, fresh);
        for (std::size_t i = 0; i < a.marginal.size(); ++i) {
            EXPECT_EQ(std::bit_cast<std::uint64_t>(a.marginal[i]),
                      std::bit_cast<std::uint64_t>(b.marginal[i]));
        }
        EXPECT_EQ(a.group_any, b.group_any);
        EXPECT_EQ(a.error_bound, b.error_bound);
        EXPECT_EQ(best_joint(network, a).causes, best_joint(network, b).causes);
    }
}

TEST(NoisyOr, JointIsTheMostProbableSet) {
    Random random(6);
    for (int trial = 0; trial < 200; ++trial) {
        const Network network = random_network(random, 9, 5, 3);
        const BruteForce truth = brute_force(network, std::vector<int>(9, -1), 0);
        const Explanation found = best_joint(network, infer(network));
        std::uint32_t set = 0;
        for (const int i : found.causes)
            set |= 1u << i;
        if (std::popcount(truth.best_set) <= 3) {  // exact by enumeration
            EXPECT_EQ(set, truth.best_set);
        } else {  // local search may stop short
            EXPECT_GT(joint_weight(network, set), 0.3 * truth.best);
        }
        EXPECT_GE(found.ratio, 1.0);
    }
}

TEST(NoisyOr, JointSaysWhatItCovers) {
    const Network network{{0.01, 0.5}, {{0.3, {{0, 0.9}}, 1.0}, {0.01, {{1, 0.1}}, 1.0}}};
    const Explanation found = best_joint(network, infer(network));
    EXPECT_EQ(found.causes, std::vector<int>{0});
    EXPECT_EQ(found.covered, (std::vector<char>{1, 0}));
    EXPECT_GT(found.ratio, 1.0);
}

}  // namespace
}  // namespace palpate::assessment
