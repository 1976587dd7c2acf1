#include "planning/dose.hpp"

#include "planning/compose.hpp"

#include <algorithm>

namespace palpate::planning {
namespace {

using knowledge::Dose;
using knowledge::Knowledge;

constexpr int review_weeks_min = 2;
constexpr int review_weeks_max = 4;
constexpr int maintenance_review_days = 84;

// A new episode is dosed as an acute one (stages.csv, plan_as).
Stage dosed_as(Stage stage) {
    return stage == Stage::recurrent ? Stage::acute : stage;
}

bool names(const std::vector<std::string>& groups, std::string_view area) {
    return std::ranges::find(groups, area) != groups.end();
}

bool names_any(const std::vector<std::string>& groups) {
    return names(groups, "any");
}

bool pregnant(const Client& client, const Knowledge& k) {
    return std::ranges::any_of(client.restrictions.conditions, [&](int c) {
        return k.conditions[static_cast<std::size_t>(c)].id.starts_with("pregnancy_");
    });
}

// The first course in table order whose visits the client can make; else the one asking least.
int first_fit(const Client& client, Stage stage, std::string_view area, const Knowledge& k) {
    const bool for_pregnancy = pregnant(client, k);
    const auto stage_at = static_cast<std::size_t>(dosed_as(stage));
    int least = -1;
    for (const bool pregnancy_row : {true, false})
        for (std::size_t i = 0; i < k.plan.doses.size(); ++i) {
            const auto& dose = k.plan.doses[i];
            const bool of_pregnancy = dose.id.starts_with("pregnancy_");
            if (of_pregnancy != pregnancy_row || (of_pregnancy && !for_pregnancy) ||
                !dose.stages[stage_at] || !(names(dose.groups, area) || names_any(dose.groups)))
                continue;
            const auto& visits = client.wants.visits_per_week;
            if (!visits || *visits >= dose.per_week_min)
                return static_cast<int>(i);
            if (least < 0 ||
                dose.per_week_min < k.plan.doses[static_cast<std::size_t>(least)].per_week_min)
                least = static_cast<int>(i);
        }
    return least;
}

int whole_weeks(double weeks) {
    const int down = static_cast<int>(weeks);
    return weeks > down ? down + 1 : down;
}

Phase active_phase(const Wants& wants, const Dose& dose, int at, int minutes) {
    Phase p{.name = "active", .minutes = minutes, .pressure_max = dose.pressure_max, .dose = at};
    p.per_week = wants.visits_per_week ? std::min(*wants.visits_per_week, dose.per_week_max)
                                       : dose.per_week_min;
    p.weeks =
        std::clamp(whole_weeks(dose.sessions_max / p.per_week), dose.weeks_min, dose.weeks_max);
    p.sessions =
        std::clamp(static_cast<int>(p.per_week * p.weeks), 1, std::max(1, dose.sessions_max));
    return p;
}

}  // namespace

DoseChosen choose_dose(const Client& client, Stage stage, std::string_view area,
                       const Knowledge& k) {
    if (const int own = first_fit(client, stage, area, k); own >= 0)
        return {own, false};
    return {first_fit(client, stage, is_neck_area(area) ? "neck" : "low_back", k), true};
}

SessionChosen choose_session(const Wants& wants, int dose, int minutes_limit, const Knowledge& k) {
    const auto& formats = k.plan.formats;
    const auto format = [&](int i) -> const knowledge::Format& {
        return formats[static_cast<std::size_t>(i)];
    };
    int wished = wants.format ? *wants.format
                 : dose >= 0  ? k.plan.doses[static_cast<std::size_t>(dose)].format
                              : 0;
    SessionChosen chosen{.format = wished, .minutes = format(wished).minutes};
    if (wants.minutes_available)
        chosen.minutes = std::min(chosen.minutes, *wants.minutes_available);
    if (minutes_limit > 0)
        chosen.minutes = std::min(chosen.minutes, minutes_limit);
    // The layout of the same kind made for this much time; the shortest one when there is less.
    for (std::size_t i = 0; i < formats.size(); ++i) {
        const auto& f = formats[i];
        if (f.chair != format(wished).chair || f.full_body != format(wished).full_body)
            continue;
        const bool now_fits = format(chosen.format).minutes_min <= chosen.minutes;
        const bool fits = f.minutes_min <= chosen.minutes;
        const bool better = fits ? !now_fits || f.minutes > format(chosen.format).minutes
                                 : !now_fits && f.minutes < format(chosen.format).minutes;
        if (better)
            chosen.format = static_cast<int>(i);
    }
    return chosen;
}

std::vector<Phase> phases_of(const Wants& wants, Stage stage, int dose, int minutes,
                             const Knowledge& k) {
    std::vector<Phase> phases;
    if (dose < 0)
        return phases;
    const auto& row = k.plan.doses[static_cast<std::size_t>(dose)];
    phases.reserve(3);
    phases.push_back(active_phase(wants, row, dose, minutes));
    if (stage == Stage::maintenance)
        phases[0].name = "maintenance";
    for (std::size_t i = 0; i < k.plan.phases.size(); ++i) {
        const auto& rule = k.plan.phases[i];
        if (!rule.stages[static_cast<std::size_t>(stage)])
            continue;
        Phase p{.minutes = minutes, .pressure_max = row.pressure_max, .dose = rule.dose};
        p.name = rule.phase == "taper" ? "taper" : "maintenance";
        p.rule = static_cast<int>(i);
        if (rule.dose >= 0) {
            const auto& from = k.plan.doses[static_cast<std::size_t>(rule.dose)];
            p.per_week = std::min(from.per_week_min, phases[0].per_week);
            p.weeks = from.weeks_max;
            p.pressure_max = std::min(p.pressure_max, from.pressure_max);
        } else {
            p.per_week = phases[0].per_week * rule.per_week_factor;
            p.weeks = rule.weeks;
        }
        p.sessions = std::max(1, static_cast<int>(p.per_week * p.weeks));
        phases.push_back(p);
    }
    return phases;
}

std::vector<int> dose_checks_of(Stage stage, std::string_view area, const Phase& active,
                                const Knowledge& k) {
    std::vector<int> said;
    for (std::size_t i = 0; i < k.plan.dose_checks.size(); ++i) {
        const auto& c = k.plan.dose_checks[i];
        if (c.stages[static_cast<std::size_t>(stage)] &&
            (names(c.groups, area) || names_any(c.groups)) && active.minutes < c.minutes_below &&
            active.minutes >= c.minutes_from && active.per_week < c.per_week_below &&
            active.per_week >= c.per_week_from)
            said.push_back(static_cast<int>(i));
    }
    return said;
}

std::vector<Goal> goals_of(const Wants& wants, std::string_view area, const Knowledge& k) {
    std::vector<Goal> goals;
    int function = -1;
    int own_words = -1;
    for (std::size_t i = 0; i < k.plan.measures.size(); ++i) {
        const auto& m = k.plan.measures[i];
        const int at = static_cast<int>(i);
        if (m.id == "pain_rating" && m.mcid) {
            const auto pain = wants.pain_usual ? wants.pain_usual : wants.pain_now;
            if (pain && *pain > 0) {
                // Both the smallest change that matters and a third less (response classes).
                const int by_points = *pain - static_cast<int>(*m.mcid);
                const int by_share = *pain * 7 / 10;
                goals.push_back({at, pain, std::max(0, std::min(by_points, by_share)), {}});
            }
        } else if (m.id == "patient_specific_function") {
            own_words = at;
        } else if (function < 0 && m.standard && m.mcid && names(m.groups, area)) {
            function = at;
        }
    }
    if (function >= 0 || own_words >= 0)
        goals.push_back({function >= 0 ? function : own_words, {}, {}, {}});
    for (const auto& words : wants.goals)
        goals.push_back({own_words, {}, {}, words});
    return goals;
}

int days_to_review(Stage stage, const Phase& active) {
    if (stage == Stage::maintenance)
        return maintenance_review_days;
    const int fourth = whole_weeks(4 / active.per_week) + 1;
    const int weeks = std::clamp(fourth, review_weeks_min, review_weeks_max);
    return 7 * std::max(review_weeks_min, std::min(weeks, std::max(active.weeks, 2)));
}

}  // namespace palpate::planning
