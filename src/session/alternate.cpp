#include "session/alternate.hpp"

#include "session/skin.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

bool is_work(const Step& step) {
    return !never_dropped(step.part) && !step.region.empty();
}

// As firm as is open to this technique here; none: closed, or too little time or pressure for it.
std::optional<std::int64_t> most_of(const Sheet& sheet, Step step, const std::string& technique) {
    const auto* manner = manner_of(sheet, technique);
    step.technique = technique;
    const auto open = pressure_if_hands_on(sheet.bounds, step);
    if (manner == nullptr || !open || warms_or_cools(technique) ||
        step.minutes - step.turn_minutes < manner->minutes_min)
        return std::nullopt;
    const auto most = std::min({*open, manner->pressure_max, step.pressure_max});
    return most < manner->pressure_min ? std::nullopt : std::optional(most);
}

// The same for both; none: one of them is not open.
std::optional<std::int64_t> most_of_both(const Sheet& sheet, const Step& step, const std::string& a,
                                         const std::string& b) {
    const auto one = most_of(sheet, step, a);
    const auto two = most_of(sheet, step, b);
    if (!one || !two)
        return std::nullopt;
    const auto most = std::min(*one, *two);
    const auto least =
        std::max(manner_of(sheet, a)->pressure_min, manner_of(sheet, b)->pressure_min);
    return most < least ? std::nullopt : std::optional(most);
}

}  // namespace

std::vector<std::string> equal_to(const Sheet& sheet, std::string_view technique) {
    const std::string own(technique);
    std::vector<std::string> equal;
    for (const auto& manner : sheet.manners)
        if (manner.technique != own && alternated(sheet, own, manner.technique))
            equal.push_back(manner.technique);
    return equal;
}

std::optional<Sheet> alternated(Sheet sheet, const std::string& drawn, const std::string& other) {
    bool any = false;
    for (auto& step : sheet.steps) {
        if (!is_work(step) || (step.technique != drawn && step.technique != other))
            continue;
        const auto most = most_of_both(sheet, step, drawn, other);
        if (!most)
            return std::nullopt;
        any = true;
        step.technique = drawn;
        step.pressure_max = *most;
        step = settled(sheet, std::move(step));
        sheet.planned.erase(step.id);  // raised for one of them, it would be firmer than the other
    }
    return any ? std::optional(std::move(sheet)) : std::nullopt;
}

}  // namespace palpate::session
