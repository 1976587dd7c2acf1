#include "planning/explain.hpp"

#include "base/joined.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::planning {
namespace {

using knowledge::Knowledge;

const Citation project_value{{"project"}, Grade::project_value, false};

template <class Rows>
const auto& row(const Rows& rows, int at) {
    return rows[static_cast<std::size_t>(at)];
}

// "140 sessions", "your own 14 sessions", "your own 14 sessions and 126 others".
std::string rests_on(const LearnedBenefit& learned) {
    if (learned.own == 0)
        return fmt::format("{} sessions", learned.sessions);
    const auto own = fmt::format("your own {} sessions", learned.own);
    return learned.sessions > learned.own
               ? fmt::format("{} and {} others", own, learned.sessions - learned.own)
               : own;
}

// Nothing, or "; 90 % interval at the next visit: -0.2 to 1.6 points less pain".
std::string interval_of(const LearnedBenefit& learned) {
    if (!learned.interval)
        return {};
    const auto& [low, high, next_day] = *learned.interval;
    return fmt::format("; 90 % interval {}: {:.1f} to {:.1f} points less pain",
                       next_day ? "the next day" : "at the next visit", low, high);
}

}  // namespace

int per_cent(double a, double b) {
    if (b <= 0)
        return 0;
    const double share = 100 * a / b;
    const int down = static_cast<int>(share);
    return share - down >= 0.5 ? down + 1 : down;
}

Because because_of(const Reason& reason, int technique, const screening::Restrictions& restrictions,
                   const Knowledge& k) {
    using Kind = Reason::Kind;
    const auto& t = row(k.techniques, technique);
    switch (reason.kind) {
        case Kind::technique: return {joined("the usual range of ", t.name), t.id, t.citation};
        case Kind::restriction: {
            const auto& r = row(restrictions.list, reason.index);
            return r.because.empty() ? Because{"a restriction", std::string(r.kind), project_value}
                                     : restrictions.first_because(r);
        }
        case Kind::endangerment: {
            const auto& area = row(k.plan.endangerment, reason.index);
            return {area.rule, area.id, area.citation};
        }
        case Kind::muscle: {
            const auto& s = row(k.sources, reason.index);
            const auto& work = row(k.plan.muscles, reason.index);
            return {work.caution.empty() ? joined("the limit of ", s.name) : work.caution, s.id,
                    s.citation};
        }
        case Kind::consent: {
            const auto& area = row(k.plan.consent_areas, reason.index);
            return {joined("no consent for the ", area.name, " is recorded for this session"),
                    area.id, area.citation};
        }
        case Kind::region_reach:
            return {"no open position reaches it", "work_positions", project_value};
        case Kind::scope:
            return {joined(t.name, " is not in this practitioner's scope"), "practitioner_scope",
                    t.citation};
        case Kind::stage:
            return {joined(t.name, " in this stage: ",
                           row(k.plan.techniques, technique).stage_notes.empty()
                               ? "not done, or more lightly"
                               : row(k.plan.techniques, technique).stage_notes),
                    t.id, t.citation};
        case Kind::dose:
        case Kind::first_session: {
            const auto& dose = row(k.plan.doses, reason.index);
            return {joined("the first visit stays one below the ", dose.pressure_max,
                           " of 10 of this course"),
                    "first_session_cap", project_value};
        }
        case Kind::preference:
            return {"the client's own wish about pressure", "preferences_pressure", project_value};
        case Kind::dislike:
            return {"the client does not like it", "preferences_dislikes", project_value};
        case Kind::house:
            return {"firm is the most; above it only with consent given for that session",
                    "pressure_usual_max", project_value};
    }
    return {};
}

Because why_here(const Step& step, const Grounds& grounds, const Knowledge& k) {
    switch (step.part) {
        case Part::opening:
            return {"every session opens with quiet strokes that warm up and find what is tender",
                    "session_opening", project_value};
        case Part::closing:
            return {"every session closes quietly", "session_closing", project_value};
        case Part::retest:
            return {"the main movement and the pain score are tried again, by the client",
                    "session_retest", project_value};
        case Part::general:
        case Part::specific:
        case Part::integrating: break;
    }
    const auto& aim = step.aim;
    const auto& region = row(k.regions, aim.region);
    switch (aim.why) {
        case Aim::Why::source: {
            const auto& s = row(k.sources, aim.source);
            return {joined(row(grounds.localisation.ranked, aim.ranked).id, " is a likely source (",
                           per_cent(row(grounds.localisation.ranked, aim.ranked).probability, 1),
                           " of 100)"),
                    s.id, s.citation};
        }
        case Aim::Why::painted:
            return {joined("pain of ", row(grounds.facts.intensity, aim.region), " drawn on the ",
                           region.name),
                    region.id, region.citation};
        case Aim::Why::companion: {
            const auto& segment = row(k.plan.segments, aim.segment);
            return {joined(row(k.sources, aim.source).name,
                           " belongs to the usual session of this area"),
                    segment.id, segment.citation};
        }
        case Aim::Why::comfort:
            return {"a part of a full-body session", "comfort_regions", project_value};
    }
    return {};
}

std::optional<Because> why_learned(const Step& step, std::span<const LearnedBenefit> learned,
                                   const Knowledge& k) {
    const auto found = std::ranges::find(learned, step.technique, &LearnedBenefit::technique);
    if (found == learned.end() || found->factor == 1)
        return std::nullopt;
    return Because{
        fmt::format("in this practice {} went with {} benefit than was published ({}{}): "
                    "it counts {:.2f} times as much here",
                    row(k.techniques, step.technique).name, found->factor > 1 ? "more" : "less",
                    rests_on(*found), interval_of(*found), found->factor),
        "learned_benefit", project_value};
}

std::optional<Because> why_no_firmer(const Step& step, const screening::Restrictions& restrictions,
                                     const Knowledge& k) {
    if (step.cap.kind == Reason::Kind::technique)
        return std::nullopt;
    return because_of(step.cap, step.technique, restrictions, k);
}

std::vector<Because> because_of(const Step& step, const Grounds& grounds, const Knowledge& k) {
    const auto& use = row(k.plan.techniques, step.technique);
    const auto& technique = row(k.techniques, step.technique);
    std::vector<Because> because;
    because.reserve(4);
    because.push_back(why_here(step, grounds, k));
    because.push_back(
        {joined(technique.name, ": ", use.client_text), technique.id, technique.citation});
    if (auto learned = why_learned(step, grounds.learned, k))
        because.push_back(std::move(*learned));
    if (auto cap = why_no_firmer(step, grounds.restrictions, k))
        because.push_back(std::move(*cap));
    return because;
}

std::vector<Because> because_of(const Phase& phase, const Knowledge& k) {
    std::vector<Because> because;
    because.reserve(2);
    if (phase.rule >= 0) {
        const auto& rule = row(k.plan.phases, phase.rule);
        because.push_back({rule.note, rule.id, rule.citation});
    }
    if (phase.dose >= 0) {
        const auto& dose = row(k.plan.doses, phase.dose);
        because.push_back({dose.note.empty() ? "the course for this stage and area" : dose.note,
                           dose.id, dose.citation});
    }
    return because;
}

std::string words_of(const Goal& goal, const Knowledge& k) {
    if (goal.measure < 0)
        return goal.words;
    const auto& m = row(k.plan.measures, goal.measure);
    if (!goal.words.empty())
        return joined(goal.words, ": better by ", m.mcid.value_or(0), " on the ", m.name);
    if (goal.from && goal.to)
        return joined(m.name, " from ", *goal.from, " to ", *goal.to, " or less");
    return joined(m.name, " better by at least ", m.mcid.value_or(0));
}

std::string target_of(const Step& step, const Knowledge& k) {
    if (step.aim.source >= 0)
        return row(k.sources, step.aim.source).id;
    if (step.part == Part::opening || step.part == Part::closing || step.part == Part::retest)
        return std::string(to_text(step.part));
    return step.region >= 0 ? row(k.regions, step.region).base : "";
}

std::string_view side_of(const Step& step, const Knowledge& k) {
    if (step.region < 0)
        return "both";
    switch (row(k.regions, step.region).side) {
        case knowledge::Side::left: return "left";
        case knowledge::Side::right: return "right";
        case knowledge::Side::midline: return "midline";
    }
    return "";
}

std::string_view place_of(const Step& step, const Knowledge& k) {
    if (step.region >= 0)
        return row(k.regions, step.region).id;
    return step.group >= 0 ? std::string_view(row(k.groups, step.group).id) : "";
}

std::string_view position_of(const Step& step, const Plan& plan) {
    switch (step.position) {
        case Position::prone: return "prone";
        case Position::side_lying_left: return "side_lying_left";
        case Position::side_lying_right: return "side_lying_right";
        case Position::supine: return plan.half_sitting ? "semi_reclined" : "supine";
        case Position::seated: return "seated";
    }
    return "";
}

std::string why_lost(const RunnerUp& second, const Plan& plan, const Knowledge& k) {
    const auto& without = row(k.techniques, second.without).name;
    const auto& instead = row(k.techniques, second.instead).name;
    return fmt::format(
        "the same time led by {} instead of {}: {} % of the expected benefit on this model's "
        "scale, strain {:.1f} against {:.1f}; which kind of massage matters little, so the "
        "client's preference may decide",
        instead, without, per_cent(second.routine.value, plan.routine.value), second.routine.strain,
        plan.routine.strain);
}

}  // namespace palpate::planning
