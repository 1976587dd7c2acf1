#include "outcomes/response.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

constexpr double almost = 1e-9;

struct Moved {
    double first = 0;
    double last = 0;
    double gain = 0;
    std::optional<double> percent;
};

Moved moved(const Trend& trend) {
    Moved m{.first = trend.scores.front().value, .last = trend.scores.back().value};
    m.gain = gain(*trend.measure, m.first, m.last);
    if (m.first != 0)
        m.percent = 100 * m.gain / std::abs(m.first);
    return m;
}

bool about_change(const ResponseRule& rule) {
    return rule.gain_min || rule.gain_max || rule.percent_min || rule.percent_below;
}

bool holds(const ResponseRule& rule, const Trend& trend) {
    if (about_change(rule) && trend.scores.size() < 2)
        return false;
    const auto m = moved(trend);
    // Nothing can come down from nothing: no share of it is gained.
    const double percent = m.percent.value_or(0);
    return !(rule.gain_min && m.gain < *rule.gain_min - almost) &&
           !(rule.gain_max && m.gain > *rule.gain_max + almost) &&
           !(rule.percent_min && percent < *rule.percent_min - almost) &&
           !(rule.percent_below && percent >= *rule.percent_below - almost) &&
           !(rule.level_min && m.last < *rule.level_min - almost) &&
           !(rule.level_max && m.last > *rule.level_max + almost);
}

std::string fact_of(const Trend& trend) {
    const auto m = moved(trend);
    if (trend.scores.size() < 2 || trend.measure->kind == Kind::change)
        return fmt::format("{}: {:g}", trend.measure->name, m.last);
    if (!m.percent)
        return fmt::format("{}: {:g}, then {:g}", trend.measure->name, m.first, m.last);
    return fmt::format("{}: {:g}, then {:g} ({:+.1f} % better)", trend.measure->name, m.first,
                       m.last, *m.percent);
}

std::vector<Said> holding(const Tables& tables, std::span<const Trend> trends,
                          std::string_view of) {
    std::vector<Said> found;
    for (const auto& rule : tables.responses)
        for (const auto& trend : trends)
            if (rule.of == of && rule.measure == trend.measure->id && !trend.scores.empty() &&
                holds(rule, trend))
                found.push_back({.rule = &rule, .fact = fact_of(trend)});
    return found;
}

void judge_goal(const Tables& tables, std::span<const Trend> trends, bool home_plan, Response& r) {
    std::set<std::string> met;
    std::set<std::string> looked_at;
    for (const auto& rule : tables.responses)
        for (const auto& trend : trends)
            if (rule.of == "goal" && rule.measure == trend.measure->id)
                looked_at.insert(rule.group);
    for (auto& said : holding(tables, trends, "goal")) {
        if (said.rule->needs_home_plan && !home_plan)
            continue;
        met.insert(said.rule->group);
        r.goals.push_back(std::move(said));
    }
    r.goal_groups = static_cast<int>(met.size());
    const double enough = tables.parameters.goal_groups_min;
    if (static_cast<double>(met.size()) >= enough)
        r.goal = Tri::yes;
    else if (static_cast<double>(looked_at.size()) >= enough)
        r.goal = Tri::no;
}

bool judged_by(const Tables& tables, const Measure& measure) {
    return measure.kind == Kind::state &&
           std::ranges::any_of(tables.responses,
                               [&](const auto& rule) { return rule.measure == measure.id; });
}

bool from_first_review(const Parameters& p, Date day, Date first, std::span<const Date> visits) {
    const auto visit = std::ranges::count_if(visits, [&](Date v) { return v <= day; });
    return static_cast<double>(visit) >= p.first_review_visit ||
           days_between(first, day) >= p.first_review_day;
}

}  // namespace

Response response(const Tables& tables, std::span<const Trend> trends, bool home_plan) {
    Response r;
    for (const auto of : {ResponseClass::worse, ResponseClass::responder, ResponseClass::partial,
                          ResponseClass::none}) {
        r.because = holding(tables, trends, to_text(of));
        if (!r.because.empty()) {
            r.of = of;
            break;
        }
    }
    judge_goal(tables, trends, home_plan, r);
    return r;
}

std::vector<Flat> flat_retests(const Tables& tables, std::span<const Trend> trends,
                               std::span<const Date> visit_days, std::optional<Date> changed_on) {
    const auto& p = tables.parameters;
    std::vector<Flat> found;
    for (const auto& trend : trends) {
        if (!judged_by(tables, *trend.measure) || trend.scores.size() < 2)
            continue;
        const auto& first = trend.scores.front();
        Flat flat{.measure = trend.measure->id, .side = trend.side};
        const auto& m = *trend.measure;
        const double to_gain = gain(m, first.value, m.higher_better ? m.max : m.min);
        const double enough = to_gain * p.flat_percent / 100;
        double anchor = first.value;
        auto last_day = first.day;
        for (const auto& score : std::span(trend.scores).subspan(1)) {
            if (!from_first_review(p, score.day, first.day, visit_days) ||
                days_between(last_day, score.day) < p.retest_gap_days)
                continue;
            last_day = score.day;
            ++flat.retests;
            const double gained = gain(m, anchor, score.value);
            const bool gains = gained > almost && gained >= enough - almost;
            anchor = gains ? score.value : anchor;
            flat.flat = gains ? 0 : flat.flat + 1;
            if (!changed_on || score.day > *changed_on)
                flat.since_change = gains ? 0 : flat.since_change + 1;
        }
        found.push_back(std::move(flat));
    }
    return found;
}

}  // namespace palpate::outcomes
