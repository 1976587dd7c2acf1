#include "advice/encode_plan.hpp"

#include "advice/encode_care.hpp"
#include "planning/explain.hpp"

#include <cmath>

#include <boost/json.hpp>

namespace palpate::advice {
namespace {

namespace json = boost::json;
using knowledge::Knowledge;
using planning::Plan;

template <class Rows>
const auto& row(const Rows& rows, int at) {
    return rows[static_cast<std::size_t>(at)];
}

// One decimal; floor is exact, so every target prints the same.
double tenths(double value) {
    return std::floor(value * 10 + 0.5) / 10;
}

json::array phases_of(const Plan& plan, const Knowledge& k) {
    json::array phases;
    for (const auto& p : plan.phases)
        phases.push_back(json::object{{"name", p.name},
                                      {"sessions_per_week", p.per_week},
                                      {"weeks", p.weeks},
                                      {"minutes", p.minutes},
                                      {"sessions", p.sessions},
                                      {"pressure_max", p.pressure_max},
                                      {"because", because_json(planning::because_of(p, k))}});
    return phases;
}

json::object step_of(const planning::Step& s, const Out& out, int starts_at, const Knowledge& k) {
    const planning::Grounds grounds{out.restrictions, out.localisation, out.facts};
    return {{"part", to_text(s.part)},
            {"technique", row(k.techniques, s.technique).id},
            {"region", planning::place_of(s, k)},
            {"target", planning::target_of(s, k)},
            {"side", planning::side_of(s, k)},
            {"starts_at", starts_at},
            {"minutes", s.minutes},
            {"turn_minutes", s.turn_minutes},
            {"pressure", json::array{s.pressure_min, s.pressure_max}},
            {"position", planning::position_of(s, out.plan)},
            {"strain", tenths(s.strain)},
            {"because", because_json(planning::because_of(s, out.plan, grounds, k))}};
}

json::array routine_of(const Out& out, const Knowledge& k) {
    json::array steps;
    int clock = 0;
    for (const auto& s : out.plan.routine.steps) {
        steps.push_back(step_of(s, out, clock, k));
        clock += s.minutes;
    }
    return steps;
}

json::array goals_of(const Plan& plan, const Knowledge& k) {
    json::array goals;
    for (const auto& g : plan.goals) {
        json::object o{{"text", planning::words_of(g, k)}};
        if (!g.words.empty())
            o["client_words"] = g.words;
        if (g.measure >= 0) {
            const auto& m = row(k.plan.measures, g.measure);
            o["measure"] = m.id;
            if (m.mcid)
                o["mcid"] = *m.mcid;
            o["because"] = because_json({{"the smallest change that matters", m.id, m.citation}});
        }
        if (g.from)
            o["from"] = *g.from;
        if (g.to)
            o["to"] = *g.to;
        goals.push_back(std::move(o));
    }
    return goals;
}

json::array stop_rules_of(const Plan& plan, const Knowledge& k) {
    json::array rules;
    for (const int at : plan.stop_rules) {
        const auto& s = row(k.plan.stop_rules, at);
        rules.push_back(json::object{{"id", s.id},
                                     {"scope", s.scope},
                                     {"when", s.when},
                                     {"action", s.action},
                                     {"because", because_json({{s.when, s.id, s.citation}})}});
    }
    return rules;
}

json::object statement(const planning::Statement& s) {
    return {{"id", s.id}, {"text", s.text}, {"because", because_json({s.because})}};
}

json::array dose_check_of(const Plan& plan, const Knowledge& k) {
    json::array said;
    for (const int at : plan.dose_checks) {
        const auto& c = row(k.plan.dose_checks, at);
        said.push_back(statement({c.id, c.text, {c.text, c.id, c.citation}}));
    }
    for (const auto& s : plan.limits_said)
        said.push_back(statement(s));
    return said;
}

json::object runner_up_of(const Plan& plan, const Knowledge& k) {
    if (!plan.runner_up)
        return {};
    const auto& second = *plan.runner_up;
    json::array steps;
    for (const auto& s : second.routine.steps)
        steps.push_back(json::object{{"technique", row(k.techniques, s.technique).id},
                                     {"region", planning::place_of(s, k)},
                                     {"minutes", s.minutes}});
    return {{"led_by", row(k.techniques, second.instead).id},
            {"instead_of", row(k.techniques, second.without).id},
            {"minutes", second.routine.minutes},
            {"benefit_percent", planning::per_cent(second.routine.value, plan.routine.value)},
            {"strain", tenths(second.routine.strain)},
            {"why_lost", planning::why_lost(second, plan, k)},
            {"routine", std::move(steps)}};
}

}  // namespace

json::object encode_plan(const Out& out, const Knowledge& k) {
    const auto& plan = out.plan;
    json::array warnings;
    for (const auto& w : plan.warnings)
        warnings.push_back(statement(w));
    json::object o{
        {"status", to_text(plan.status)},        {"planned_as", to_text(plan.stage.planned)},
        {"phases", phases_of(plan, k)},          {"minutes", plan.routine.minutes},
        {"strain", tenths(plan.routine.strain)}, {"position_changes", plan.routine.changes},
        {"routine", routine_of(out, k)},         {"goals", goals_of(plan, k)},
        {"stop_rules", stop_rules_of(plan, k)},  {"reassess_on", nullptr},
        {"dose_check", dose_check_of(plan, k)},  {"runner_up", runner_up_of(plan, k)},
        {"warnings", std::move(warnings)}};
    o["format"] = nullptr;
    if (plan.format >= 0)
        o["format"] = row(k.plan.formats, plan.format).id;
    if (plan.reassess_on)
        o["reassess_on"] = to_text(*plan.reassess_on);
    return o;
}

}  // namespace palpate::advice
