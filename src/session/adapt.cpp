#include "session/adapt.hpp"

#include "session/skin.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

bool has(const std::vector<std::string>& places, const std::string& place) {
    return std::ranges::find(places, place) != places.end();
}

// Refused, or not agreed to once today's areas were spoken of: silence is no consent.
bool not_agreed(const State& state, const Step& step) {
    return has(state.refused_areas, step.region) ||
           std::ranges::any_of(step.uncovered, [&](const std::string& area) {
               return has(state.refused_areas, area) ||
                      (state.consented && !has(state.agreed, area));
           });
}

std::string number(std::int64_t value) {
    return std::to_string(value);
}

Adapted withheld(std::string phrase, std::map<std::string, std::string> values) {
    return {std::nullopt, {{std::move(phrase), std::move(values)}}};
}

// The first gentler technique that is open there with what pressure it needs.
std::optional<Adapted> gentler(const Sheet& sheet, const State& state, const Step& planned) {
    const auto* manner = manner_of(sheet, planned.technique);
    if (manner == nullptr)
        return std::nullopt;
    for (const auto& technique : manner->instead) {
        if (warms_or_cools(technique))  // never without a look at the skin
            continue;
        const auto* other = manner_of(sheet, technique);
        Step step = planned;
        step.technique = technique;
        const auto most = pressure_now(state, step);
        if (other == nullptr || !most)
            continue;
        step.pressure_max = std::min({*most, other->pressure_max, planned.pressure_max});
        step.pressure_min = other->pressure_min;
        if (step.pressure_max < step.pressure_min)
            continue;
        return Adapted{step,
                       {{"gentler",
                         {{"technique", technique},
                          {"before", planned.technique},
                          {"place", planned.region},
                          {"pressure", number(step.pressure_max)}}}}};
    }
    return std::nullopt;
}

Adapted last_of_visit(const State& state, Step step) {
    if (step.part == Part::retest && !step.technique.empty() &&
        !pressure_open(state.bounds, step)) {
        step.technique.clear();
        return {step, {{"pain_only", {}}}};
    }
    return {step, {}};
}

Adapted as_firm_as_open(const Sheet& sheet, const State& state, const Step& planned) {
    const std::map<std::string, std::string> here = {{"technique", planned.technique},
                                                     {"place", planned.region}};
    if (!state.bounds.hands_on)
        return withheld("hands_off", {});
    if (not_agreed(state, planned))
        return withheld("area_refused", {{"place", planned.region}});
    if (!position_open(state.bounds, planned))
        return withheld("position_closed",
                        {{"position", JsonWord<Position>::text(planned.position)}});
    const auto most = pressure_now(state, planned);
    if (most && *most >= planned.pressure_max)
        return {planned, {}};
    if (most && *most >= planned.pressure_min) {
        Step step = planned;
        step.pressure_max = *most;
        return {step,
                {{"less_pressure",
                  {{"pressure", number(*most)},
                   {"before", number(planned.pressure_max)},
                   {"place", planned.region}}}}};
    }
    if (auto other = gentler(sheet, state, planned))
        return *std::move(other);
    if (!most)
        return withheld("not_open", here);
    auto why = here;
    why.insert({{"needed", number(planned.pressure_min)}, {"pressure", number(*most)}});
    return withheld("too_gentle", why);
}

// Nothing warms or cools after the skin was not fine; else no longer than is open.
bool fits_skin(const State& state, const Step& step) {
    const auto open = minutes_open(state, step);
    return !open || (state.skin_not_fine.empty() && step.minutes <= *open);
}

Adapted as_long_as_open(const State& state, Adapted adapted) {
    auto& step = *adapted.step;
    const auto open = minutes_open(state, step);
    if (!open || fits_skin(state, step))
        return adapted;
    if (!state.skin_not_fine.empty())
        return withheld("skin_closed", {});
    if (*open < 1)
        return withheld("skin_time_up", {{"technique", step.technique}, {"place", step.region}});
    adapted.why.push_back({"skin_shorter",
                           {{"technique", step.technique},
                            {"place", step.region},
                            {"minutes", number(*open)},
                            {"before", number(step.minutes)}}});
    step.minutes = *open;
    step.minutes_min = std::min(step.minutes_min, *open);
    step.turn_minutes = std::min(step.turn_minutes, *open);
    return adapted;
}

}  // namespace

std::optional<std::int64_t> pressure_now(const State& state, const Step& step) {
    auto most = pressure_open(state.bounds, step);
    if (!most)
        return most;
    for (const auto& area : step.uncovered)
        if (const auto ceiling = state.ceilings.find(area); ceiling != state.ceilings.end())
            *most = std::min(*most, ceiling->second.pressure_max);
    return most;
}

bool fits(const State& state, const Step& step) {
    if (step.part == Part::rise)
        return true;
    if (step.part == Part::retest)
        return step.technique.empty() || pressure_open(state.bounds, step).has_value();
    const auto most = pressure_now(state, step);
    return most && step.pressure_max <= *most && position_open(state.bounds, step) &&
           !not_agreed(state, step) && fits_skin(state, step);
}

Adapted adapt(const Sheet& sheet, const State& state, const Step& planned) {
    if (never_dropped(planned.part))
        return last_of_visit(state, planned);
    auto adapted = as_firm_as_open(sheet, state, planned);
    return adapted.step ? as_long_as_open(state, std::move(adapted)) : adapted;
}

}  // namespace palpate::session
