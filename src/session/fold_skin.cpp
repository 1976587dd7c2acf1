// What lies on the skin: laid on with its step, taken off with it, and looked at.
#include "session/fold_course.hpp"
#include "session/skin.hpp"

#include <algorithm>

namespace palpate::session {

// Before it is laid on, and before a paused one goes on.
Course::Answer Course::skin_first(const Run& run, const Step& step) const {
    if (!warms_or_cools(step.technique) || run.status == StepStatus::running)
        return {};
    auto own = step;
    own.id = run.planned.id;
    if (!skin_looked(state_, own, now_->at))
        return refuse(FaultKind::not_allowed, "",
                      "expected a look at the skin first: it is to be whole, and feel normally");
    return {};
}

Course::Answer Course::apply(const SkinChecked& e) {
    std::erase_if(state_.looks, [&](const SkinLook& look) { return look.step == e.step; });
    if (e.fine) {
        state_.looks.push_back({e.step, now_->at});
        return {};
    }
    state_.skin_not_fine.push_back(now_->event->id);
    for (auto& run : state_.steps)
        if (run.planned.id == state_.current && warms_or_cools(run.step.technique)) {
            run.reason = "the skin was not as it should be";
            close_current(StepStatus::ended_early);
            return {};
        }
    return {};
}

// On from the moment that its step runs, off when that step is over or became another one.
void Course::follow_skin() {
    const auto* current = find_run(state_, state_.current);
    const bool warm = current != nullptr && warms_or_cools(current->step.technique);
    bool lies = false;
    for (auto& laid : state_.laid) {
        if (!laid.is_on)
            continue;
        if (warm && laid.step == current->planned.id && laid.technique == current->step.technique) {
            lies = true;
        } else {
            laid.is_on = false;
            laid.off = now_->at;
        }
    }
    if (warm && !lies && current->status == StepStatus::running)
        state_.laid.push_back({.step = current->planned.id,
                               .technique = current->step.technique,
                               .region = current->step.region,
                               .areas = current->step.uncovered,
                               .on = now_->at});
}

}  // namespace palpate::session
