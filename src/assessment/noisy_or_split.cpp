// Wide networks: one finding at a time is taken out by inclusion and exclusion.
#include "assessment/noisy_or_internal.hpp"

#include <algorithm>

namespace palpate::assessment {

using namespace internal;

namespace {

// The network that says nothing of finding f: it is present whatever happens.
Network without(const Network& network, int f) {
    Network rest = network;
    rest.leak[at(f)] = 1.0;
    for (Cause& cause : rest.causes)
        cause.present_links.erase(
            std::remove_if(cause.present_links.begin(), cause.present_links.end(),
                           [f](const Link& link) { return link.finding == f; }),
            cause.present_links.end());
    return rest;
}

// The same with f seen absent, but for its leak.
Network with_absent(const Network& network, int f) {
    Network rest = without(network, f);
    for (std::size_t c = 0; c < network.causes.size(); ++c)
        for (const Link& link : network.causes[c].present_links)
            if (link.finding == f)
                rest.causes[c].absent_survival *= 1.0 - link.strength;
    return rest;
}

// P(event | F) from the event's posteriors in the two networks; `share` is the second evidence as a
// part of the first.
double subtract(double first, double second, double share) {
    return std::clamp((first - share * second) / (1.0 - share), 0.0, 1.0);
}

}  // namespace

Posterior infer_split(const Network& network, std::span<const int> group_of_cause,
                      const InferenceLimits& limits, Workspace& workspace, double error_max,
                      int splits) {
    Posterior bounded = infer(network, group_of_cause, limits, workspace);
    if (bounded.error_bound <= error_max || splits <= 0 || bounded.cut_finding < 0)
        return bounded;
    const int f = bounded.cut_finding;
    const auto split = [&](const Network& narrower) {
        return infer_split(narrower, group_of_cause, limits, workspace, 0.0, splits - 1);
    };
    Posterior first = split(without(network, f));
    const Posterior second = split(with_absent(network, f));
    const double share = (1.0 - network.leak[at(f)]) * divide(second.evidence, first.evidence);
    const bool exact = first.error_bound <= 0.0 && second.error_bound <= 0.0;
    // Little is left of the difference when f is nearly always absent.
    if (!exact || !(share < 0.999))
        return bounded;
    for (std::size_t i = 0; i < first.marginal.size(); ++i)
        first.marginal[i] = subtract(first.marginal[i], second.marginal[i], share);
    for (std::size_t g = 0; g < first.group_any.size(); ++g)
        first.group_any[g] = subtract(first.group_any[g], second.group_any[g], share);
    multiply(first.evidence, 1.0 - share);
    first.width = std::max(first.width, second.width);
    return first;
}

}  // namespace palpate::assessment
