#include "outcomes/helps/n_of_1.hpp"

#include "base/dice.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace palpate::outcomes::helps {
namespace {

double square(double x) {
    return x * x;
}

std::size_t index(int i) {
    return static_cast<std::size_t>(i);
}

// The differences a - b of the whole pairs, and how many pairs were begun in vain.
struct Pairs {
    std::vector<double> differences;
    int broken = 0;
    int left = 0;
};

Pairs pairs_of(const Alternation& alternation, std::span<const AlternationVisit> visits) {
    const auto order = order_of(alternation);
    std::vector<const AlternationVisit*> at(order.size(), nullptr);
    for (const auto& v : visits)
        at[index(v.visit)] = &v;
    const auto whole = [](const AlternationVisit* v) {
        return v != nullptr && v->as_drawn && v->gain;
    };
    Pairs pairs;
    for (std::size_t first = 0; first < order.size(); first += 2) {
        const auto* const one = at[first];
        const auto* const two = at[first + 1];
        if (whole(one) && whole(two))
            pairs.differences.push_back(order[first] == Option::a ? *one->gain - *two->gain
                                                                  : *two->gain - *one->gain);
        else if (one == nullptr && two == nullptr)
            ++pairs.left;
        else if (two != nullptr || !whole(one))
            ++pairs.broken;  // else its second visit is still to come
    }
    return pairs;
}

// Beforehand the options are alike but for what two families differ by in one client. The two
// visits of a pair each have the residual spread, which is learned along (normal-inverse-gamma).
Interval90 posterior(std::span<const double> differences, const ResponsePriors& p,
                     const Rules& rules) {
    const double ratio = 2 * square(p.client_family / p.residual);
    const auto n = static_cast<double>(differences.size());
    double sum = 0, squares = 0;
    for (const double d : differences) {
        sum += d / 2;
        squares += d * d / 2;
    }
    const double precision = 1 / ratio + n / 2;
    const double mean = sum / precision;
    const double shape = rules.residual_worth / 2 + n / 2;
    const double scale =
        rules.residual_worth / 2 * square(p.residual) + (squares - precision * square(mean)) / 2;
    Mixture same;
    same.fill({.weight = 1.0 / grid_size,
               .mean = mean,
               .scale = std::sqrt(scale / shape / precision),
               .freedom = 2 * shape});
    return interval_of(same);
}

Difference judged(const AlternationResult& r, const Rules& rules) {
    if (r.pairs_done < rules.pairs_min)
        return Difference::too_few_pairs;
    const auto& [mean, low, high] = r.a_over_b;
    const bool one_side = low > 0 || high < 0;
    if (low > -rules.detectable && high < rules.detectable)
        return one_side ? Difference::small : Difference::no_difference;
    if (!one_side)
        return Difference::cannot_tell;
    if (std::abs(mean) < rules.detectable)
        return Difference::small;
    return low > 0 ? Difference::a_better : Difference::b_better;
}

std::string verdict(const AlternationResult& r, const Alternation& alternation,
                    const Rules& rules) {
    switch (r.difference) {
        case Difference::too_few_pairs:
            return fmt::format("Too few pairs: {:g} whole pairs are needed.", rules.pairs_min);
        case Difference::cannot_tell:
            return "It cannot be told yet: a difference that matters and none both fit.";
        case Difference::no_difference: return "No difference larger than measurement error.";
        case Difference::small:
            return "There is a difference, smaller than measurement error: either will do.";
        case Difference::a_better:
            return fmt::format("{} went with less pain for this client.", alternation.a);
        case Difference::b_better:
            return fmt::format("{} went with less pain for this client.", alternation.b);
    }
    return {};
}

void word(AlternationResult& r, const Alternation& alternation, const Rules& rules) {
    r.words.push_back(verdict(r, alternation, rules));
    r.words.push_back(fmt::format("{} against {}: {:.1f} points (90 %: {:.1f} to {:.1f}).",
                                  alternation.a, alternation.b, r.a_over_b.mean, r.a_over_b.low,
                                  r.a_over_b.high));
    r.words.push_back(fmt::format("{} pairs whole, {} broken off or unanswered, {} not begun.",
                                  r.pairs_done, r.pairs_broken, r.pairs_left));
    r.words.emplace_back(
        "Client and therapist knew what was done, and one visit may still work at the next: it is "
        "a guide for this client, not proof.");
}

Result<void> check_visits(std::span<const AlternationVisit> visits, std::size_t planned) {
    std::vector<bool> seen(planned, false);
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const auto& v = visits[i];
        if (v.visit < 0 || index(v.visit) >= planned || seen[index(v.visit)])
            return invalid(fmt::format("/visits/{}/visit", i),
                           fmt::format("expected 0 to {}, each once", planned - 1));
        seen[index(v.visit)] = true;
        if (v.gain && !(*v.gain >= -10 && *v.gain <= 10))
            return invalid(fmt::format("/visits/{}/gain", i), "expected -10 to 10 NPRS points");
    }
    return {};
}

Result<void> check_pairs(const Alternation& alternation) {
    if (alternation.pairs < 2 || alternation.pairs > pairs_max)
        return invalid("/pairs", fmt::format("expected 2 to {}", pairs_max));
    return {};
}

}  // namespace

Result<void> check(const Alternation& alternation, const AlternationGrounds& grounds,
                   const Priors& priors) {
    if (!family_of(priors, alternation.a))
        return invalid("/a", "expected a technique whose effect is learned");
    if (!family_of(priors, alternation.b))
        return invalid("/b", "expected a technique whose effect is learned");
    if (alternation.a == alternation.b)
        return invalid("/b", "expected another technique than a");
    if (auto pairs = check_pairs(alternation); !pairs)
        return pairs;
    if (!grounds.client_agreed)
        return refuse(FaultKind::not_allowed, "/client_agreed", "the client has not agreed to it");
    if (!grounds.a_permitted)
        return refuse(FaultKind::not_allowed, "/a", "it is not permitted for this client");
    if (!grounds.b_permitted)
        return refuse(FaultKind::not_allowed, "/b", "it is not permitted for this client");
    return {};
}

std::vector<Option> order_of(const Alternation& alternation) {
    Dice dice(alternation.seed);
    std::vector<Option> order;
    for (int pair = 0; pair < alternation.pairs; ++pair) {
        const bool a_first = dice.next() >> 63 == 0;
        order.push_back(a_first ? Option::a : Option::b);
        order.push_back(a_first ? Option::b : Option::a);
    }
    return order;
}

Result<AlternationResult> judge(const Alternation& alternation,
                                std::span<const AlternationVisit> visits, Response response,
                                const Priors& priors) {
    if (auto pairs = check_pairs(alternation); !pairs)
        return tl::unexpected(pairs.error());
    if (auto sound = check_visits(visits, order_of(alternation).size()); !sound)
        return tl::unexpected(sound.error());
    const auto pairs = pairs_of(alternation, visits);
    AlternationResult result{
        .a_over_b = posterior(pairs.differences, priors.of(response), priors.rules),
        .pairs_done = static_cast<int>(pairs.differences.size()),
        .pairs_broken = pairs.broken,
        .pairs_left = pairs.left};
    result.difference = judged(result, priors.rules);
    word(result, alternation, priors.rules);
    return result;
}

std::string_view to_text(Difference difference) {
    switch (difference) {
        case Difference::too_few_pairs: return "too_few_pairs";
        case Difference::cannot_tell: return "cannot_tell";
        case Difference::no_difference: return "no_difference";
        case Difference::small: return "small";
        case Difference::a_better: return "a_better";
        case Difference::b_better: return "b_better";
    }
    return {};
}

}  // namespace palpate::outcomes::helps
