// Order of the sweep, cuts, and the program of steps.
#include "assessment/noisy_or_internal.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace palpate::assessment::internal {

// ---- Order of the sweep ----

// The shape to sweep next: one that opens nothing new, else the one touching finding `next` that
// opens the fewest. -1 when neither is left.
static int pick_shape(const Workspace& ws, const Workspace::FindingSet& open, int next) {
    int best = -1;
    std::size_t best_fresh = 0;
    for (std::size_t s = 0; s < ws.shapes.size(); ++s) {
        if (ws.done[s])
            continue;
        const auto unopened = ws.shapes[s].findings & ~open;
        if (unopened.any() && !ws.shapes[s].findings.test(at(next)))
            continue;
        const std::size_t fresh = unopened.any() ? unopened.count() : 0;
        if (best >= 0 && fresh >= best_fresh)
            continue;
        best = static_cast<int>(s);
        best_fresh = fresh;
        if (fresh == 0)
            break;
    }
    return best;
}

// The finding whose remaining shapes open the fewest new ones.
static int pick_finding(Workspace& ws, const Workspace::FindingSet& open) {
    ws.wanted.assign(ws.slot.size(), {});
    for (std::size_t s = 0; s < ws.shapes.size(); ++s) {
        if (ws.done[s])
            continue;
        for (std::size_t f = 0; f < ws.slot.size(); ++f) {
            if (ws.shapes[s].findings.test(f))
                ws.wanted[f] |= ws.shapes[s].findings;
        }
    }
    int best = 0;
    std::size_t fewest = Workspace::max_findings + 1;
    for (std::size_t f = 0; f < ws.slot.size(); ++f) {
        const std::size_t fresh = (ws.wanted[f] & ~open).count();
        if (ws.wanted[f].none() || fresh >= fewest)
            continue;
        fewest = fresh;
        best = static_cast<int>(f);
    }
    return best;
}

// Orders the shapes so that findings are finished one by one, beginning with `start`. Fills
// ws.bucket and returns the cost of the sweep, a sum of 2^width; stops early beyond `budget`.
static double order_from(Workspace& ws, int start, double budget) {
    Workspace::FindingSet open;
    ws.done.assign(ws.shapes.size(), 0);
    ws.bucket.clear();
    ws.remaining.assign(ws.slot.size(), 0);
    for (const Workspace::Block& shape : ws.shapes) {
        for (std::size_t f = 0; f < ws.slot.size(); ++f)
            ws.remaining[f] += shape.findings.test(f);
    }
    double cost = 0.0;
    int next = start;
    while (ws.bucket.size() < ws.shapes.size() && cost < budget) {
        const int best = pick_shape(ws, open, next);
        if (best < 0) {
            next = pick_finding(ws, open);
            continue;
        }
        const Workspace::Block& shape = ws.shapes[at(best)];
        ws.done[at(best)] = 1;
        ws.bucket.push_back(best);
        open |= shape.findings;
        double size = shape.first;
        for (std::size_t k = open.count(); k > 0; --k)
            size *= 2.0;
        cost += size;
        for (std::size_t f = 0; f < ws.slot.size(); ++f) {
            if (shape.findings.test(f) && --ws.remaining[f] == 0)
                open.reset(f);
        }
    }
    return cost;
}

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

// Fills ws.order with block indices. Components of few findings are swept as they come.
void order_blocks(Workspace& ws) {
    ws.order.resize(ws.blocks.size());
    std::iota(ws.order.begin(), ws.order.end(), 0);
    if (ws.slot.size() <= 5)
        return;
    gather_shapes(ws);
    // Looking for a better order costs about this much again for every start: once the sweep is
    // cheaper than that, look no further.
    const double search_cost = 4.0 * static_cast<double>(ws.shapes.size() * ws.shapes.size());
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t start = 0; start < ws.slot.size(); ++start) {
        const double cost = order_from(ws, static_cast<int>(start), best);
        if (cost >= best)
            continue;
        best = cost;
        ws.best_bucket = ws.bucket;
        if (best < search_cost)
            break;
    }
    ws.order.clear();
    for (const int shape : ws.best_bucket) {
        for (std::size_t b = 0; b < ws.blocks.size(); ++b) {
            if (ws.shape_of[b] == shape)
                ws.order.push_back(static_cast<int>(b));
        }
    }
}

// ---- From ordered blocks to a program of steps ----

// At step t, gives up all links from here on of the one open finding that loses least by it:
// lowest 1 - prod(1 - strength).
static void cut_weakest(const Network& network, Workspace& ws, int t) {
    int weakest = -1;
    double most_kept = -1.0;
    for (std::size_t f = 0; f < ws.slot.size(); ++f) {
        if (ws.first_seen[f] > t || ws.last_seen[f] < t)
            continue;
        double kept = 1.0;
        for (int u = t; u <= ws.last_seen[f]; ++u) {
            for (const Link& link : network.causes[at(ws.steps[at(u)].cause)].present_links) {
                if (link.finding != ws.slot[f] || !usable(network, link))
                    continue;
                kept *= 1.0 - link.strength;
            }
        }
        if (kept <= most_kept)
            continue;
        most_kept = kept;
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
