// The plan as lines for a person: the timeline of one session, the course, goals, what is said.
#include "advice/advise.hpp"
#include "planning/explain.hpp"

#include <iterator>

#include <fmt/core.h>

namespace palpate::advice {
namespace {

using knowledge::Knowledge;
using planning::Plan;

template <class Rows>
const auto& row(const Rows& rows, int at) {
    return rows[static_cast<std::size_t>(at)];
}

std::string_view place_name(const planning::Step& s, const Knowledge& k) {
    if (s.region >= 0)
        return row(k.regions, s.region).name;
    return s.group >= 0 ? std::string_view(row(k.groups, s.group).name) : "";
}

void add_timeline(const Plan& plan, const Knowledge& k, std::string& text) {
    const auto into = std::back_inserter(text);
    int clock = 0;
    std::string_view position;
    for (const auto& s : plan.routine.steps) {
        if (const auto now = planning::position_of(s, plan); now != position) {
            position = now;
            fmt::format_to(into, "  {}\n", position);
        }
        fmt::format_to(into, "  {:>3}-{:<3} {:<24} {}", clock, clock + s.minutes,
                       row(k.techniques, s.technique).name, place_name(s, k));
        if (s.aim.source >= 0)
            fmt::format_to(into, " ({})", row(k.sources, s.aim.source).name);
        if (s.pressure_max > 0)
            fmt::format_to(into, ", pressure {}-{}", s.pressure_min, s.pressure_max);
        text += '\n';
        clock += s.minutes;
    }
}

void add_course(const Plan& plan, const Knowledge& k, std::string& text) {
    const auto into = std::back_inserter(text);
    for (const auto& p : plan.phases)
        fmt::format_to(into, "{:<10} {} a week for {} weeks, {} minutes\n", p.name, p.per_week,
                       p.weeks, p.minutes);
    for (const auto& g : plan.goals)
        fmt::format_to(into, "goal       {}\n", planning::words_of(g, k));
    if (plan.reassess_on)
        fmt::format_to(into, "look again {}\n", to_text(*plan.reassess_on));
    for (const int c : plan.dose_checks)
        fmt::format_to(into, "dose       {}\n", row(k.plan.dose_checks, c).text);
    for (const auto& s : plan.limits_said)
        fmt::format_to(into, "dose       {} ({})\n", s.text, s.because.fact);
    if (plan.runner_up)
        fmt::format_to(into, "runner-up  {}\n", planning::why_lost(*plan.runner_up, plan, k));
}

}  // namespace

std::string plan_text(const Out& out, const Knowledge& k) {
    const auto& plan = out.plan;
    std::string text;
    const auto into = std::back_inserter(text);
    fmt::format_to(into, "plan       {}, {}{}\n", to_text(plan.status), to_text(plan.stage.planned),
                   plan.stage.assumed ? " (assumed)" : "");
    if (!plan.routine.steps.empty()) {
        fmt::format_to(into, "session    {} minutes, strain on the therapist {:.1f}\n",
                       plan.routine.minutes, plan.routine.strain);
        add_timeline(plan, k, text);
    }
    add_course(plan, k, text);
    for (const auto& w : plan.warnings)
        fmt::format_to(into, "note       {} ({})\n", w.text, w.because.fact);
    for (const int s : plan.stop_rules)
        if (row(k.plan.stop_rules, s).scope == "session")
            fmt::format_to(into, "stop if    {}: {}\n", row(k.plan.stop_rules, s).when,
                           row(k.plan.stop_rules, s).action);
    return text;
}

}  // namespace palpate::advice
