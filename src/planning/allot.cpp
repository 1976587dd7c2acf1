#include "planning/allot.hpp"

#include "planning/knapsack.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace palpate::planning {
namespace {

using knowledge::Position;
using knowledge::PositionSet;

constexpr std::size_t m_max = target_minutes_max;
constexpr std::size_t p_max = piece_minutes_max;

std::size_t at(Position p) {
    return static_cast<std::size_t>(p);
}

// The best way to spend m minutes on one piece, for every m.
struct PieceCurve {
    std::array<double, p_max + 1> value;
    std::array<std::int8_t, p_max + 1> way;
    std::size_t longest = 0;
};

PieceCurve curve_of(const std::vector<Way>& ways, const std::array<double, p_max + 1>& returns,
                    double weight, PositionSet open) {
    PieceCurve curve;
    curve.value.fill(impossible);
    curve.way.fill(-1);
    curve.value[0] = 0;
    for (std::size_t w = 0; w < ways.size(); ++w) {
        const auto& way = ways[w];
        if ((way.positions & open).none())
            continue;
        for (int m = std::max(1, way.minutes_min);
             m <= std::min(piece_minutes_max, way.minutes_max); ++m) {
            const auto i = static_cast<std::size_t>(m);
            const double value = weight * way.quality * returns[i] - way.strain * m;
            if (value > curve.value[i]) {
                curve.value[i] = value;
                curve.way[i] = static_cast<std::int8_t>(w);
                curve.longest = std::max(curve.longest, i);
            }
        }
    }
    return curve;
}

// The best way to spend m minutes on one target: how they are split among the three pieces.
struct TargetCurve {
    std::array<double, m_max + 1> value;
    std::array<std::uint8_t, m_max + 1> tender;  // minutes
    std::array<std::int8_t, m_max + 1> tender_way;
    std::array<std::uint8_t, m_max + 1> movement;  // minutes
    PieceCurve ease;
    PieceCurve stretch;
    std::size_t longest = 0;  // with a possible value
    double most = 0;          // of all values
    // For each number of minutes that is worth more than every smaller one.
    std::array<Gain, m_max> gains;
    std::size_t gain_count = 0;
};

// The best way to spend t minutes on easing and movement, with some minutes of easing at least.
struct Quiet {
    std::array<double, m_max + 1> value;
    std::array<std::uint8_t, m_max + 1> movement;  // minutes
    std::size_t longest = 0;
};

Quiet quiet_work(const TargetCurve& curve, std::size_t prepared) {
    Quiet quiet;
    quiet.value.fill(impossible);
    for (std::size_t a = prepared; a <= curve.ease.longest; ++a) {
        if (curve.ease.value[a] <= impossible)
            continue;
        const auto longest = std::min(curve.stretch.longest, m_max - a);
        for (std::size_t c = 0; c <= longest; ++c) {
            const double value = curve.ease.value[a] + curve.stretch.value[c];
            if (value <= quiet.value[a + c])
                continue;
            quiet.value[a + c] = value;
            quiet.movement[a + c] = static_cast<std::uint8_t>(c);
            quiet.longest = std::max(quiet.longest, a + c);
        }
    }
    return quiet;
}

// Work on the tender band: minutes b in way w, worth `value`.
struct Tender {
    std::size_t minutes = 0;
    int way = -1;
    double value = 0;
};

void consider(TargetCurve& curve, const Quiet& quiet, const Tender& tender) {
    if (tender.minutes > m_max)
        return;
    const auto longest = std::min(quiet.longest, m_max - tender.minutes);
    for (std::size_t t = 0; t <= longest; ++t) {
        const auto total = t + tender.minutes;
        const double value = quiet.value[t] + tender.value;
        if (value <= curve.value[total])
            continue;
        curve.value[total] = value;
        curve.tender[total] = static_cast<std::uint8_t>(tender.minutes);
        curve.tender_way[total] = static_cast<std::int8_t>(tender.way);
        curve.movement[total] = quiet.movement[t];
        curve.longest = std::max(curve.longest, total);
        curve.most = std::max(curve.most, value);
    }
}

void list_gains(TargetCurve& curve) {
    curve.gain_count = 0;
    double shorter = 0;
    for (std::size_t m = 1; m <= curve.longest; ++m)
        if (const double value = curve.value[m]; value > shorter) {
            curve.gains[curve.gain_count++] = {m, value};
            shorter = value;
        }
}

void target_curve(const Target& target, const Returns& returns, PositionSet open,
                  TargetCurve& curve) {
    curve.value.fill(impossible);
    curve.value[0] = 0;
    curve.tender.fill(0);
    curve.tender_way.fill(-1);
    curve.movement.fill(0);
    curve.longest = 0;
    curve.most = 0;
    curve.ease = curve_of(target.ease, returns.ease, target.weight, open);
    curve.stretch = curve_of(target.movement, returns.movement, target.weight, open);
    std::size_t prepared = 0;
    auto quiet = quiet_work(curve, prepared);
    consider(curve, quiet, {});
    for (std::size_t w = 0; w < target.tender.size(); ++w) {
        const auto& way = target.tender[w];
        if ((way.positions & open).none())
            continue;
        if (prepared != static_cast<std::size_t>(way.ease_minutes_min)) {
            prepared = static_cast<std::size_t>(way.ease_minutes_min);
            quiet = quiet_work(curve, prepared);
        }
        for (int m = std::max(1, way.minutes_min);
             m <= std::min(piece_minutes_max, way.minutes_max); ++m)
            consider(curve, quiet,
                     {static_cast<std::size_t>(m), static_cast<int>(w),
                      target.weight * way.quality * returns.tender[static_cast<std::size_t>(m)] -
                          way.strain * m});
    }
    list_gains(curve);
}

// By position: which ways of a target it opens, as bits. Two sets of positions that open the same
// ways of a target share its curve.
using Opens = std::array<std::uint64_t, knowledge::positions_count>;

Opens opens_of(const Target& target) {
    Opens opens{};
    std::uint64_t bit = 1;
    for (const auto* ways : {&target.ease, &target.tender, &target.movement})
        for (const auto& way : *ways) {
            for (std::size_t p = 0; p < opens.size(); ++p)
                opens[p] |= way.positions[p] ? bit : 0;
            bit <<= 1;
        }
    return opens;
}

std::uint64_t open_ways(const Opens& opens, PositionSet open) {
    std::uint64_t bits = 0;
    for (std::size_t p = 0; p < opens.size(); ++p)
        bits |= open[p] ? opens[p] : 0;
    return bits;
}

class Solver {
public:
    Solver(const Problem& problem, const Returns& returns) : problem_(problem), returns_(returns) {
        assert(problem.targets.size() <= targets_max);
        assert(problem.minutes <= session_minutes_max);
        known_.fill(nothing_known);
        known_all_.fill(nothing_known);
        for (std::size_t g = 0; g < problem.targets.size(); ++g)
            opens_[g] = opens_of(problem.targets[g]);
    }

    Allotment run() {
        if (problem_.minutes < 0 || problem_.order.empty())
            return {};
        PositionSet all;
        for (const auto p : problem_.order)
            all.set(at(p));
        // With every position open and no turn to pay, no set of positions can do better: a bound.
        const int turns = static_cast<int>(std::min(problem_.positions_max, problem_.order.size()));
        fill(all, problem_.minutes - (turns - 1) * problem_.change_minutes, problem_.minutes,
             curves_all_, known_all_);
        const auto bound = stage_[problem_.targets.size()];
        Allotment best;
        for (std::size_t size = 1; size <= std::min(problem_.positions_max, problem_.order.size());
             ++size) {
            const int minutes =
                problem_.minutes - static_cast<int>(size - 1) * problem_.change_minutes;
            if (minutes < 0)
                break;
            const double most = bound[static_cast<std::size_t>(minutes)];
            if (most <= best.value)
                break;  // a longer list of positions only has less time
            each_set(size, [&](PositionSet open) {
                if (best.value < most)
                    try_set(open, minutes, best);
            });
        }
        return best;
    }

private:
    using Curves = std::array<TargetCurve, targets_max>;
    using Known = std::array<std::uint64_t, targets_max>;
    static constexpr std::uint64_t nothing_known = ~std::uint64_t{0};

    template <class Visit>
    void each_set(std::size_t size, Visit visit) {
        const auto n = problem_.order.size();
        for (unsigned mask = 1; mask < (1U << n); ++mask) {
            PositionSet open;
            for (std::size_t i = 0; i < n; ++i)
                if ((mask >> i) & 1U)
                    open.set(at(problem_.order[i]));
            if (open.count() == size)
                visit(open);
        }
    }

    // No more than each target alone could bring with every position open.
    double promise(PositionSet open) const {
        double sum = 0;
        for (std::size_t g = 0; g < problem_.targets.size(); ++g)
            if (open_ways(opens_[g], open) != 0)
                sum += curves_all_[g].most;
        return sum;
    }

    void try_set(PositionSet open, int minutes, Allotment& best) {
        if (promise(open) <= best.value)
            return;
        fill(open, minutes, minutes, curves_, known_);
        const double value = stage_[problem_.targets.size()][static_cast<std::size_t>(minutes)];
        if (value <= best.value)
            return;
        best.value = value;
        best.positions = open;
        read_back(minutes, best);
    }

    const TargetCurve& curve_for(std::size_t g, PositionSet open, Curves& curves, Known& known) {
        const auto bits = open_ways(opens_[g], open);
        if (known_all_[g] == bits)
            return curves_all_[g];
        if (known[g] != bits) {
            target_curve(problem_.targets[g], returns_, open, curves[g]);
            known[g] = bits;
        }
        return curves[g];
    }

    // stage_[g][t]: the most that the first g targets are worth within t minutes, for every t that
    // can matter to the last stage from minute `from` to `to`: the later targets take no more than
    // their longest times from it, and the first ones gain nothing beyond theirs.
    void fill(PositionSet open, int from, int to, Curves& curves, Known& known) {
        const auto targets = problem_.targets.size();
        std::size_t later = 0;  // minutes that the targets after this one can take
        for (std::size_t g = 0; g < targets; ++g) {
            used_[g] = &curve_for(g, open, curves, known);
            later += used_[g]->longest;
        }
        const auto last = static_cast<std::size_t>(to);
        const auto wanted = static_cast<std::size_t>(std::max(0, from));
        stage_[0].fill(0, last, 0);
        std::size_t reach = 0;  // minutes that the targets so far can take
        for (std::size_t g = 0; g < targets; ++g) {
            const auto longest = used_[g]->longest;
            reach = std::min(last, reach + longest);
            later -= longest;
            fill_stage(g, std::min(reach, wanted > later ? wanted - later : 0), reach);
            stage_[g + 1].fill(reach, last, stage_[g + 1][reach]);
        }
    }

    // stage_[g + 1] from minute `first` to `last` at least.
    void fill_stage(std::size_t g, std::size_t first, std::size_t last) {
        if (first <= last)
            improve(stage_[g].from(first), stage_[g + 1].from(first), (last - first) / lanes + 1,
                    std::span(used_[g]->gains).first(used_[g]->gain_count));
    }

    // The fewest minutes that give the stage its value: the same sums again, so equal exactly.
    std::size_t minutes_of(std::size_t g, std::size_t t) const {
        const auto& curve = *used_[g];
        if (stage_[g + 1][t] == stage_[g][t])
            return 0;
        for (std::size_t m = 1; m <= std::min(curve.longest, t); ++m)
            if (curve.value[m] > 0 && stage_[g][t - m] + curve.value[m] == stage_[g + 1][t])
                return m;
        return 0;
    }

    void read_back(int minutes, Allotment& best) const {
        best.shares.assign(problem_.targets.size(), Share{});
        best.minutes_used = 0;
        auto t = static_cast<std::size_t>(minutes);
        for (std::size_t g = problem_.targets.size(); g-- > 0;) {
            const std::size_t m = minutes_of(g, t);
            if (m == 0)
                continue;
            const auto& curve = *used_[g];
            const auto& target = problem_.targets[g];
            auto& share = best.shares[g];
            const auto tender = static_cast<std::size_t>(curve.tender[m]);
            const auto movement = static_cast<std::size_t>(curve.movement[m]);
            const auto ease = m - tender - movement;
            share.ease = piece(curve.ease.way[ease], ease, target.ease, best.positions);
            share.tender = piece(curve.tender_way[m], tender, target.tender, best.positions);
            share.movement =
                piece(curve.stretch.way[movement], movement, target.movement, best.positions);
            best.minutes_used += static_cast<int>(m);
            t -= m;
        }
    }

    // In the first open position it can be done in.
    Piece piece(int way_at, std::size_t minutes, const std::vector<Way>& ways,
                PositionSet open) const {
        if (minutes == 0)
            return {};
        Piece done{way_at, static_cast<int>(minutes), problem_.order[0]};
        const auto& way = ways[static_cast<std::size_t>(done.way)];
        for (const auto p : problem_.order)
            if (open[at(p)] && way.positions[at(p)]) {
                done.position = p;
                break;
            }
        return done;
    }

    const Problem& problem_;
    const Returns& returns_;
    // Filled before they are read; the first runs to targets_max + 1 stages.
    std::array<Row, targets_max + 1> stage_;
    Curves curves_all_;
    Curves curves_;
    Known known_all_;
    Known known_;
    std::array<Opens, targets_max> opens_;  // by target
    std::array<const TargetCurve*, targets_max> used_{};
};

std::array<double, p_max + 1> geometric(double kept, double share) {
    // 1 + kept + kept^2 + ..., as a part of its limit.
    std::array<double, p_max + 1> sums{};
    double term = share * (1 - kept);
    for (std::size_t m = 1; m <= p_max; ++m) {
        sums[m] = sums[m - 1] + term;
        term *= kept;
    }
    return sums;
}

}  // namespace

Returns returns_of(const knowledge::Composer& c) {
    return {geometric(c.ease_kept, c.ease_share), geometric(c.tender_kept, c.tender_share),
            geometric(c.movement_kept, c.movement_share)};
}

Allotment allot(const Problem& problem, const Returns& returns) {
    return Solver(problem, returns).run();
}

}  // namespace palpate::planning
