// Order of the sweep, cuts, and the program of steps.
#include "assessment/noisy_or_internal.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace palpate::assessment::internal {

// ---- Order of the sweep ----

static constexpr int tries_max = 600;

// One try at ordering the shapes so that findings are finished one by one and few are open at a
// time. Counts are kept up to date instead of being taken anew: a wide network tries hundreds.
class OrderTry {
public:
    explicit OrderTry(Workspace& ws) : ws_(ws) {
        const std::size_t findings = ws.slot.size();
        shapes_of_.resize(findings);
        findings_of_.resize(ws.shapes.size());
        for (auto& shapes : shapes_of_)
            shapes.reserve(ws.shapes.size());
        fresh_.reserve(ws.shapes.size());
        ready_.reserve(ws.shapes.size());
        for (std::size_t s = 0; s < ws.shapes.size(); ++s) {
            for (std::size_t f = 0; f < findings; ++f) {
                if (!ws.shapes[s].findings.test(f))
                    continue;
                shapes_of_[f].push_back(static_cast<int>(s));
                findings_of_[s].push_back(static_cast<int>(f));
            }
        }
    }

    // Fills ws.bucket, beginning with finding `start`; `stray` > 0 takes the second best finding
    // now and then, always in the same way. Returns the cost of the sweep, a sum of 2^width, and
    // stops early beyond `budget`.
    double run(int start, unsigned stray, double budget) {
        reset();
        double cost = 0.0;
        int next = start;
        while (ws_.bucket.size() < ws_.shapes.size() && cost < budget) {
            const int shape = pick_shape(next);
            if (shape < 0) {
                next = pick_finding(stray);
                continue;
            }
            cost += sweep(at(shape));
        }
        return ws_.bucket.size() == ws_.shapes.size() ? cost
                                                      : std::numeric_limits<double>::infinity();
    }

private:
    void reset() {
        ws_.bucket.clear();
        ws_.done.assign(ws_.shapes.size(), 0);
        fresh_.clear();
        for (const auto& findings : findings_of_)
            fresh_.push_back(static_cast<int>(findings.size()));
        ws_.remaining.clear();
        for (const auto& shapes : shapes_of_)
            ws_.remaining.push_back(static_cast<int>(shapes.size()));
        ready_.clear();
        open_.reset();
        size_ = 1.0;
    }

    // A shape that opens nothing new, else the one touching finding `next` that opens the fewest;
    // -1 when neither is left.
    int pick_shape(int next) {
        while (!ready_.empty()) {
            const int shape = ready_.back();
            ready_.pop_back();
            if (!ws_.done[at(shape)])
                return shape;
        }
        int best = -1;
        for (const int s : shapes_of_[at(next)])
            if (!ws_.done[at(s)] && (best < 0 || fresh_[at(s)] < fresh_[at(best)]))
                best = s;
        return best;
    }

    // The open finding whose remaining shapes open the fewest new ones; any finding when none is.
    int pick_finding(unsigned stray) {
        int best = -1;
        int second = -1;
        std::size_t fewest = Workspace::max_findings + 1;
        for (const bool among_open : {true, false}) {
            for (std::size_t f = 0; f < shapes_of_.size(); ++f) {
                if (ws_.remaining[f] == 0 || open_.test(f) != among_open)
                    continue;
                const std::size_t fresh = opened_by(f);
                if (fresh >= fewest)
                    continue;
                fewest = fresh;
                second = best;
                best = static_cast<int>(f);
            }
            if (best >= 0)
                break;
        }
        if (stray == 0 || second < 0)
            return best;
        chance_ = chance_ * 1664525U + 1013904223U + stray;
        return (chance_ >> 24) % 4 == 0 ? second : best;
    }

    std::size_t opened_by(std::size_t finding) const {
        Workspace::FindingSet wanted;
        for (const int s : shapes_of_[finding])
            if (!ws_.done[at(s)])
                wanted |= ws_.shapes[at(s)].findings;
        return (wanted & ~open_).count();
    }

    double sweep(std::size_t shape) {
        ws_.done[shape] = 1;
        ws_.bucket.push_back(static_cast<int>(shape));
        for (const int f : findings_of_[shape]) {
            if (open_.test(at(f)))
                continue;
            open_.set(at(f));
            size_ *= 2.0;
            for (const int s : shapes_of_[at(f)])
                if (--fresh_[at(s)] == 0 && !ws_.done[at(s)])
                    ready_.push_back(s);
        }
        const double cost = size_ * ws_.shapes[shape].first;
        for (const int f : findings_of_[shape]) {
            if (--ws_.remaining[at(f)] > 0)
                continue;
            open_.reset(at(f));
            size_ *= 0.5;
        }
        return cost;
    }

    Workspace& ws_;
    std::vector<std::vector<int>> shapes_of_;                          // by finding
    std::vector<boost::container::small_vector<int, 8>> findings_of_;  // by shape
    std::vector<int> fresh_;  // by shape: findings not opened yet
    std::vector<int> ready_;  // shapes that open nothing new
    Workspace::FindingSet open_;
    double size_ = 1.0;
    unsigned chance_ = 1;
};

// Gathers blocks with the same findings into shapes; `first` holds how many causes share it.
static void gather_shapes(Workspace& ws) {
    ws.shapes.clear();
    ws.shape_of.clear();
    for (const Workspace::Block& block : ws.blocks) {
        std::size_t s = 0;
        while (s < ws.shapes.size() && ws.shapes[s].findings != block.findings)
            ++s;
        if (s == ws.shapes.size())
            ws.shapes.push_back({0, 0, block.findings});
        ws.shapes[s].first += block.last - block.first;
        ws.shape_of.push_back(static_cast<int>(s));
    }
}

// Fills ws.order with the blocks of each shape of the best bucket, in their own order.
static void list_blocks(Workspace& ws) {
    auto& next = ws.remaining;  // by shape: where its next block goes
    next.assign(ws.shapes.size(), 0);
    for (const int shape : ws.shape_of)
        ++next[at(shape)];
    int first = 0;
    for (const int shape : ws.best_bucket)
        first += std::exchange(next[at(shape)], first);
    for (std::size_t b = 0; b < ws.blocks.size(); ++b)
        ws.order[at(next[at(ws.shape_of[b])]++)] = static_cast<int>(b);
}

// Fills ws.order with block indices. Components of few findings are swept as they come.
void order_blocks(Workspace& ws) {
    ws.order.resize(ws.blocks.size());
    std::iota(ws.order.begin(), ws.order.end(), 0);
    if (ws.slot.size() <= 5)
        return;
    gather_shapes(ws);
    OrderTry order(ws);
    // A try costs about this much sweeping: stop once the sweep is no dearer than looking on.
    const double try_cost = 4.0 * static_cast<double>(ws.shapes.size() * ws.slot.size());
    double best = std::numeric_limits<double>::infinity();
    const int findings = static_cast<int>(ws.slot.size());
    for (int turn = 0; turn < tries_max && best > try_cost * turn; ++turn) {
        const unsigned stray = turn < findings ? 0U : static_cast<unsigned>(turn);
        const double cost = order.run(turn % findings, stray, best);
        if (cost >= best)
            continue;
        best = cost;
        ws.best_bucket = ws.bucket;
    }
    list_blocks(ws);
}

// ---- From ordered blocks to a program of steps ----

// At step t, gives up all links from here on of the one open finding that loses least by it: the
// one whose always-on leak is the smallest multiple of its average leak (see raise_leaks), for that
// multiple is what widens the interval.
static void cut_weakest(const Network& network, Workspace& ws, int t) {
    int weakest = -1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t f = 0; f < ws.slot.size(); ++f) {
        if (ws.first_seen[f] > t || ws.last_seen[f] < t)
            continue;
        double low = network.leak[at(ws.slot[f])];
        double high = low;
        for (int u = t; u <= ws.last_seen[f]; ++u) {
            const int cause = ws.steps[at(u)].cause;
            for (const Link& link : network.causes[at(cause)].present_links) {
                if (link.finding != ws.slot[f] || !usable(network, link))
                    continue;
                low = raise(low, ws.prior[at(cause)] * link.strength);
                high = raise(high, link.strength);
            }
        }
        const double widens = low > 0.0 ? high / low : std::numeric_limits<double>::max();
        if (weakest >= 0 && widens >= least)
            continue;
        least = widens;
        weakest = static_cast<int>(f);
    }
    for (int u = t; u <= ws.last_seen[at(weakest)]; ++u) {
        for (const Link& link : network.causes[at(ws.steps[at(u)].cause)].present_links) {
            if (link.finding != ws.slot[at(weakest)] || !usable(network, link))
                continue;
            const bool repeated = !ws.cuts.empty() && ws.cuts.back().step == u &&
                                  ws.cuts.back().finding == link.finding;
            if (!repeated)
                ws.cuts.push_back({ws.steps[at(u)].cause, link.finding, u, 0.0});
            ws.cuts.back().strength = raise(ws.cuts.back().strength, link.strength);
        }
    }
    ws.last_seen[at(weakest)] = t - 1;  // may leave first_seen = t: then it never opens
}

// Lists the steps and finds where the width cap forces a finding to be closed early: its later
// links become ws.cuts. ws.last_seen[f] is the step after which local finding f closes.
void plan_steps(const Network& network, const InferenceLimits& limits, Workspace& ws) {
    ws.steps.clear();
    for (const int b : ws.order) {
        const Workspace::Block& block = ws.blocks[at(b)];
        const int first = static_cast<int>(ws.steps.size());
        for (int m = block.first; m < block.last; ++m) {
            Workspace::Step step;
            step.cause = ws.members[at(m)];
            step.prior = ws.prior[at(step.cause)];
            step.block_first = first;
            step.block_last = first + block.last - block.first - 1;
            ws.steps.push_back(step);
        }
    }
    const int count = static_cast<int>(ws.steps.size());
    ws.first_seen.assign(ws.slot.size(), count);
    ws.last_seen.assign(ws.slot.size(), -1);
    for (int t = 0; t < count; ++t) {
        for (const Link& link : network.causes[at(ws.steps[at(t)].cause)].present_links) {
            if (!usable(network, link))
                continue;
            const std::size_t f = at(ws.local[at(link.finding)]);
            ws.first_seen[f] = std::min(ws.first_seen[f], t);
            ws.last_seen[f] = t;
        }
    }
    const int cap = std::clamp(limits.width_cap, 1, 18);
    for (int t = 0; t<count&& static_cast<int>(ws.slot.size())> cap; ++t) {
        for (;;) {
            int width = 0;
            for (std::size_t f = 0; f < ws.slot.size(); ++f) {
                width += ws.first_seen[f] <= t && ws.last_seen[f] >= t;
            }
            if (width <= cap)
                break;
            cut_weakest(network, ws, t);
        }
    }
}

// Writes down links, openings and closings as bit positions. Returns the greatest width.
// Findings left with no link at all are listed in ws.loose.
int compile_steps(const Network& network, Workspace& ws) {
    ws.links.clear();
    ws.opens.clear();
    ws.closes.clear();
    ws.active.clear();
    std::size_t table = 0;
    std::size_t widest = 0;
    for (std::size_t t = 0; t < ws.steps.size(); ++t) {
        Workspace::Step& step = ws.steps[t];
        const int now = static_cast<int>(t);
        step.open_begin = ws.opens.size();
        for (std::size_t f = 0; f < ws.slot.size(); ++f) {
            if (ws.first_seen[f] != now || ws.last_seen[f] < now)
                continue;
            ws.opens.push_back(ws.slot[f]);
            ws.active.push_back(static_cast<int>(f));
        }
        step.open_end = ws.opens.size();
        step.link_begin = ws.links.size();
        for (const Link& link : network.causes[at(step.cause)].present_links) {
            if (!usable(network, link))
                continue;
            const int f = ws.local[at(link.finding)];
            const auto found = std::find(ws.active.begin(), ws.active.end(), f);
            if (found == ws.active.end())
                continue;  // cut
            ws.links.push_back({static_cast<int>(found - ws.active.begin()), link.strength});
        }
        step.link_end = ws.links.size();
        step.table = table;
        step.size = std::size_t{1} << ws.active.size();
        table += step.size;
        widest = std::max(widest, ws.active.size());
        step.close_begin = ws.closes.size();
        for (std::size_t k = ws.active.size(); k-- > 0;) {
            if (ws.last_seen[at(ws.active[k])] != now)
                continue;
            ws.closes.push_back(static_cast<int>(k));
            ws.active.erase(ws.active.begin() + static_cast<std::ptrdiff_t>(k));
        }
        step.close_end = ws.closes.size();
    }
    ws.loose.clear();
    for (std::size_t f = 0; f < ws.slot.size(); ++f) {
        if (ws.last_seen[f] < ws.first_seen[f])
            ws.loose.push_back(ws.slot[f]);
    }
    if (ws.arena.size() < table)
        ws.arena.resize(table);
    for (std::vector<double>* buffer : {&ws.table, &ws.turned, &ws.beta}) {
        if (buffer->size() < (std::size_t{1} << widest))
            buffer->resize(std::size_t{1} << widest);
    }
    return static_cast<int>(widest);
}

}  // namespace palpate::assessment::internal
