#include "base/decimal.hpp"
#include "record/plan_check.hpp"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

using boost::json::object;

std::string_view word_in(const object& step, std::string_view name) {
    const auto* member = step.if_contains(name);
    return member != nullptr && member->is_string() ? std::string_view(member->as_string())
                                                    : std::string_view();
}

std::int64_t number_in(const object& step, std::string_view name) {
    const auto* member = step.if_contains(name);
    return member != nullptr && member->is_int64() ? member->as_int64() : 0;
}

struct Sums {
    std::int64_t minutes = 0;
    std::int64_t changes = 0;
    double strain = 0;
    std::string position;  // of the step before; empty at the start
};

void settle_step(object& step, Sums& sums, const knowledge::Knowledge& k) {
    // What is out of range is refused by the check; here it must only not overflow.
    const auto minutes = std::clamp<std::int64_t>(number_in(step, "minutes"), 0, 100'000);
    const std::string position(word_in(step, "position"));
    const bool turns = !sums.position.empty() && position != sums.position;
    const auto turn =
        turns ? std::min<std::int64_t>(k.plan.composer.position_change_minutes, minutes) : 0;
    const auto technique = k.technique(word_in(step, "technique"));
    const double weight =
        technique ? k.plan.techniques[static_cast<std::size_t>(*technique)].strain : 0;
    const double strain = static_cast<double>(minutes - turn) * weight;
    step["starts_at"] = sums.minutes;
    step["turn_minutes"] = turn;
    step["strain"] = rounded(strain, 10);
    sums.minutes += minutes;
    sums.changes += turns ? 1 : 0;
    sums.strain += strain;
    sums.position = position;
}

}  // namespace

Document settle_plan(const Document& plan, const knowledge::Knowledge& k) {
    auto value = parse_json(plan.text());
    auto* whole = value && value->is_object() ? &value->as_object() : nullptr;
    auto* routine = whole == nullptr ? nullptr : whole->if_contains("routine");
    if (routine == nullptr || !routine->is_array())
        return plan;
    Sums sums;
    for (auto& step : routine->as_array())
        if (step.is_object())
            settle_step(step.as_object(), sums, k);
    whole->insert_or_assign("minutes", sums.minutes);
    whole->insert_or_assign("strain", rounded(sums.strain, 10));
    whole->insert_or_assign("position_changes", sums.changes);
    auto settled = Document::from(boost::json::serialize(*value));
    return settled ? *std::move(settled) : plan;
}

bool follows_from_steps(std::string_view place) {
    constexpr std::array<std::string_view, 3> of_plan{"/minutes", "/strain", "/position_changes"};
    constexpr std::array<std::string_view, 3> of_step{"/starts_at", "/turn_minutes", "/strain"};
    return std::ranges::find(of_plan, place) != of_plan.end() ||
           place.find("/because") != std::string_view::npos ||
           (place.starts_with("/routine/") &&
            std::ranges::any_of(of_step, [&](auto name) { return place.ends_with(name); }));
}

}  // namespace palpate::record
