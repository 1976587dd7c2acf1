#include "session/step.hpp"

#include <algorithm>
#include <set>

namespace palpate::session {
namespace {

void add(std::vector<Fault>& faults, const std::string& place, std::string message) {
    faults.push_back({FaultKind::invalid, place, std::move(message)});
}

// Of the ceilings of what a step uncovers.
std::optional<std::int64_t> lowest(const Sheet& sheet, const Step& step) {
    std::optional<std::int64_t> least;
    for (const auto& area : step.uncovered)
        if (const auto* ceiling = kept_ceiling(sheet, area))
            least = std::min(least.value_or(ceiling->pressure_max), ceiling->pressure_max);
    return least;
}

void check_open(std::vector<Fault>& faults, const Sheet& sheet, const Step& step,
                const std::string& place) {
    if (never_dropped(step.part))
        return;
    // While hands-on work waits for the questions of the day, the sheet stands ready.
    const auto most = pressure_if_hands_on(sheet.bounds, step);
    if (!most)
        add(faults, place + "/technique", fmt::format("{} is not open here today", step.technique));
    else if (step.pressure_max > *most)
        add(faults, place + "/pressure_max", fmt::format("expected at most {}", *most));
    if (!position_open(sheet.bounds, step))
        add(faults, place + "/position", "this position is not open to the client");
    if (const auto ceiling = lowest(sheet, step); ceiling && step.pressure_max > *ceiling)
        add(faults, place + "/pressure_max",
            fmt::format("expected at most {}, the ceiling of an earlier visit", *ceiling));
}

void check_ceilings(std::vector<Fault>& faults, const Sheet& sheet) {
    std::set<std::string> areas;
    for (std::size_t i = 0; i < sheet.ceilings.size(); ++i) {
        const auto& ceiling = sheet.ceilings[i];
        const auto place = fmt::format("/ceilings/{}", i);
        if (ceiling.area.empty() || !areas.insert(ceiling.area).second)
            add(faults, place + "/area", "expected an area that no other ceiling has");
        if (ceiling.pressure_max < 0 || ceiling.pressure_max > 10)
            add(faults, place + "/pressure_max", "expected 0 to 10");
    }
    for (const auto& [step, most] : sheet.planned)
        if (most < 0 || most > 10)
            add(faults, "/planned/" + step, "expected 0 to 10");
}

}  // namespace

const Manner* manner_of(const Sheet& sheet, std::string_view technique) {
    const auto found = std::ranges::find(sheet.manners, technique, &Manner::technique);
    return found == sheet.manners.end() ? nullptr : &*found;
}

std::string_view bolster_for(Position position) {
    switch (position) {
        case Position::prone: return "roll_under_ankles";
        case Position::side_lying_left:
        case Position::side_lying_right: return "pillows_under_head_and_between_knees";
        case Position::supine: return "roll_under_knees";
        case Position::semi_reclined: return "raised_back_and_roll_under_knees";
        case Position::seated:
        case Position::standing: return "";
    }
    return "";
}

Step settled(const Sheet& sheet, Step step) {
    const auto areas = sheet.areas.find(step.region);
    if (areas != sheet.areas.end())
        step.uncovered = areas->second;
    else if (!step.region.empty())
        step.uncovered = {step.region};
    if (const auto* manner = manner_of(sheet, step.technique))
        step.pressure_min = std::min(manner->pressure_min, step.pressure_max);
    step.bolster = bolster_for(step.position);
    return step;
}

const KeptCeiling* kept_ceiling(const Sheet& sheet, std::string_view area) {
    const auto found = std::ranges::find(sheet.ceilings, area, &KeptCeiling::area);
    return found == sheet.ceilings.end() ? nullptr : &*found;
}

Sheet with_ceilings(Sheet sheet, std::vector<KeptCeiling> ceilings) {
    sheet.ceilings = std::move(ceilings);
    for (auto& step : sheet.steps) {
        const auto ceiling = never_dropped(step.part) ? std::nullopt : lowest(sheet, step);
        if (!ceiling || step.pressure_max <= *ceiling)
            continue;
        sheet.planned[step.id] = step.pressure_max;
        step.pressure_max = *ceiling;
        step.pressure_min = std::min(step.pressure_min, *ceiling);
    }
    return sheet;
}

Step planned_step(const Sheet& sheet, const Step& step) {
    const auto found = sheet.planned.find(step.id);
    if (found == sheet.planned.end())
        return step;
    auto planned = step;
    planned.pressure_max = std::max(step.pressure_max, found->second);
    return settled(sheet, std::move(planned));
}

std::vector<Fault> check(const Step& step, const std::string& place) {
    std::vector<Fault> faults;
    if (step.id.empty() || step.id.size() > 100)
        add(faults, place + "/id", "expected 1 to 100 bytes");
    if (step.technique.size() > 100 || (step.technique.empty() && step.part != Part::rise))
        add(faults, place + "/technique", "expected the id of a technique");
    if (step.minutes < 0 || step.minutes > session_minutes_max)
        add(faults, place + "/minutes", fmt::format("expected 0 to {}", session_minutes_max));
    if (step.minutes_min < 0 || step.minutes_min > step.minutes)
        add(faults, place + "/minutes_min", "expected 0 to the step's minutes");
    if (step.turn_minutes < 0 || step.turn_minutes > step.minutes)
        add(faults, place + "/turn_minutes", "expected 0 to the step's minutes");
    if (step.pressure_min < 0 || step.pressure_max > 10 || step.pressure_min > step.pressure_max)
        add(faults, place + "/pressure_max", "expected a least and a most from 0 to 10");
    if (step.uncovered.size() > 50)
        add(faults, place + "/uncovered", "expected at most 50");
    return faults;
}

std::vector<Fault> check(const Sheet& sheet) {
    std::vector<Fault> faults;
    if (sheet.steps.size() > steps_max)
        add(faults, "/steps", fmt::format("expected at most {}", steps_max));
    std::set<std::string> ids;
    std::int64_t minutes = 0;
    for (std::size_t i = 0; i < sheet.steps.size(); ++i) {
        const auto place = fmt::format("/steps/{}", i);
        for (auto& fault : check(sheet.steps[i], place))
            faults.push_back(std::move(fault));
        if (!ids.insert(sheet.steps[i].id).second)
            add(faults, place + "/id", "expected an id that no other step has");
        check_open(faults, sheet, sheet.steps[i], place);
        minutes += std::clamp<std::int64_t>(sheet.steps[i].minutes, 0, session_minutes_max);
    }
    check_ceilings(faults, sheet);
    if (minutes != sheet.minutes)
        add(faults, "/minutes", fmt::format("expected the sum of the steps, {}", minutes));
    if (sheet.bounds.minutes_max > 0 && minutes > sheet.bounds.minutes_max)
        add(faults, "/minutes", fmt::format("expected at most {}", sheet.bounds.minutes_max));
    const auto n = sheet.steps.size();
    if (n < 2 || sheet.steps[n - 2].part != Part::rise || sheet.steps[n - 1].part != Part::retest ||
        std::ranges::count_if(sheet.steps, [](const Step& s) { return never_dropped(s.part); }) !=
            2)
        add(faults, "/steps", "expected the assisted rise and the re-test at the end, once each");
    return faults;
}

}  // namespace palpate::session
