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
    }
    if (!changed.why.empty())
        again.changed.push_back(std::move(changed));
}

// Within today's longest session; the rise and the re-test always fit.
void fit_time(Again& again) {
    auto& steps = again.sheet.steps;
    std::vector<Share> shares;
    shares.reserve(steps.size());
    for (const auto& step : steps)
        shares.push_back({step.minutes, step.minutes_min, never_dropped(step.part)});
    const auto shared = share_out(shares, again.sheet.bounds.minutes_max);
    std::vector<Step> kept;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Changed changed{.last = steps[i], .now = steps[i]};
        if (shared.minutes[i] == steps[i].minutes) {
            kept.push_back(steps[i]);
            continue;
        }
        if (shared.minutes[i]) {
            changed.now->minutes = *shared.minutes[i];
            changed.now->turn_minutes = std::min(changed.now->turn_minutes, *shared.minutes[i]);
            changed.why = {{"shorter",
                            {{"minutes", std::to_string(*shared.minutes[i])},
                             {"before", std::to_string(steps[i].minutes)}}}};
            kept.push_back(*changed.now);
        } else {
            changed.now.reset();
            changed.why = {named("dropped_for_time", steps[i])};
            changed.why[0].values["minutes"] = std::to_string(again.sheet.bounds.minutes_max);
        }
        again.changed.push_back(std::move(changed));
    }
    steps = std::move(kept);
}

}  // namespace

Again same_again(const State& last, const Sheet& today) {
    Again again{.sheet = today};
    again.sheet.steps.clear();
    again.sheet.minutes = 0;
    State limits;  // of today, and the ceilings that were found last time
    limits.bounds = today.bounds;
    limits.ceilings = last.ceilings;
    for (const auto& run : last.steps)
        if (!never_dropped(run.planned.part))
            take(run, today, limits, again);
    for (const auto& step : today.steps)
        if (never_dropped(step.part))
            again.sheet.steps.push_back(step);
    if (today.bounds.minutes_max > 0)
        fit_time(again);
    for (const auto& step : again.sheet.steps)
        again.sheet.minutes += step.minutes;
    return again;
}

}  // namespace palpate::session
