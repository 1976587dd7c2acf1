#include "session/again.hpp"

#include "session/timer.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

constexpr std::int64_t minute_ms = 60'000;

bool was_done(const Run& run) {
    return run.status == StepStatus::done || run.status == StepStatus::ended_early;
}

Said named(const char* phrase, const Step& step) {
    return {phrase, {{"technique", step.technique}, {"place", step.region}}};
}

// As it was in the end. A time that is not known is the planned one.
Step as_done(const Run& run) {
    Step step = run.step;
    if (!run.unsure && run.worked_ms > 0)
        step.minutes = std::clamp<std::int64_t>((run.worked_ms + minute_ms / 2) / minute_ms, 1,
                                                session_minutes_max);
    step.turn_minutes = std::min(step.turn_minutes, step.minutes);
    step.minutes_min = std::min(step.minutes_min, step.minutes);
    return step;
}

// What a ceiling holds down may be as firm as it was planned once the ceiling is raised, within
// what is open.
void keep_planned(const Run& run, Sheet& sheet) {
    const auto& now = sheet.steps.back();
    const auto open = pressure_if_hands_on(sheet.bounds, now);
    const auto most = std::min(run.planned.pressure_max, open.value_or(0));
    if (now.technique == run.planned.technique && most > now.pressure_max)
        sheet.planned[now.id] = most;
}

// The step of today, and why it is not what it was; its place in `steps` is the next one.
void take(const Run& run, const Sheet& today, const State& limits, Again& again) {
    Changed changed{.last = run.step};
    if (!was_done(run)) {
        changed.why = {named("again_not_done", run.planned)};
    } else {
        auto adapted = adapt(today, limits, settled(today, as_done(run)));
        changed.now = std::move(adapted.step);
        changed.why = std::move(adapted.why);
        if (changed.now && changed.now->minutes != run.planned.minutes)
            changed.why.push_back({"again_other_length",
                                   {{"minutes", std::to_string(changed.now->minutes)},
                                    {"before", std::to_string(run.planned.minutes)}}});
    }
    if (changed.now) {
        changed.now->id = std::to_string(again.sheet.steps.size() + 1);
        again.sheet.steps.push_back(*changed.now);
        keep_planned(run, again.sheet);
    }
    if (!changed.why.empty())
        again.changed.push_back(std::move(changed));
}

using Must = bool (*)(Part);

bool ends_it(Part part) {
    return never_dropped(part);
}
bool frames_it(Part part) {
    return never_dropped(part) || part == Part::opening || part == Part::closing;
}

// One step with the minutes it gets, or none.
Changed with_minutes(const Step& step, std::optional<std::int64_t> minutes, std::int64_t most) {
    Changed changed{.last = step};
    if (!minutes) {
        changed.why = {named("dropped_for_time", step)};
        changed.why[0].values["minutes"] = std::to_string(most);
        return changed;
    }
    changed.now = step;
    changed.now->minutes = *minutes;
    changed.now->turn_minutes = std::min(step.turn_minutes, *minutes);
    if (*minutes != step.minutes)
        changed.why = {
            {"shorter",
             {{"minutes", std::to_string(*minutes)}, {"before", std::to_string(step.minutes)}}}};
    return changed;
}

// Steps within so many minutes; what `must` names is never dropped. What is missing for that.
std::int64_t fit(std::vector<Step>& steps, std::int64_t most, Must must,
                 std::vector<Changed>& changes) {
    std::vector<Share> shares;
    shares.reserve(steps.size());
    for (const auto& step : steps)
        shares.push_back({step.minutes, step.minutes_min, must(step.part)});
    const auto shared = share_out(shares, most);
    std::vector<Step> kept;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto changed = with_minutes(steps[i], shared.minutes[i], most);
        if (changed.now)
            kept.push_back(*changed.now);
        if (!changed.why.empty())
            changes.push_back(std::move(changed));
    }
    steps = std::move(kept);
    return shared.missing;
}

std::vector<Step> numbered(std::vector<Step> steps) {
    for (std::size_t i = 0; i < steps.size(); ++i)
        steps[i].id = std::to_string(i + 1);
    return steps;
}

std::int64_t sum_of(const std::vector<Step>& steps) {
    std::int64_t minutes = 0;
    for (const auto& step : steps)
        minutes += step.minutes;
    return minutes;
}

}  // namespace

Again same_again(const State& last, const Sheet& today) {
    Again again{.sheet = today};
    again.sheet.steps.clear();
    again.sheet.planned.clear();
    State limits;  // of today, and the ceilings that were found last time
    limits.bounds = today.bounds;
    // Before the questions of the day nobody is touched, and the plan's own steps wait in the sheet
    // all the same: so do these.
    limits.bounds.hands_on = true;
    limits.ceilings = last.ceilings;
    for (const auto& ceiling : today.ceilings)
        limits.ceilings[ceiling.area].pressure_max = ceiling.pressure_max;
    for (const auto& run : last.steps)
        if (!never_dropped(run.planned.part))
            take(run, today, limits, again);
    for (const auto& step : today.steps)
        if (never_dropped(step.part))
            again.sheet.steps.push_back(step);
    if (today.bounds.minutes_max > 0)  // the rise and the re-test always fit
        fit(again.sheet.steps, today.bounds.minutes_max, ends_it, again.changed);
    again.sheet.minutes = sum_of(again.sheet.steps);
    return again;
}

Shortened shortened(const Sheet& sheet, std::int64_t minutes) {
    Shortened result{.sheet = sheet};
    if (minutes >= sheet.minutes)
        return result;
    result.missing = fit(result.sheet.steps, minutes, frames_it, result.changed);
    result.sheet.minutes = sum_of(result.sheet.steps);
    return result;
}

std::vector<Step> routine_of(const State& state) {
    std::vector<Step> steps;
    for (const auto& run : state.steps)
        if (was_done(run) && !never_dropped(run.planned.part))
            steps.push_back(as_done(run));
    return numbered(std::move(steps));
}

std::vector<Step> routine_of(const Sheet& sheet) {
    auto steps = sheet.steps;
    std::erase_if(steps, [](const Step& step) { return never_dropped(step.part); });
    return numbered(std::move(steps));
}

Shortened favourite_again(const std::vector<Step>& routine, const Sheet& today) {
    State kept;  // as if it had been done so; nobody's ceilings come with it
    kept.steps.reserve(routine.size());
    for (const auto& step : routine)
        kept.steps.push_back({.planned = step, .step = step, .status = StepStatus::done});
    auto again = same_again(kept, today);
    auto fits = shortened(again.sheet, today.minutes);
    std::ranges::move(fits.changed, std::back_inserter(again.changed));
    fits.changed = std::move(again.changed);
    return fits;
}

}  // namespace palpate::session
