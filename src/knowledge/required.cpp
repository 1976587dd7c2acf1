// The rows that the program itself names: without them it could not run, so tables that lack one
// are refused when they are loaded.
#include "knowledge/required.hpp"

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

constexpr std::string_view findings[] = {"age_years",
                                         "duration_days",
                                         "pregnancy_weeks",
                                         "female_sex",
                                         "onset_before_45",
                                         "onset_before_40",
                                         "blood_pressure.systolic",
                                         "blood_pressure.diastolic",
                                         "saddle_numbness",
                                         "leg_numbness",
                                         "arm_numbness",
                                         "arm_tingling",
                                         "both_legs_symptoms",
                                         "both_arms_symptoms",
                                         "chest_pain",
                                         "exertional_chest_pain",
                                         "postpartum",
                                         "missed_period",
                                         "maybe_pregnant",
                                         "vaginal_bleeding",
                                         "pregnancy_danger_sign",
                                         "pre_eclampsia_symptoms",
                                         "weakness_grade",
                                         "leg_weakness",
                                         "arm_weakness",
                                         "weakness_both_sides",
                                         "one_sided_weakness"};
constexpr std::string_view conditions[] = {"contact_allergy", "not_known_yet"};
constexpr std::string_view groups[] = {"saddle", "leg", "arm"};

}  // namespace

void require_rows(const Knowledge& k, std::vector<Fault>& faults) {
    for (const auto id : findings)
        if (!k.finding(id))
            faults.push_back(
                {FaultKind::not_found, "findings.csv", fmt::format("expected a row '{}'", id)});
    for (const auto id : groups)
        if (!k.group(id))
            faults.push_back({FaultKind::not_found, "region_groups.csv",
                              fmt::format("expected a row '{}'", id)});
    for (const auto id : conditions)
        if (!k.condition(id))
            faults.push_back(
                {FaultKind::not_found, "conditions.csv", fmt::format("expected a row '{}'", id)});
}

}  // namespace palpate::knowledge
