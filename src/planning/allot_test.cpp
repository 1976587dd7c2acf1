#include "planning/allot.hpp"

#include <random>

#include <gtest/gtest.h>

namespace palpate::planning {
namespace {

using knowledge::Position;
using knowledge::PositionSet;

Returns shipped_returns() {
    knowledge::Composer c;
    c.ease_share = 0.6;
    c.tender_share = 0.3;
    c.movement_share = 0.1;
    c.ease_kept = 0.84;
    c.tender_kept = 0.6;
    c.movement_kept = 0.5;
    return returns_of(c);
}

// Every way to treat one target within a set of positions, by plain enumeration.
void each_treatment(const Target& target, const Returns& r, PositionSet open, int minutes,
                    auto visit) {
    struct Option {
        int minutes = 0;
        int prepared = 0;
        double value = 0;
    };
    const auto options = [&](const std::vector<Way>& ways, const auto& returns) {
        std::vector<Option> all{{}};
        for (const auto& way : ways)
            for (int m = way.minutes_min; m <= way.minutes_max && m <= piece_minutes_max; ++m)
                if ((way.positions & open).any())
                    all.push_back(
                        {m, way.ease_minutes_min,
                         target.weight * way.quality * returns[static_cast<std::size_t>(m)] -
                             way.strain * m});
        return all;
    };
    for (const auto& a : options(target.ease, r.ease))
        for (const auto& b : options(target.tender, r.tender))
            for (const auto& c : options(target.movement, r.movement))
                if (b.prepared <= a.minutes && a.minutes + b.minutes + c.minutes <= minutes &&
                    a.minutes + b.minutes + c.minutes <= target_minutes_max)
                    visit(a.minutes + b.minutes + c.minutes, a.value + b.value + c.value);
}

double exhaustive(const Problem& p, const Returns& r, PositionSet open, std::size_t target,
                  int minutes) {
    if (target == p.targets.size())
        return 0;
    double best = -1e18;
    each_treatment(p.targets[target], r, open, minutes, [&](int used, double value) {
        best = std::max(best, value + exhaustive(p, r, open, target + 1, minutes - used));
    });
    return best;
}

double exhaustive(const Problem& p, const Returns& r) {
    double best = -1;
    for (unsigned mask = 1; mask < (1U << p.order.size()); ++mask) {
        PositionSet open;
        for (std::size_t i = 0; i < p.order.size(); ++i)
            if ((mask >> i) & 1U)
                open.set(static_cast<std::size_t>(p.order[i]));
        const int minutes = p.minutes - static_cast<int>(open.count() - 1) * p.change_minutes;
        if (open.count() <= p.positions_max && minutes >= 0)
            best = std::max(best, exhaustive(p, r, open, 0, minutes));
    }
    return best;
}

Problem small_problem(std::mt19937_64& chance) {
    const auto up_to = [&](unsigned n) { return static_cast<int>(chance() % (n + 1)); };
    Problem p;
    p.order = {Position::prone, Position::side_lying_left, Position::supine};
    p.minutes = 3 + up_to(9);
    p.change_minutes = 1 + up_to(1);
    p.targets.resize(static_cast<std::size_t>(1 + up_to(2)));
    for (auto& target : p.targets) {
        target.weight = 0.05 + 0.01 * up_to(95);
        const auto ways = [&](int count_max, bool prepared) {
            std::vector<Way> list(
                static_cast<std::size_t>(up_to(static_cast<unsigned>(count_max))));
            for (auto& way : list) {
                way.positions = PositionSet(1U + static_cast<unsigned>(up_to(14)));
                way.minutes_min = 1 + up_to(3);
                way.minutes_max = way.minutes_min + up_to(3);
                way.quality = 0.3 + 0.01 * up_to(70);
                way.strain = 0.001 * up_to(20);
                way.ease_minutes_min = prepared ? 1 + up_to(2) : 0;
            }
            return list;
        };
        target.ease = ways(2, false);
        target.tender = ways(2, true);
        target.movement = ways(1, false);
    }
    return p;
}

TEST(Allot, FindsWhatExhaustiveSearchFinds) {
    const auto returns = shipped_returns();
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        std::mt19937_64 chance(seed);
        const auto p = small_problem(chance);
        const auto found = allot(p, returns);
        ASSERT_NEAR(found.value, exhaustive(p, returns), 1e-12) << "seed " << seed;
        // What is told back is worth what it says, fits, and stays in its positions.
        double value = 0;
        int used = 0;
        for (std::size_t g = 0; g < p.targets.size(); ++g) {
            const auto& target = p.targets[g];
            const auto& share = found.shares[g];
            const auto add = [&](const Piece& piece, const std::vector<Way>& ways,
                                 const auto& worth) {
                if (piece.way < 0)
                    return;
                const auto& way = ways[static_cast<std::size_t>(piece.way)];
                EXPECT_TRUE(way.positions[static_cast<std::size_t>(piece.position)]);
                EXPECT_TRUE(found.positions[static_cast<std::size_t>(piece.position)]);
                EXPECT_GE(piece.minutes, way.minutes_min);
                EXPECT_LE(piece.minutes, way.minutes_max);
                EXPECT_LE(way.ease_minutes_min, share.ease.minutes);
                value +=
                    target.weight * way.quality * worth[static_cast<std::size_t>(piece.minutes)] -
                    way.strain * piece.minutes;
                used += piece.minutes;
            };
            add(share.ease, target.ease, returns.ease);
            add(share.tender, target.tender, returns.tender);
            add(share.movement, target.movement, returns.movement);
        }
        EXPECT_NEAR(value, found.value, 1e-12) << "seed " << seed;
        EXPECT_EQ(used, found.minutes_used) << "seed " << seed;
    }
}

TEST(Allot, TheFifthMinuteIsWorthLessThanTheFirst) {
    const auto r = shipped_returns();
    for (std::size_t m = 2; m <= piece_minutes_max; ++m) {
        EXPECT_LT(r.ease[m] - r.ease[m - 1], r.ease[m - 1] - r.ease[m - 2]);
        EXPECT_GT(r.ease[m], r.ease[m - 1]);
    }
}

TEST(Allot, ATurnIsMadeOnlyWhenItPays) {
    Way prone{.technique = 0,
              .positions = PositionSet(1),
              .minutes_min = 1,
              .minutes_max = 10,
              .quality = 1};
    Way supine = prone;
    supine.positions = PositionSet().set(static_cast<std::size_t>(Position::supine));
    Problem p;
    p.order = {Position::prone, Position::supine};
    p.minutes = 10;
    p.targets = {{.weight = 1, .ease = {prone}}, {.weight = 0.001, .ease = {supine}}};
    EXPECT_EQ(allot(p, shipped_returns()).positions.count(), 1U);
    p.targets[1].weight = 1;
    EXPECT_EQ(allot(p, shipped_returns()).positions.count(), 2U);
}

}  // namespace
}  // namespace palpate::planning
