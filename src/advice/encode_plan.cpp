#include "advice/encode_plan.hpp"

#include "advice/write_because.hpp"
#include "base/decimal.hpp"
#include "planning/explain.hpp"

namespace palpate::advice {
namespace {

using knowledge::Knowledge;
using planning::Plan;

template <class Rows>
const auto& row(const Rows& rows, int at) {
    return rows[static_cast<std::size_t>(at)];
}

template <class Items, class Write>
void write_array(JsonWriter& w, std::string_view name, const Items& items, Write write) {
    w.key(name);
    w.begin_array();
    for (const auto& item : items)
        write(item);
    w.end_array();
}

void write_phase(JsonWriter& w, const planning::Phase& p, const Knowledge& k) {
    w.begin_object();
    w.member("name", p.name);
    w.member("sessions_per_week", p.per_week);
    w.member("weeks", p.weeks);
    w.member("minutes", p.minutes);
    w.member("sessions", p.sessions);
    w.member("pressure_max", p.pressure_max);
    write_because(w, planning::because_of(p, k));
    w.end_object();
}

void write_why(JsonWriter& w, const planning::Step& s, const Out& out, const Knowledge& k) {
    const planning::Grounds grounds{out.restrictions, out.localisation, out.facts};
    const auto write = [&](const Because& b) { write_because(w, b.fact, b.rule, b.citation); };
    w.key("because");
    w.begin_array();
    write(planning::why_here(s, grounds, k));
    w.raw(row(k.fragments.techniques, s.technique));
    if (const auto learned = planning::why_learned(s, out.plan.learned, k))
        write(*learned);
    if (const auto cap = planning::why_no_firmer(s, out.restrictions, k))
        write(*cap);
    w.end_array();
}

void write_step(JsonWriter& w, const planning::Step& s, const Out& out, int starts_at,
                const Knowledge& k) {
    w.begin_object();
    w.member("part", to_text(s.part));
    w.member("technique", row(k.techniques, s.technique).id);
    w.member("region", planning::place_of(s, k));
    w.member("target", planning::target_of(s, k));
    w.member("side", planning::side_of(s, k));
    w.member("starts_at", starts_at);
    w.member("minutes", s.minutes);
    w.member("turn_minutes", s.turn_minutes);
    w.key("pressure");
    w.begin_array();
    w.value(s.pressure_min);
    w.value(s.pressure_max);
    w.end_array();
    w.member("position", planning::position_of(s, out.plan));
    w.member("strain", rounded(s.strain, 10));
    write_why(w, s, out, k);
    w.end_object();
}

void write_routine(JsonWriter& w, const Out& out, const Knowledge& k) {
    int clock = 0;
    write_array(w, "routine", out.plan.routine.steps, [&](const planning::Step& s) {
        write_step(w, s, out, clock, k);
        clock += s.minutes;
    });
}

void write_goal(JsonWriter& w, const planning::Goal& g, const Knowledge& k) {
    w.begin_object();
    w.member("text", planning::words_of(g, k));
    if (!g.words.empty())
        w.member("client_words", g.words);
    if (g.measure >= 0) {
        const auto& m = row(k.plan.measures, g.measure);
        w.member("measure", m.id);
        if (m.mcid)
            w.member("mcid", *m.mcid);
        write_only_because(w, "the smallest change that matters", m.id, m.citation);
    }
    if (g.from)
        w.member("from", *g.from);
    if (g.to)
        w.member("to", *g.to);
    w.end_object();
}

void write_statement(JsonWriter& w, const planning::Statement& s) {
    w.begin_object();
    w.member("id", s.id);
    w.member("text", s.text);
    write_only_because(w, s.because.fact, s.because.rule, s.because.citation);
    w.end_object();
}

void write_dose_check(JsonWriter& w, const Plan& plan, const Knowledge& k) {
    w.key("dose_check");
    w.begin_array();
    for (const int at : plan.dose_checks) {
        const auto& c = row(k.plan.dose_checks, at);
        w.begin_object();
        w.member("id", c.id);
        w.member("text", c.text);
        write_only_because(w, c.text, c.id, c.citation);
        w.end_object();
    }
    for (const auto& s : plan.limits_said)
        write_statement(w, s);
    w.end_array();
}

void write_runner_up(JsonWriter& w, const Plan& plan, const Knowledge& k) {
    w.key("runner_up");
    w.begin_object();
    if (plan.runner_up) {
        const auto& second = *plan.runner_up;
        w.member("led_by", row(k.techniques, second.instead).id);
        w.member("instead_of", row(k.techniques, second.without).id);
        w.member("minutes", second.routine.minutes);
        w.member("benefit_percent", planning::per_cent(second.routine.value, plan.routine.value));
        w.member("strain", rounded(second.routine.strain, 10));
        w.member("why_lost", planning::why_lost(second, plan, k));
        write_array(w, "routine", second.routine.steps, [&](const planning::Step& s) {
            w.begin_object();
            w.member("technique", row(k.techniques, s.technique).id);
            w.member("region", planning::place_of(s, k));
            w.member("minutes", s.minutes);
            w.end_object();
        });
    }
    w.end_object();
}

// The text, or null when there is none.
void write_if(JsonWriter& w, std::string_view name, std::string_view text) {
    w.key(name);
    if (text.empty())
        w.value(nullptr);
    else
        w.value(text);
}

}  // namespace

void write_plan(JsonWriter& w, const Out& out, const Knowledge& k) {
    const auto& plan = out.plan;
    w.key("plan");
    w.begin_object();
    w.member("status", to_text(plan.status));
    w.member("planned_as", to_text(plan.stage.planned));
    write_array(w, "phases", plan.phases, [&](const auto& p) { write_phase(w, p, k); });
    w.member("minutes", plan.routine.minutes);
    w.member("strain", rounded(plan.routine.strain, 10));
    w.member("position_changes", plan.routine.changes);
    write_routine(w, out, k);
    write_array(w, "goals", plan.goals, [&](const auto& g) { write_goal(w, g, k); });
    write_array(w, "stop_rules", plan.stop_rules,
                [&](int at) { w.raw(row(k.fragments.stop_rules, at)); });
    write_if(w, "reassess_on", plan.reassess_on ? to_text(*plan.reassess_on) : "");
    write_dose_check(w, plan, k);
    write_runner_up(w, plan, k);
    write_array(w, "warnings", plan.warnings, [&](const auto& s) { write_statement(w, s); });
    write_if(w, "format", plan.format >= 0 ? row(k.plan.formats, plan.format).id : "");
    w.end_object();
}

}  // namespace palpate::advice
