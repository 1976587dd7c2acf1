// The most probable joint set of causes.
#include "assessment/noisy_or_internal.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace palpate::assessment {

using namespace internal;

namespace {

// ---- Most probable joint set ----

// Tries sets of causes, keeping the two most probable.
struct JointSearch {
    const Network& network;
    std::vector<double> odds;      // per cause
    std::vector<int> best, trial;  // ascending
    Scaled best_weight{0.0, 0}, second_weight{0.0, 0};
    std::vector<double> missing;  // per finding, P(absent | trial)

    explicit JointSearch(const Network& n) : network(n) {
        for (const Cause& cause : n.causes) {
            const double p = absent_adjusted(cause.prior, cause.absent_survival);
            odds.push_back(p / std::max(1.0 - p, 0x1p-60));
        }
    }

    // Weight of a set: product of odds times P(findings | set).
    Scaled weigh(const std::vector<int>& set) {
        missing.clear();
        for (const double leak : network.leak)
            missing.push_back(1.0 - leak);
        Scaled weight;
        for (const int i : set) {
            multiply(weight, odds[at(i)]);
            for (const Link& link : network.causes[at(i)].present_links) {
                if (usable(network, link))
                    missing[at(link.finding)] *= 1.0 - link.strength;
            }
        }
        for (const double miss : missing)
            multiply(weight, 1.0 - miss);
        return weight;
    }

    // True when `set` beats the best so far and replaces it.
    bool offer(std::vector<int> set) {
        std::sort(set.begin(), set.end());
        const Scaled weight = weigh(set);
        if (less(best_weight, weight)) {
            second_weight = best_weight;
            best_weight = weight;
            best = std::move(set);
            return true;
        }
        if (less(second_weight, weight) && set != best)
            second_weight = weight;
        return false;
    }

    void try_small_sets(std::span<const int> top) {
        best_weight = weigh({});
        for (std::size_t a = 0; a < top.size(); ++a) {
            offer({top[a]});
            for (std::size_t b = a + 1; b < top.size(); ++b) {
                offer({top[a], top[b]});
                for (std::size_t d = b + 1; d < top.size(); ++d)
                    offer({top[a], top[b], top[d]});
            }
        }
    }

    // Offers every set one addition, removal or swap away from the best. True when one won.
    bool improve(std::span<const int> pool) {
        const std::vector<int> from = best;
        bool better = false;
        for (std::size_t k = 0; k <= from.size(); ++k) {  // k == size: remove nothing
            std::vector<int> kept = from;
            if (k < from.size()) {
                kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(k));
                better |= offer(kept);
            }
            kept.push_back(-1);
            for (const int i : pool) {
                if (std::find(from.begin(), from.end(), i) != from.end())
                    continue;
                kept.back() = i;
                better |= offer(kept);
            }
        }
        return better;
    }
};

}  // namespace

Explanation best_joint(const Network& network, const Posterior& posterior) {
    std::vector<int> ranked(std::min(network.causes.size(), posterior.marginal.size()));
    std::iota(ranked.begin(), ranked.end(), 0);
    std::stable_sort(ranked.begin(), ranked.end(), [&](int a, int b) {
        return posterior.marginal[at(a)] > posterior.marginal[at(b)];
    });
    const std::span<const int> all(ranked);
    JointSearch search(network);
    search.try_small_sets(all.first(std::min<std::size_t>(16, all.size())));
    while (search.improve(all.first(std::min<std::size_t>(64, all.size())))) {}
    Explanation out;
    out.causes = search.best;
    out.ratio = divide(search.best_weight, search.second_weight);
    out.covered.assign(network.leak.size(), 0);
    for (const int i : out.causes) {
        for (const Link& link : network.causes[at(i)].present_links) {
            if (usable(network, link))
                out.covered[at(link.finding)] = 1;
        }
    }
    return out;
}

}  // namespace palpate::assessment
