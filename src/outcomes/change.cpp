#include "outcomes/change.hpp"

#include <cassert>
#include <cmath>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

// A change this many standard errors of a difference away is beyond error, 95 %.
constexpr double z_95 = 1.959963984540054;
constexpr double almost = 1e-9;  // scores are decimals: 0.3 - 0.1 must reach 0.2

Tri reaches(double value, const std::optional<double>& limit) {
    if (!limit)
        return Tri::unknown;
    return std::abs(value) >= *limit - almost ? Tri::yes : Tri::no;
}

bool too_early(std::span<const Scored> scores, const Parameters& p) {
    const int days = days_between(scores.front().day, scores.back().day);
    return static_cast<double>(scores.size()) < p.scores_min || days < p.days_min;
}

// How far a score lies toward the worse end, 0 to 1.
double badness(const Measure& m, double value) {
    const double share = (value - m.min) / (m.max - m.min);
    return m.higher_better ? 1 - share : share;
}

void say(const Measure& m, std::span<const Scored> scores, Began began, const Parameters& p,
         ScoreChange& c) {
    if (m.kind == Kind::state && scores.size() > 1) {
        if (badness(m, c.first) >= p.extreme_share - almost)
            c.said.emplace_back(
                "The first score was near the worst: such scores come down in part by themselves "
                "(regression to the mean).");
        if (began.in_flare)
            c.said.emplace_back(
                "The episode began in a flare-up: part of the change would have come by itself "
                "(regression to the mean).");
    }
    c.said.emplace_back("People also get better with time: a change is no proof of its cause.");
}

void explain(const Measure& m, const std::optional<double>& mdc, ScoreChange& c) {
    if (mdc)
        c.because.push_back(fmt::format(
            "changed by {:g}; {:g} is the smallest change beyond measurement error ({})",
            std::abs(c.gain), *mdc, m.mdc_note.empty() ? "no range given" : m.mdc_note));
    else
        c.because.push_back(
            fmt::format("changed by {:g}; the measurement error of {} is not known here",
                        std::abs(c.gain), m.name));
    if (c.level)
        c.because.push_back(fmt::format("the level changed by {:.1f} (95 %: {:.1f} to {:.1f})",
                                        c.level->change.mean, c.level->change.low,
                                        c.level->change.high));
    if (c.beyond_error != Tri::unknown && c.interval_agrees != Tri::unknown &&
        c.beyond_error != c.interval_agrees)
        c.because.emplace_back("the two ways disagree, so no change is claimed");
    if (!m.citation.seen())
        c.because.emplace_back("the limits of this measure are recalled, not read at the source");
}

Real verdict(const ScoreChange& c, bool early) {
    if (c.beyond_error == Tri::unknown)
        return early ? Real::too_early : Real::error_unknown;
    if (early)
        return Real::too_early;
    return both(c.beyond_error, c.interval_agrees) == Tri::yes ? Real::real_change
                                                               : Real::inside_error;
}

}  // namespace

std::optional<double> detectable_change(const Measure& m, int items) {
    return items == 1 && m.single_mdc ? m.single_mdc : m.mdc;
}

std::optional<Noise> noise_of(const Measure& m, int items, const Parameters& p) {
    const auto mdc = detectable_change(m, items);
    if (!mdc)
        return std::nullopt;
    const double matters = m.mcid.value_or(*mdc);
    return Noise{.error_sd = *mdc / (z_95 * std::sqrt(2.0)), .drift_sd = p.drift_share * matters};
}

ScoreChange change(const Measure& m, int items, std::span<const Scored> scores, Began began,
                   const Parameters& p) {
    assert(!scores.empty());
    ScoreChange c{.first = scores.front().value, .last = scores.back().value};
    c.gain = gain(m, c.first, c.last);
    if (c.first != 0 && m.kind == Kind::state)
        c.percent = 100 * c.gain / std::abs(c.first);
    const auto mdc = detectable_change(m, items);
    c.beyond_error = reaches(c.gain, mdc);
    c.matters = reaches(m.kind == Kind::change ? c.last : c.gain, m.mcid);
    c.matters_percent = c.percent ? reaches(*c.percent, m.mcid_percent) : Tri::unknown;
    if (const auto noise = noise_of(m, items, p)) {
        c.reliable_change_index = c.gain / (std::sqrt(2.0) * noise->error_sd);
        c.level = levels(scores, *noise).back();
        const auto& [mean, low, high] = c.level->change;
        c.interval_agrees = low > 0 || high < 0 ? Tri::yes : Tri::no;
    }
    c.real = verdict(c, too_early(scores, p));
    say(m, scores, began, p, c);
    explain(m, mdc, c);
    return c;
}

std::string_view to_text(Real real) {
    switch (real) {
        case Real::too_early: return "too_early";
        case Real::inside_error: return "inside_error";
        case Real::real_change: return "real_change";
        case Real::error_unknown: return "error_unknown";
    }
    return {};
}

}  // namespace palpate::outcomes
