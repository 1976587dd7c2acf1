#include "planning/stage.hpp"

namespace palpate::planning {
namespace {

constexpr int flare_points = 2;        // above the usual pain
constexpr double pain_free_days = 30;  // before a new episode counts as recurrent

Tri told(const char* finding, const intake::Facts& facts, const knowledge::Knowledge& k) {
    const auto at = k.finding(finding);
    return at ? facts.truth(*at) : Tri::unknown;
}

std::optional<Stage> by_days(double days, const knowledge::Knowledge& k) {
    for (const auto& row : k.plan.stages)
        if ((row.days_from > 0 || row.days_to > 0) && days < row.days_to + 1)
            return row.stage;
    return Stage::chronic;
}

// Without a number of days, the client may still have said "for three months".
std::optional<Stage> by_answers(const intake::Facts& facts, const knowledge::Knowledge& k) {
    if (told("lasting_3_months", facts, k) == Tri::yes)
        return Stage::chronic;
    if (told("began_within_6_weeks", facts, k) == Tri::yes)
        return Stage::acute;
    if (told("began_within_6_weeks", facts, k) == Tri::no &&
        told("lasting_3_months", facts, k) == Tri::no)
        return Stage::subacute;
    return std::nullopt;
}

}  // namespace

Staged stage_of(const Course& course, const Wants& wants, const intake::Facts& facts,
                const knowledge::Knowledge& k) {
    Staged staged;
    auto base = course.duration_days ? by_days(*course.duration_days, k) : by_answers(facts, k);
    if (base == Stage::acute && course.episodes_before > 0 &&
        course.pain_free_days_before.value_or(0) >= pain_free_days)
        base = Stage::recurrent;
    const bool long_lasting = base == Stage::chronic || course.goal_met;
    if (long_lasting && wants.pain_now && wants.pain_usual &&
        *wants.pain_now >= *wants.pain_usual + flare_points) {
        base = Stage::flare_up;
        staged.flare_not_timed = true;
    } else if (course.goal_met) {
        base = Stage::maintenance;
    }
    staged.told = base;
    staged.planned = base.value_or(Stage::acute);
    staged.assumed = !base;
    return staged;
}

}  // namespace palpate::planning
