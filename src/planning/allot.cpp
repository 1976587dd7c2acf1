#include "planning/allot.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace palpate::planning {
namespace {

using knowledge::Position;
using knowledge::PositionSet;

constexpr double impossible = -1e9;
constexpr std::size_t m_max = target_minutes_max;
constexpr std::size_t p_max = piece_minutes_max;

std::size_t at(Position p) {
    return static_cast<std::size_t>(p);
}

std::size_t at(int minutes) {
    return static_cast<std::size_t>(minutes);
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
};

// Work on the tender band: minutes b in way w, worth `value`; needs `prepared` minutes of ease.
struct Tender {
    std::size_t minutes = 0;
    int way = -1;
    double value = 0;
    std::size_t prepared = 0;
};

void consider(TargetCurve& curve, const Tender& tender) {
    for (std::size_t a = tender.prepared; a <= curve.ease.longest; ++a) {
        if (curve.ease.value[a] <= impossible)
            continue;
        for (std::size_t c = 0; c <= curve.stretch.longest && a + tender.minutes + c <= m_max;
             ++c) {
            if (curve.stretch.value[c] <= impossible)
                continue;
            const auto total = a + tender.minutes + c;
            const double value = curve.ease.value[a] + tender.value + curve.stretch.value[c];
            if (value <= curve.value[total])
                continue;
            curve.value[total] = value;
            curve.tender[total] = static_cast<std::uint8_t>(tender.minutes);
            curve.tender_way[total] = static_cast<std::int8_t>(tender.way);
            curve.movement[total] = static_cast<std::uint8_t>(c);
            curve.longest = std::max(curve.longest, total);
        }
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
    curve.ease = curve_of(target.ease, returns.ease, target.weight, open);
    curve.stretch = curve_of(target.movement, returns.movement, target.weight, open);
    consider(curve, {});
    for (std::size_t w = 0; w < target.tender.size(); ++w) {
        const auto& way = target.tender[w];
        if ((way.positions & open).none())
            continue;
        for (int m = std::max(1, way.minutes_min);
             m <= std::min(piece_minutes_max, way.minutes_max); ++m)
            consider(curve,
                     {static_cast<std::size_t>(m), static_cast<int>(w),
                      target.weight * way.quality * returns.tender[static_cast<std::size_t>(m)] -
                          way.strain * m,
                      static_cast<std::size_t>(way.ease_minutes_min)});
    }
}

// One row takes what m more minutes than another row bring.
void improve(double* now, const double* before, std::size_t count, double value) {
    for (std::size_t t = 0; t < count; ++t) {
        const double with = before[t] + value;
        now[t] = now[t] < with ? with : now[t];
    }
}

// Which ways of a target are open, as bits: two sets of positions that open the same ways of a
// target share its curve.
std::uint64_t open_ways(const Target& target, PositionSet open) {
    std::uint64_t bits = 0;
    for (const auto* ways : {&target.ease, &target.tender, &target.movement})
        for (const auto& way : *ways)
            bits = (bits << 1) | static_cast<std::uint64_t>((way.positions & open).any());
    return bits;
}

class Solver {
public:
    Solver(const Problem& problem, const Returns& returns) : problem_(problem), returns_(returns) {
        assert(problem.targets.size() <= targets_max);
        assert(problem.minutes <= session_minutes_max);
        known_.fill(nothing_known);
        known_all_.fill(nothing_known);
    }

    Allotment run() {
        if (problem_.minutes < 0 || problem_.order.empty())
            return {};
        draw_hulls();
        auto sets = position_sets();
        std::ranges::stable_sort(sets, std::ranges::greater{}, &Candidate::bound);
        Allotment best;
        std::size_t best_place = 0;
        for (const auto& set : sets) {
            if (set.bound < best.value)
                break;
            fill(set.open, set.minutes);
            const double value = stage_[problem_.targets.size()][at(set.minutes)];
            // Of equal sets the one with fewer positions, then the earlier ones.
            if (value < best.value || (value == best.value && set.place > best_place))
                continue;
            best.value = value;
            best.positions = set.open;
            best_place = set.place;
            read_back(set.minutes, best);
        }
        return best;
    }

private:
    using Curves = std::array<TargetCurve, targets_max>;
    using Known = std::array<std::uint64_t, targets_max>;
    static constexpr std::uint64_t nothing_known = ~std::uint64_t{0};

    // A set of positions, the minutes left beside its turns, and more than it can be worth.
    struct Candidate {
        PositionSet open;
        int minutes = 0;
        std::size_t place = 0;  // by size, then in the order of positions
        double bound = 0;
    };

    std::vector<Candidate> position_sets() const {
        std::vector<Candidate> sets;
        const auto n = problem_.order.size();
        sets.reserve(std::size_t{1} << n);
        for (std::size_t size = 1; size <= std::min(problem_.positions_max, n); ++size) {
            const int minutes =
                problem_.minutes - static_cast<int>(size - 1) * problem_.change_minutes;
            if (minutes < 0)
                break;
            for (unsigned mask = 1; mask < (1U << n); ++mask) {
                PositionSet open;
                for (std::size_t i = 0; i < n; ++i)
                    if ((mask >> i) & 1U)
                        open.set(at(problem_.order[i]));
                if (open.count() == size)
                    sets.push_back({open, minutes, sets.size(), bound_of(open, minutes)});
            }
        }
        return sets;
    }

    // A stretch of minutes on one target at its best price in the concave hull of its curve.
    struct Stretch {
        double worth = 0;  // a minute
        int minutes = 0;
        std::size_t target = 0;
    };

    // The hulls of all targets with every position open, dearest minutes first.
    void draw_hulls() {
        PositionSet all;
        for (const auto p : problem_.order)
            all.set(at(p));
        for (std::size_t g = 0; g < problem_.targets.size(); ++g) {
            target_curve(problem_.targets[g], returns_, all, curves_all_[g]);
            known_all_[g] = open_ways(problem_.targets[g], all);
            draw_hull(g);
        }
        std::ranges::stable_sort(stretches_, std::ranges::greater{}, &Stretch::worth);
    }

    void draw_hull(std::size_t g) {
        const auto& curve = curves_all_[g];
        for (std::size_t from = 0; from < curve.longest;) {
            Stretch best{.target = g};
            for (std::size_t to = from + 1; to <= curve.longest; ++to) {
                const double worth =
                    (curve.value[to] - curve.value[from]) / static_cast<double>(to - from);
                if (worth > best.worth)
                    best = {worth, static_cast<int>(to - from), g};
            }
            if (best.minutes == 0)
                return;  // more minutes bring nothing more
            stretches_.push_back(best);
            from += at(best.minutes);
        }
    }

    // Minutes divided at will among the hulls: no whole minutes can be worth more. The factor is
    // for the rounding of the sum.
    double bound_of(PositionSet open, int minutes) const {
        std::uint32_t reached = 0;
        for (std::size_t g = 0; g < problem_.targets.size(); ++g)
            reached |= std::uint32_t{open_ways(problem_.targets[g], open) != 0} << g;
        double sum = 0;
        for (const auto& stretch : stretches_) {
            if (((reached >> stretch.target) & 1U) == 0)
                continue;
            const int spent = std::min(minutes, stretch.minutes);
            sum += stretch.worth * spent;
            minutes -= spent;
            if (minutes == 0)
                break;
        }
        return sum * (1 + 1e-12);
    }

    const TargetCurve& curve_for(std::size_t g, PositionSet open) {
        const auto bits = open_ways(problem_.targets[g], open);
        if (known_all_[g] == bits)
            return curves_all_[g];
        if (known_[g] != bits) {
            target_curve(problem_.targets[g], returns_, open, curves_[g]);
            known_[g] = bits;
        }
        return curves_[g];
    }

    // stage_[g][t]: the most that the first g targets are worth within t minutes.
    void fill(PositionSet open, int minutes) {
        const auto last = static_cast<std::size_t>(minutes);
        stage_[0].fill(0);
        for (std::size_t g = 0; g < problem_.targets.size(); ++g) {
            const auto& curve = curve_for(g, open);
            used_[g] = &curve;
            const auto& before = stage_[g];
            auto& now = stage_[g + 1];
            now = before;
            double shorter = 0;
            for (std::size_t m = 1; m <= curve.longest; ++m) {
                const double value = curve.value[m];
                if (value <= shorter)
                    continue;  // fewer minutes are worth as much
                shorter = value;
                if (m <= last)
                    improve(now.data() + m, before.data(), last + 1 - m, value);
            }
        }
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
    std::array<std::array<double, session_minutes_max + 1>, targets_max + 1> stage_;
    Curves curves_all_;  // with every position open
    Curves curves_;
    Known known_all_;
    Known known_;
    std::vector<Stretch> stretches_;
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
