#include "outcomes/adapt.hpp"

#include "outcomes/change.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

constexpr int flat_that_speaks = 2;

// The trend as it was after its first `count` scores.
Trend cut(const Trend& trend, std::size_t count) {
    auto earlier = trend;
    earlier.scores.resize(count);
    return earlier;
}

// Every scored day on which a rule of "worse" held by what was known then.
std::vector<Date> worse_days_of(const Tables& tables, std::span<const Trend> trends) {
    std::set<Date> days;
    for (const auto& trend : trends)
        for (std::size_t count = 1; count <= trend.scores.size(); ++count) {
            const std::vector<Trend> then = {cut(trend, count)};
            if (response(tables, then, false).of == ResponseClass::worse)
                days.insert(then.front().scores.back().day);
        }
    return {days.begin(), days.end()};
}

// Pain above what was usual just before, by as much as a flare; not for longer than a flare lasts.
bool jumped(const Tables& tables, std::span<const Trend> trends) {
    const auto& p = tables.parameters;
    for (const auto& trend : trends) {
        const auto count = trend.scores.size();
        const auto noise = noise_of(*trend.measure, trend.items, p);
        if (trend.measure->id != "pain_rating" || count < 2 || !noise)
            continue;
        const auto before = std::span(trend.scores).first(count - 1);
        const double usual = levels(before, *noise).back().level.mean;
        const int days = days_between(before.back().day, trend.scores.back().day);
        if (trend.scores.back().value >= usual + p.flare_rise && days <= p.flare_days_max)
            return true;
    }
    return false;
}

bool in_flare(const Tables& tables, std::span<const Trend> trends, const Course& course) {
    const bool lasting = course.stage == Stage::chronic || course.stage == Stage::maintenance ||
                         course.stage == Stage::flare_up;
    if (!lasting || course.in_flare == Tri::no)
        return false;
    return course.in_flare == Tri::yes || jumped(tables, trends);
}

bool reviewed(const Parameters& p, const Course& course) {
    return static_cast<double>(course.visits.size()) >= p.first_review_visit ||
           days_between(course.started, course.today) >= p.first_review_day;
}

bool any_real_change(const Tables& tables, std::span<const Trend> trends) {
    return std::ranges::any_of(trends, [&](const Trend& trend) {
        return !trend.scores.empty() &&
               change(*trend.measure, trend.items, trend.scores, {}, tables.parameters).real ==
                   Real::real_change;
    });
}

// Of the measures that were taken again: the one that moved last. What gains in one measure has
// not stood still.
int stalled(const std::vector<Flat>& flat, int Flat::*counted) {
    int least = -1;
    for (const auto& one : flat)
        if (one.retests > 0 && (least < 0 || one.*counted < least))
            least = one.*counted;
    return std::max(least, 0);
}

// What a rule counts: after a change only what was measured since. In maintenance a change begins
// no new count: visits without a gain come to their end.
int stalled_for_rules(const Advice& a, const Course& course) {
    return stalled(a.flat, course.phase == Phase::maintenance ? &Flat::flat : &Flat::since_change);
}

Status status_of(const Tables& tables, std::span<const Trend> trends, const Course& course,
                 const Advice& a) {
    if (in_flare(tables, trends, course))
        return Status::flare;
    const bool late = reviewed(tables.parameters, course);
    switch (a.response.of) {
        case ResponseClass::worse: return Status::worse;
        case ResponseClass::unknown: return late ? Status::not_measured : Status::too_early;
        case ResponseClass::none: return late ? Status::plateau : Status::too_early;
        case ResponseClass::responder:
        case ResponseClass::partial: break;
    }
    if (stalled(a.flat, &Flat::flat) >= flat_that_speaks)
        return Status::plateau;
    return late || any_real_change(tables, trends) ? Status::improving : Status::too_early;
}

template <class T>
bool allows(const std::set<T>& permitted, T value) {
    return permitted.empty() || permitted.contains(value);
}

bool far_enough(const AdaptRule& rule, const Course& course) {
    if (!rule.visits_min && !rule.days_min)
        return true;
    const auto visits = static_cast<int>(course.visits.size());
    return (rule.visits_min && visits >= *rule.visits_min) ||
           (rule.days_min && days_between(course.started, course.today) >= *rule.days_min);
}

bool holds(const AdaptRule& rule, const Advice& a, const Course& course) {
    const auto stage = static_cast<std::size_t>(course.stage);
    return allows(rule.status, a.status) && allows(rule.classes, a.response.of) &&
           (rule.stages.none() || rule.stages[stage]) &&
           (!rule.phase || *rule.phase == course.phase) && far_enough(rule, course) &&
           stalled_for_rules(a, course) >= rule.flat_min &&
           static_cast<int>(a.worse_days.size()) >= rule.worse_min &&
           course.moderate_events >= rule.moderate_min && course.severe_events >= rule.severe_min &&
           (!rule.changed || *rule.changed == course.changed) &&
           (!rule.extended || *rule.extended == course.extended) &&
           allows(rule.goal, a.response.goal) && allows(rule.wish, course.wish);
}

bool screened_since(const Course& course, const std::vector<Date>& worse_days) {
    return course.screened_again && *course.screened_again >= worse_days.back();
}

// A flare that was told is asked about once, from its day on; one that only the scores show, today.
bool asked_about_flare(const Tables& tables, std::span<const Trend> trends, const Course& course) {
    const auto since = course.flare_on && !jumped(tables, trends) ? *course.flare_on : course.today;
    return course.screened_again && *course.screened_again >= since;
}

// A hold is lifted by the questions, unless the course is stopped.
bool hold_of(const Tables& tables, std::span<const Trend> trends, const Advice& a,
             const Course& course) {
    const bool open = !a.worse_days.empty() && !screened_since(course, a.worse_days);
    if (a.rule == nullptr || !a.rule->hold)
        return open;
    if (a.rule->action == Action::stop)
        return true;
    return a.worse_days.empty() ? !asked_about_flare(tables, trends, course) : open;
}

void add_facts(const Course& course, Advice& a) {
    for (const auto& said : a.response.because)
        a.facts.push_back(said.fact + ": " + said.rule->text);
    for (const auto& said : a.response.goals)
        a.facts.push_back(said.fact + ": " + said.rule->text);
    a.facts.push_back(fmt::format("{} visits in {} days", course.visits.size(),
                                  days_between(course.started, course.today)));
    if (course.severe_events > 0)
        a.facts.push_back(fmt::format("severe events: {}", course.severe_events));
    if (course.moderate_events > 0)
        a.facts.push_back(fmt::format("moderate events: {}", course.moderate_events));
}

void add_notices(const Tables& tables, const Course& course, Advice& a) {
    for (const auto& one : a.flat)
        if (one.flat >= flat_that_speaks)
            a.notices.push_back(
                fmt::format("{}: {} re-tests without a further gain. Say so, and decide.",
                            measure_of(tables, one.measure)->name, one.flat));
    if (!a.worse_days.empty() && !screened_since(course, a.worse_days))
        a.notices.emplace_back(
            "Worse since the start, and the safety questions were not asked again since: no "
            "hands-on work until they are.");
    if (a.response.of == ResponseClass::unknown)
        a.notices.emplace_back("No response can be told yet: nothing that shows one was scored.");
    if (a.rule == nullptr)
        a.notices.emplace_back("No rule fits this course: decide by your own judgement.");
}

}  // namespace

Advice advise(const Tables& tables, std::span<const Trend> trends, const Course& course) {
    Advice a{.response = response(tables, trends, course.home_plan),
             .flat = flat_retests(tables, trends, course.visits, course.changed_on),
             .worse_days = worse_days_of(tables, trends)};
    a.status = status_of(tables, trends, course, a);
    for (const auto& rule : tables.adapt)
        if (holds(rule, a, course)) {
            a.rule = &rule;
            a.action = rule.action;
            break;
        }
    a.hold = hold_of(tables, trends, a, course);
    add_facts(course, a);
    add_notices(tables, course, a);
    return a;
}

std::vector<Asked> asks(const Tables& tables, std::span<const Trend> trends, const Course& course,
                        const Advice& advice) {
    const auto matters = [&](const auto& told) {
        auto other = course;
        told(other);
        return advise(tables, trends, other).rule != advice.rule;
    };
    const auto wish = [](Tri as) { return [as](Course& c) { c.wish = as; }; };
    const auto flare = [](Tri as) { return [as](Course& c) { c.in_flare = as; }; };
    const auto change = [](Changed to) {
        return [to](Course& c) {
            c.changed = to;
            c.changed_on = c.today;
        };
    };
    std::vector<Asked> found;
    if (course.changed == Changed::none && matters(change(Changed::technique)))
        found.push_back(Asked::technique);
    if (course.changed != Changed::dose && matters(change(Changed::dose)))
        found.push_back(Asked::dose);
    if (!course.extended && advice.rule != nullptr && advice.rule->visits > 0)
        found.push_back(Asked::extension);
    if (course.wish == Tri::unknown && (matters(wish(Tri::yes)) || matters(wish(Tri::no))))
        found.push_back(Asked::wish);
    // Of whom nothing is amiss nobody asks for a flare at every visit.
    const bool amiss = advice.status == Status::worse || advice.status == Status::plateau ||
                       advice.status == Status::flare;
    if (amiss && course.in_flare == Tri::unknown &&
        (matters(flare(Tri::yes)) || matters(flare(Tri::no))))
        found.push_back(Asked::flare);
    return found;
}

}  // namespace palpate::outcomes
