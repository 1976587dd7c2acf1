// Components, bounds and the public calls.
#include "assessment/noisy_or_internal.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace palpate::assessment {

using namespace internal;

namespace {

// ---- Cut links: interval from a lower and an upper network ----

struct Interval {
    double low, high;
};

// Probability interval of an event that is increasing in the causes. `low` and `high` are its
// posteriors in the lower and upper network, `ratio` is upper evidence / lower evidence, and
// `credit` <= 1 discounts the lower network's mass without the event.
Interval bracket(double low, double high, double ratio, double credit) {
    const double low_rest = (1.0 - high) * ratio;
    const double high_rest = (1.0 - low) * credit;
    const double raised = high * ratio;
    return {low > 0.0 ? low / (low + low_rest) : 0.0,
            raised > 0.0 ? raised / (raised + high_rest) : 0.0};
}

void raise_leaks(const Network& network, Workspace& ws) {
    ws.leak_low = network.leak;
    ws.leak_high = network.leak;
    for (const Workspace::Cut& cut : ws.cuts) {
        double& low = ws.leak_low[at(cut.finding)];
        double& high = ws.leak_high[at(cut.finding)];
        low = raise(low, ws.prior[at(cut.cause)] * cut.strength);
        high = raise(high, cut.strength);
    }
}

// In the lower network a cut cause still lends its average to the leak. For "block absent" that
// part must go; evidence falls at most by the ratio of the leaks, as it is concave in each leak.
double block_credit(const Network& network, const Workspace& ws, const Workspace::Step& block) {
    double credit = 1.0;
    int last_finding = -1;  // cuts of one finding are consecutive
    for (const Workspace::Cut& cut : ws.cuts) {
        const bool inside = cut.step >= block.block_first && cut.step <= block.block_last;
        if (!inside || cut.finding == last_finding)
            continue;
        last_finding = cut.finding;
        double leak = network.leak[at(cut.finding)];
        for (const Workspace::Cut& other : ws.cuts) {
            if (other.finding != cut.finding)
                continue;
            if (other.step >= block.block_first && other.step <= block.block_last)
                continue;
            leak = raise(leak, ws.prior[at(other.cause)] * other.strength);
        }
        const double full = ws.leak_low[at(cut.finding)];
        credit *= full > 0.0 ? leak / full : 1.0;
    }
    return credit;
}

double distance(double value, const Interval& interval) {
    return std::max({value - interval.low, interval.high - value, 0.0});
}

// ---- One component ----

struct Context {
    const Network& network;
    std::span<const int> group_of_cause;
    Workspace& ws;
    Posterior& out;

    int group(int cause) const {
        return at(cause) < group_of_cause.size() ? group_of_cause[at(cause)] : -1;
    }
    void fold_group(int cause, double none, Interval bounds) const {
        if (group(cause) < 0)
            return;
        ws.none[at(group(cause))] *= none;
        ws.none_low[at(group(cause))] *= bounds.low;
        ws.none_high[at(group(cause))] *= bounds.high;
    }
};

// Marginals and groups from the sweep just run (exact component).
void report_exact(const Context& c) {
    for (const Workspace::Step& step : c.ws.steps) {
        c.out.marginal[at(step.cause)] = step.present;
        if (&step - c.ws.steps.data() != step.block_last)
            continue;
        c.fold_group(step.cause, step.none, {step.none, step.none});
    }
}

// Marginals and groups from the lower (ws.low_*) and upper (just run) networks.
void report_bounded(const Context& c, double ratio) {
    for (std::size_t t = 0; t < c.ws.steps.size(); ++t) {
        const Workspace::Step& step = c.ws.steps[t];
        const double credit = block_credit(c.network, c.ws, step);
        const Interval single = bracket(c.ws.low_present[t], step.present, ratio, credit);
        const double value = std::clamp(c.ws.low_present[t], single.low, single.high);
        c.out.marginal[at(step.cause)] = value;
        c.out.error_bound = std::max(c.out.error_bound, distance(value, single));
        if (step.block_last != static_cast<int>(t))
            continue;
        const double any_low = 1.0 - c.ws.low_none[t];
        const Interval any = bracket(any_low, 1.0 - step.none, ratio, credit);
        const double any_value = std::clamp(any_low, any.low, any.high);
        c.fold_group(step.cause, 1.0 - any_value, {1.0 - any.high, 1.0 - any.low});
    }
}

// Cuts of one finding are consecutive; the first of those with most cuts.
int most_cut(const Workspace& ws) {
    int finding = -1;
    std::ptrdiff_t most = 0;
    for (auto from = ws.cuts.begin(); from != ws.cuts.end();) {
        const auto to = std::ranges::find_if(
            from, ws.cuts.end(), [&](const auto& cut) { return cut.finding != from->finding; });
        if (to - from > most) {
            most = to - from;
            finding = from->finding;
        }
        from = to;
    }
    return finding;
}

// Returns the component's evidence, 0 when its findings are impossible.
Scaled solve_component(const Context& c, const InferenceLimits& limits) {
    Workspace& ws = c.ws;
    ws.cuts.clear();
    order_blocks(ws);
    plan_steps(c.network, limits, ws);
    c.out.width = std::max(c.out.width, compile_steps(c.network, ws));
    if (ws.cuts.empty()) {
        const Scaled evidence = sweep_forward(ws, c.network.leak);
        if (evidence.mantissa <= 0.0)
            return evidence;
        sweep_backward(ws, c.network.leak);
        report_exact(c);
        return evidence;
    }
    c.out.cut_links += static_cast<int>(ws.cuts.size());
    c.out.cut_finding = most_cut(ws);
    raise_leaks(c.network, ws);
    const Scaled low = sweep_forward(ws, ws.leak_low);
    if (low.mantissa <= 0.0)
        return low;
    sweep_backward(ws, ws.leak_low);
    ws.low_present.clear();
    ws.low_none.clear();
    for (const Workspace::Step& step : ws.steps) {
        ws.low_present.push_back(step.present);
        ws.low_none.push_back(step.none);
    }
    const Scaled high = sweep_forward(ws, ws.leak_high);
    sweep_backward(ws, ws.leak_high);
    report_bounded(c, divide(high, low));
    return low;
}

int find_root(std::vector<int>& root, int f) {
    while (root[at(f)] != f)
        f = root[at(f)] = root[at(root[at(f)])];
    return f;
}

void join_findings(const Network& network, Workspace& ws) {
    ws.root.resize(network.leak.size());
    std::iota(ws.root.begin(), ws.root.end(), 0);
    for (const Cause& cause : network.causes) {
        int first = -1;
        for (const Link& link : cause.present_links) {
            if (!usable(network, link))
                continue;
            const int here = find_root(ws.root, link.finding);
            if (first < 0)
                first = here;
            ws.root[at(std::max(first, here))] = std::min(first, here);
            first = std::min(first, here);
        }
    }
}

// Fills slot, local, members and blocks for the component of finding `root`.
void gather_component(const Context& c, int root) {
    Workspace& ws = c.ws;
    ws.slot.clear();
    ws.local.resize(c.network.leak.size());
    for (int f = root; at(f) < c.network.leak.size(); ++f) {
        if (find_root(ws.root, f) != root)
            continue;
        ws.local[at(f)] = static_cast<int>(ws.slot.size());
        ws.slot.push_back(f);
    }
    ws.members.clear();
    for (std::size_t i = 0; i < c.network.causes.size(); ++i) {
        for (const Link& link : c.network.causes[i].present_links) {
            if (!usable(c.network, link))
                continue;
            if (ws.root[at(link.finding)] == root)
                ws.members.push_back(static_cast<int>(i));
            break;
        }
    }
    const auto before = [&c](int a, int b) {
        return c.group(a) != c.group(b) ? c.group(a) < c.group(b) : a < b;
    };
    // They usually are in order, as a source's causes are added together.
    if (!std::is_sorted(ws.members.begin(), ws.members.end(), before))
        std::sort(ws.members.begin(), ws.members.end(), before);
    ws.blocks.clear();
    int previous = -1;
    for (int m = 0; at(m) < ws.members.size(); ++m) {
        const int group = c.group(ws.members[at(m)]);
        if (group < 0 || group != previous)
            ws.blocks.push_back({m, m, {}});
        previous = group;
        Workspace::Block& block = ws.blocks.back();
        block.last = m + 1;
        for (const Link& link : c.network.causes[at(ws.members[at(m)])].present_links) {
            if (usable(c.network, link))
                block.findings.set(at(ws.local[at(link.finding)]));
        }
    }
}

// Folds absent findings into priors, and sizes the outputs. Unlinked causes are then finished.
void start_from_priors(const Context& c) {
    c.ws.prior.clear();
    c.ws.prior.reserve(c.network.causes.size());
    int groups = 0;
    for (const int group : c.group_of_cause)
        groups = std::max(groups, group + 1);
    for (std::vector<double>* none : {&c.ws.none, &c.ws.none_low, &c.ws.none_high}) {
        none->assign(at(groups), 1.0);
    }
    for (const Cause& cause : c.network.causes) {
        c.ws.prior.push_back(absent_adjusted(cause.prior, cause.absent_survival));
        multiply(c.out.evidence, 1.0 - cause.prior + cause.prior * cause.absent_survival);
    }
    c.out.marginal = c.ws.prior;
}

// Without usable evidence: every cause at its prior, as if independent.
Posterior priors_only(const Context& c, double error_bound) {
    start_from_priors(c);
    for (std::size_t i = 0; i < c.ws.prior.size(); ++i) {
        c.fold_group(static_cast<int>(i), 1.0 - c.ws.prior[i], {0.0, 1.0});
    }
    c.out.group_any.clear();
    for (const double none : c.ws.none)
        c.out.group_any.push_back(1.0 - none);
    c.out.evidence = {0.0, 0};
    c.out.error_bound = error_bound;
    return std::move(c.out);
}

}  // namespace

void Workspace::reserve(std::size_t causes) {
    constexpr std::size_t usual_links = 4;  // of a cause
    for (auto* list : {&members, &shape_of, &bucket, &best_bucket, &order})
        list->reserve(causes);
    for (auto* list : {&active, &opens, &closes, &slot})
        list->reserve(max_findings / 4);
    blocks.reserve(causes);
    shapes.reserve(causes);
    steps.reserve(causes);
    links.reserve(usual_links * causes);
}

Posterior infer(const Network& network, std::span<const int> group_of_cause,
                const InferenceLimits& limits, Workspace& workspace) {
    Posterior out;
    const Context c{network, group_of_cause, workspace, out};
    if (network.leak.size() > Workspace::max_findings)
        return priors_only(c, 1.0);
    start_from_priors(c);
    join_findings(network, workspace);
    workspace.reserve(network.causes.size());
    for (std::size_t i = 0; i < network.causes.size(); ++i) {
        const auto& links = network.causes[i].present_links;
        const bool linked = std::any_of(links.begin(), links.end(),
                                        [&](const Link& l) { return usable(network, l); });
        const double none = 1.0 - workspace.prior[i];
        if (!linked)
            c.fold_group(static_cast<int>(i), none, {none, none});
    }
    for (int f = 0; at(f) < network.leak.size(); ++f) {
        if (find_root(workspace.root, f) != f)
            continue;
        gather_component(c, f);
        Scaled evidence;
        if (workspace.members.empty()) {
            multiply(evidence, network.leak[at(f)]);
        } else {
            evidence = solve_component(c, limits);
        }
        multiply(out.evidence, evidence.mantissa);
        if (evidence.mantissa <= 0.0)
            return priors_only(c, out.cut_links > 0 ? 1.0 : 0.0);
        out.evidence.exponent2 += evidence.exponent2;
    }
    out.group_any.reserve(workspace.none.size());
    for (std::size_t g = 0; g < workspace.none.size(); ++g) {
        const Interval bounds{workspace.none_low[g], workspace.none_high[g]};
        out.group_any.push_back(1.0 - workspace.none[g]);
        out.error_bound = std::max(out.error_bound, distance(workspace.none[g], bounds));
    }
    return out;
}

Posterior infer(const Network& network, const InferenceLimits& limits) {
    Workspace workspace;
    return infer(network, {}, limits, workspace);
}

double probability_any(const Network& network, std::span<const int> group,
                       const InferenceLimits& limits) {
    std::vector<int> group_of_cause(network.causes.size(), -1);
    for (const int cause : group) {
        if (cause >= 0 && at(cause) < group_of_cause.size())
            group_of_cause[at(cause)] = 0;
    }
    Workspace workspace;
    const Posterior posterior = infer(network, group_of_cause, limits, workspace);
    return posterior.group_any.empty() ? 0.0 : posterior.group_any[0];
}

}  // namespace palpate::assessment
