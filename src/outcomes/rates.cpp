#include "outcomes/rates.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

constexpr double z_95 = 1.959963984540054;

const Benchmark* benchmark_of(const Tables& tables, std::string_view id) {
    const auto found = std::ranges::find(tables.benchmarks, id, &Benchmark::id);
    return found == tables.benchmarks.end() ? nullptr : &*found;
}

std::string_view benchmark_word(AdverseGrade grade) {
    return grade == AdverseGrade::mild ? std::string_view("minor") : to_text(grade);
}

Beside beside(const Rate& rate, const Benchmark& b) {
    if (rate.few)
        return Beside::cannot_tell;
    if (rate.low > b.to)
        return Beside::above;
    if (rate.high < b.from)
        return Beside::below;
    return rate.low >= b.from && rate.high <= b.to ? Beside::within : Beside::cannot_tell;
}

std::string said_of(const Rate& rate) {
    if (rate.sessions == 0)
        return "no session was followed up yet";
    const auto share = fmt::format("{} of {} sessions: {:.1f} % (95 %: {:.1f} to {:.1f})",
                                   rate.events, rate.sessions, rate.percent, rate.low, rate.high);
    return rate.few ? share + "; too few sessions to say much" : share;
}

}  // namespace

Rate rate(int events, int sessions, const Parameters& parameters) {
    assert(events >= 0 && events <= sessions);
    Rate r{.events = events, .sessions = sessions};
    r.few = static_cast<double>(sessions) < parameters.rate_sessions_min;
    if (sessions == 0)
        return r;
    const double n = sessions;
    const double p = events / n;
    const double z2 = z_95 * z_95;
    const double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double reach = z_95 * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    r.percent = 100 * p;
    // At the ends it is exact: rounding must not leave 0 or 1 outside.
    r.low = events == 0 ? 0 : 100 * std::max(0.0, middle - reach);
    r.high = events == sessions ? 100 : 100 * std::min(1.0, middle + reach);
    return r;
}

Rates rates(const Tables& tables, std::span<const std::optional<AdverseGrade>> sessions) {
    const auto& p = tables.parameters;
    Rates found;
    std::vector<AdverseGrade> known;
    for (const auto& grade : sessions)
        if (grade)
            known.push_back(*grade);
    found.not_followed_up = static_cast<int>(sessions.size() - known.size());
    const auto count = static_cast<int>(known.size());
    for (const auto grade : {AdverseGrade::mild, AdverseGrade::moderate, AdverseGrade::severe,
                             AdverseGrade::emergency}) {
        const auto events = static_cast<int>(std::ranges::count(known, grade));
        Compared one{.grade = grade, .rate = rate(events, count, p)};
        one.benchmark = benchmark_of(tables, fmt::format("{}_per_session", benchmark_word(grade)));
        if (one.benchmark != nullptr)
            one.beside = beside(one.rate, *one.benchmark);
        one.said = said_of(one.rate);
        found.grades.push_back(std::move(one));
    }
    const auto last = std::min(known.size(), static_cast<std::size_t>(p.rolling_sessions));
    const auto grave = std::count_if(known.end() - static_cast<std::ptrdiff_t>(last), known.end(),
                                     [](auto g) { return g >= AdverseGrade::moderate; });
    found.moderate_rolling = rate(static_cast<int>(grave), static_cast<int>(last), p);
    const auto* limit = benchmark_of(tables, "alert_moderate_last_20_sessions");
    found.alert = limit != nullptr && !found.moderate_rolling.few &&
                  found.moderate_rolling.percent > limit->to;
    return found;
}

}  // namespace palpate::outcomes
