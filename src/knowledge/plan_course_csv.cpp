// Sessions and courses of care: formats, doses, phases, stages, stop rules, measures.
#include "knowledge/plan_rows.hpp"

namespace palpate::knowledge {
namespace {

void read_formats(PlanRows& rows) {
    auto& k = rows.k();
    rows.each("formats.csv", [&](const RowReader& row) {
        Format f{.id = row.id(), .name = row.text("name")};
        f.minutes = PlanRows::whole(row, "minutes", 0);
        f.minutes_min = PlanRows::whole(row, "minutes_min", 0);
        f.opening = PlanRows::whole(row, "opening_minutes", 0);
        f.closing = PlanRows::whole(row, "closing_minutes", 0);
        f.retest = PlanRows::whole(row, "retest_minutes", 0);
        f.chair = row.yes_no("clothed");
        f.full_body = row.one_of("purpose", {"focused", "whole body"}) == "whole body";
        f.positions = rows.positions(row, "positions");
        f.citation = row.citation();
        if (f.minutes < 10 || f.minutes > 120)
            row.fault("minutes", "expected 10 to 120 minutes");
        if (f.opening < 1 || f.closing < 1 || f.retest < 1 ||
            f.opening + f.closing + f.retest >= f.minutes)
            row.fault("opening_minutes",
                      "expected an opening, a closing and a re-test of at "
                      "least a minute each, and time between them");
        row.register_id("format", f.id, static_cast<int>(k.plan.formats.size()));
        k.plan.formats.push_back(std::move(f));
    });
}

void read_doses(PlanRows& rows) {
    auto& k = rows.k();
    rows.each("doses.csv", [&](const RowReader& row) {
        Dose d{.id = row.id(), .stages = rows.stages(row, "stages")};
        d.groups = rows.groups(row, "region_groups");
        d.minutes_min = PlanRows::whole(row, "minutes_min", 0);
        d.minutes_max = PlanRows::whole(row, "minutes_max", 0);
        d.per_week_min = row.number("per_week_min");
        d.per_week_max = row.number("per_week_max");
        d.weeks_min = PlanRows::whole(row, "weeks_min", 0);
        d.weeks_max = PlanRows::whole(row, "weeks_max", 0);
        d.sessions_min = PlanRows::whole(row, "sessions_min", 0);
        d.sessions_max = PlanRows::whole(row, "sessions_max", 0);
        d.pressure_max = PlanRows::whole(row, "pressure_max", 0);
        d.techniques = rows.techniques(row, "techniques");
        // Swedish massage is the sequence of these (techniques.csv).
        if (const auto whole = k.technique("swedish");
            whole && d.techniques[static_cast<std::size_t>(*whole)])
            for (const auto* part : {"effleurage", "petrissage", "vibration"})
                if (const auto t = k.technique(part))
                    d.techniques.set(static_cast<std::size_t>(*t));
        d.must_add = row.text("must_add");
        d.note = row.text("note");
        d.format = row.reference("format", row.text("format"), "format");
        d.citation = row.citation();
        if (d.per_week_min <= 0 || d.per_week_min > d.per_week_max)
            row.fault("per_week_max", "expected visits a week above 0, the smaller number first");
        if (d.pressure_max < 1 || d.pressure_max > 7)
            row.fault("pressure_max", "expected a pressure from 1 to 7");
        row.register_id("dose", d.id, static_cast<int>(k.plan.doses.size()));
        k.plan.doses.push_back(std::move(d));
    });
}

void read_phases_and_checks(PlanRows& rows) {
    auto& plan = rows.k().plan;
    rows.each("phase_rules.csv", [&](const RowReader& row) {
        PhaseRule p{.id = row.id(), .stages = rows.stages(row, "stages")};
        p.phase = row.one_of("phase", {"taper", "maintenance"});
        if (const auto dose = row.text("from_dose"); !dose.empty())
            p.dose = row.reference("from_dose", dose, "dose");
        p.per_week_factor = PlanRows::real(row, "per_week_factor", 1);
        p.weeks = PlanRows::whole(row, "weeks", 0);
        p.note = row.text("note");
        p.citation = row.citation();
        if (p.dose < 0 && p.weeks < 1)
            row.fault("weeks", "expected weeks, or a dose to take them from");
        plan.phases.push_back(std::move(p));
    });
    rows.each("dose_checks.csv", [&](const RowReader& row) {
        DoseCheck c{.id = row.id(), .stages = rows.stages(row, "stages")};
        c.groups = rows.groups(row, "region_groups");
        c.minutes_below = PlanRows::whole(row, "minutes_below", 1000);
        c.minutes_from = PlanRows::whole(row, "minutes_from", 0);
        c.per_week_below = PlanRows::real(row, "per_week_below", 1000);
        c.per_week_from = PlanRows::real(row, "per_week_from", 0);
        c.text = row.text("text");
        c.citation = row.citation();
        if (c.text.empty())
            row.fault("text", "expected a sentence");
        plan.dose_checks.push_back(std::move(c));
    });
}

void read_stages_and_stops(PlanRows& rows) {
    auto& plan = rows.k().plan;
    rows.each("stages.csv", [&](const RowReader& row) {
        StageRow s{.id = row.id()};
        const auto word = s.id == "recurrence" ? std::string("recurrent") : s.id;
        if (const auto stage = stage_of_word(word))
            s.stage = *stage;
        else
            row.fault("id", "expected the name of a stage");
        s.days_from = PlanRows::whole(row, "days_from", 0);
        s.days_to = PlanRows::whole(row, "days_to", 0);
        s.citation = row.citation();
        plan.stages.push_back(std::move(s));
    });
    rows.each("stop_rules.csv", [&](const RowReader& row) {
        StopRule s{.id = row.id()};
        s.scope = row.one_of("scope", {"session", "course", "refer", "discharge"});
        s.when = row.text("when");
        s.action = row.text("action");
        s.citation = row.citation();
        plan.stop_rules.push_back(std::move(s));
    });
    rows.each("duration_rules.csv", [&](const RowReader& row) {
        DurationRule d{.condition = row.reference("condition", row.text("condition"), "condition")};
        d.minutes_max = PlanRows::whole(row, "minutes_max", 0);
        d.rule = row.text("rule");
        d.citation = row.citation();
        if (d.minutes_max < 10)
            row.fault("minutes_max", "expected at least 10 minutes");
        plan.durations.push_back(std::move(d));
    });
}

void read_measures_and_segments(PlanRows& rows) {
    auto& plan = rows.k().plan;
    rows.each("measures.csv", [&](const RowReader& row) {
        Measure m{.id = row.id(), .name = row.text("name")};
        if (!row.text("mcid").empty())
            m.mcid = row.number("mcid");
        m.higher_better =
            row.one_of("direction", {"higher_better", "higher_worse"}) == "higher_better";
        m.groups = rows.groups(row, "region_groups");
        m.standard = row.one_of("use", {"standard", "optional"}) == "standard";
        m.citation = row.citation();
        plan.measures.push_back(std::move(m));
    });
    rows.each("session_segments.csv", [&](const RowReader& row) {
        SegmentMuscles s{.id = row.id()};
        s.neck = row.text("plan").starts_with("neck");
        s.sources = row.references("muscles", "source");
        s.citation = row.citation();
        if (!s.sources.empty())
            plan.segments.push_back(std::move(s));
    });
}

}  // namespace

void read_course_tables(PlanRows& rows) {
    read_formats(rows);
    read_doses(rows);
    read_phases_and_checks(rows);
    read_stages_and_stops(rows);
    read_measures_and_segments(rows);
}

}  // namespace palpate::knowledge
