// The most probable joint set of causes.
#include "assessment/noisy_or_internal.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace palpate::assessment {

using namespace internal;

namespace {

constexpr std::size_t enumerated = 10;  // causes of which every set of at most three is tried
constexpr int enumerated_size_max = 3;
constexpr std::size_t tried = 16;   // causes that the steps add, remove and swap
constexpr double leak_min = 1e-12;  // keeps a finding that nothing explains comparable

// Tries sets of causes, keeping the two most probable. The set at hand grows and shrinks by one
// cause, and its weight by what that cause changes: odds times P(findings | set), as a multiple of
// that of the empty set.
class JointSearch {
public:
    // Only causes of `pool` are ever tried.
    JointSearch(const Network& n, std::span<const int> pool) : candidates_(n.causes.size()) {
        std::size_t links = 0;
        for (const int i : pool)
            links += n.causes[at(i)].present_links.size();
        effects_.reserve(links);
        undo_.reserve(links);
        chosen_.reserve(pool.size());
        first_undo_.reserve(pool.size());
        for (const int i : pool)
            candidates_[at(i)] = candidate(n, n.causes[at(i)]);
        missing_.reserve(n.leak.size());
        for (const double leak : n.leak)
            missing_.push_back(1.0 - std::max(leak, leak_min));
    }

    void try_small_sets(std::span<const int> top) {
        best_weight_ = Scaled{};
        extend(top, enumerated_size_max, Scaled{});
    }

    // Offers every set one addition, removal or swap away from the best. True when one won.
    bool improve(std::span<const int> pool) {
        const std::vector<int> from = best_;
        bool better = false;
        for (std::size_t k = 0; k <= from.size(); ++k) {  // k == size: remove nothing
            Scaled weight;
            for (std::size_t j = 0; j < from.size(); ++j)
                if (j != k)
                    multiply(weight, add(from[j]));
            if (k < from.size())
                better |= offer(weight);
            for (const int i : pool) {
                if (std::find(from.begin(), from.end(), i) != from.end())
                    continue;
                better |= offer_with(i, weight);
            }
            while (!chosen_.empty())
                take_back();
        }
        return better;
    }

    std::vector<int> best() const { return best_; }
    double ratio() const { return divide(best_weight_, second_weight_); }

private:
    struct Undo {
        int finding = 0;
        double missing = 0.0;
    };
    struct Effect {  // a usable link
        int finding = 0;
        double keep = 1.0;  // 1 - strength
    };
    struct Candidate {
        double odds = 0.0;
        std::size_t first = 0, last = 0;  // range in `effects_`
        bool repeats = false;             // some finding twice
    };

    Candidate candidate(const Network& n, const Cause& cause) {
        const double p = absent_adjusted(cause.prior, cause.absent_survival);
        const std::size_t first = effects_.size();
        bool repeats = false;
        for (const Link& link : cause.present_links) {
            if (!usable(n, link))
                continue;
            for (std::size_t e = first; e < effects_.size(); ++e)
                repeats = repeats || effects_[e].finding == link.finding;
            effects_.push_back({link.finding, 1.0 - link.strength});
        }
        return {p / std::max(1.0 - p, 0x1p-60), first, effects_.size(), repeats};
    }

    // What adding a cause would multiply the weight by; the set at hand stays as it is.
    double factor_of(const Candidate& c) const {
        double factor = c.odds;
        for (std::size_t e = c.first; e < c.last; ++e) {
            const double missing = missing_[at(effects_[e].finding)];
            factor *= (1.0 - missing * effects_[e].keep) / (1.0 - missing);
        }
        return factor;
    }

    // Offers the set at hand, of this weight, with one cause more. Most sets that are tried end
    // here, and few of them win: only those are written down.
    bool offer_with(int cause, Scaled weight) {
        const Candidate& c = candidates_[at(cause)];
        if (c.repeats) {
            multiply(weight, add(cause));
            const bool better = offer(weight);
            take_back();
            return better;
        }
        multiply(weight, factor_of(c));
        if (!less(second_weight_, weight))
            return false;
        chosen_.push_back(cause);
        const bool better = offer(weight);
        chosen_.pop_back();
        return better;
    }

    // Adds a cause to the set at hand; returns what multiplies its weight.
    double add(int cause) {
        const Candidate& c = candidates_[at(cause)];
        double factor = c.odds;
        chosen_.push_back(cause);
        first_undo_.push_back(undo_.size());
        for (std::size_t e = c.first; e < c.last; ++e) {
            const Effect& effect = effects_[e];
            double& missing = missing_[at(effect.finding)];
            undo_.push_back({effect.finding, missing});
            const double now = missing * effect.keep;
            factor *= (1.0 - now) / (1.0 - missing);
            missing = now;
        }
        return factor;
    }

    void take_back() {
        for (; undo_.size() > first_undo_.back(); undo_.pop_back())
            missing_[at(undo_.back().finding)] = undo_.back().missing;
        first_undo_.pop_back();
        chosen_.pop_back();
    }

    // Every set that adds up to `more` of these causes to the one at hand.
    void extend(std::span<const int> causes, int more, const Scaled& weight) {
        for (std::size_t i = 0; i < causes.size(); ++i) {
            if (more == 1) {
                offer_with(causes[i], weight);
                continue;
            }
            Scaled with = weight;
            multiply(with, add(causes[i]));
            offer(with);
            extend(causes.subspan(i + 1), more - 1, with);
            take_back();
        }
    }

    // True when the set at hand beats the best so far and replaces it.
    bool offer(const Scaled& weight) {
        if (less(best_weight_, weight)) {
            second_weight_ = best_weight_;
            best_weight_ = weight;
            best_ = chosen_;
            std::sort(best_.begin(), best_.end());
            return true;
        }
        if (less(second_weight_, weight) && !is_best())
            second_weight_ = weight;
        return false;
    }

    bool is_best() const {
        return chosen_.size() == best_.size() &&
               std::is_permutation(chosen_.begin(), chosen_.end(), best_.begin());
    }

    std::vector<Candidate> candidates_;  // by cause; filled for those of the pool
    std::vector<Effect> effects_;
    std::vector<double> missing_;  // per finding, P(absent | set at hand)
    std::vector<int> chosen_;      // the set at hand
    std::vector<Undo> undo_;
    std::vector<std::size_t> first_undo_;  // by chosen cause
    std::vector<int> best_;                // ascending
    Scaled best_weight_{0.0, 0};
    Scaled second_weight_{0.0, 0};
};

}  // namespace

Explanation best_joint(const Network& network, const Posterior& posterior) {
    std::vector<int> ranked(std::min(network.causes.size(), posterior.marginal.size()));
    std::iota(ranked.begin(), ranked.end(), 0);
    const auto count = std::min(tried, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count),
                      ranked.end(), [&](int a, int b) {
                          const double p = posterior.marginal[at(a)];
                          const double q = posterior.marginal[at(b)];
                          return p != q ? p > q : a < b;
                      });
    const std::span<const int> all(ranked.data(), count);
    JointSearch search(network, all);
    search.try_small_sets(all.first(std::min(enumerated, all.size())));
    while (search.improve(all)) {}
    Explanation out;
    out.causes = search.best();
    out.ratio = search.ratio();
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
