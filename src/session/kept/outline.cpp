#include "session/kept/outline.hpp"

#include <algorithm>
#include <map>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

std::string stage_in(const Document& plan) {
    const auto parsed = parse_json(plan.text());
    const auto* members = parsed ? parsed->if_object() : nullptr;
    const auto* stage = members != nullptr ? members->if_contains("planned_as") : nullptr;
    return stage != nullptr && stage->is_string() ? std::string(stage->get_string())
                                                  : std::string();
}

// The worst first; of the same pain in the order of the knowledge.
std::vector<std::string> areas_of(const intake::Facts& facts, const knowledge::Knowledge& k) {
    std::vector<std::pair<int, std::string>> found;
    for (std::size_t i = 0; i < k.regions.size() && i < facts.intensity.size(); ++i) {
        const int pain = facts.intensity[i];
        if (pain < 0)
            continue;
        const auto there =
            std::ranges::find(found, k.regions[i].group, &std::pair<int, std::string>::second);
        if (there == found.end())
            found.emplace_back(pain, k.regions[i].group);
        else
            there->first = std::max(there->first, pain);
    }
    std::ranges::stable_sort(found, std::greater<>(), &std::pair<int, std::string>::first);
    std::vector<std::string> areas;
    areas.reserve(found.size());
    for (auto& [pain, area] : found)
        areas.push_back(std::move(area));
    return areas;
}

std::optional<std::int64_t> whole(std::optional<double> number) {
    return number ? std::optional(static_cast<std::int64_t>(*number)) : std::nullopt;
}

std::optional<double> age_in(const intake::Facts& facts, const knowledge::Knowledge& k) {
    const auto at = k.finding("age_years");
    if (!at || !facts.values[static_cast<std::size_t>(*at)].known())
        return std::nullopt;
    return facts.values[static_cast<std::size_t>(*at)].lo;
}

// Of each place what was said last before the work; of those the worst.
std::optional<std::int64_t> pain_before_in(const State& state, const Log& log) {
    std::map<std::string, std::int64_t> by_region;
    for (const auto& mark : state.marks) {
        const auto event = std::ranges::find(log.events, mark, &Event::id);
        if (event != log.events.end() && event->pain && event->pain->moment == Moment::before)
            by_region[event->pain->region] = event->pain->pain;
    }
    const auto worst = std::ranges::max_element(
        by_region, [](const auto& a, const auto& b) { return a.second < b.second; });
    return worst == by_region.end() ? std::nullopt : std::optional(worst->second);
}

}  // namespace

Ground ground_of(const Document& plan, const Judged& judged, const knowledge::Knowledge& k) {
    Ground ground{.stage = stage_in(plan),
                  .areas = areas_of(judged.in.facts, k),
                  .duration_days = whole(judged.in.duration_days),
                  .age_years = whole(age_in(judged.in.facts, k)),
                  .suggested = {}};
    for (const auto& ranked : judged.out.localisation.ranked) {
        if (ground.suggested.size() == suggested_max)
            break;
        ground.suggested.push_back(
            {k.sources[static_cast<std::size_t>(ranked.source)].id, std::string(ranked.side)});
    }
    return ground;
}

Worked worked_of(const State& state, const Log& log) {
    Worked worked;
    std::map<std::string, TechniqueWorked> techniques;
    for (const auto& run : state.steps) {
        if (never_dropped(run.step.part) || run.worked_ms <= 0)
            continue;
        auto& one =
            techniques.try_emplace(run.step.technique, run.step.technique, 0, 0).first->second;
        one.seconds += run.worked_ms / 1000;
        one.pressure_max = std::max(one.pressure_max, run.step.pressure_max);
    }
    for (auto& [id, one] : techniques)
        worked.techniques.push_back(std::move(one));
    for (const auto& mark : state.marks) {
        const auto event = std::ranges::find(log.events, mark, &Event::id);
        if (event == log.events.end() || !event->palpated)
            continue;
        std::erase_if(worked.palpated, [&](const Palpated& before) {
            return before.source == event->palpated->source && before.side == event->palpated->side;
        });
        worked.palpated.push_back(*event->palpated);
    }
    worked.pain_before = pain_before_in(state, log);
    return worked;
}

}  // namespace palpate::session
