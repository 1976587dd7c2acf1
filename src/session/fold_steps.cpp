// The steps: begun, paused, ended, left out, changed; and their time.
#include "session/fold_course.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

std::string said_all(const std::vector<Said>& why) {
    std::string text;
    for (const auto& said : why)
        text.append(text.empty() ? "" : " ").append(sentence(said));
    return text;
}

std::string open_words(const Bounds& bounds, const Step& step) {
    std::string text;
    for (const auto& technique : techniques_open(bounds, step))
        text.append(text.empty() ? " Open here: " : ", ").append(technique);
    return text.empty() ? " Nothing is open here." : text + ".";
}

}  // namespace

// ---- The clock of a step ----

void Course::start_clock(Run& run) {
    run.since = now_->at;
    run.unsure = run.unsure || !now_->at;
}

void Course::stop_clock(Run& run) {
    if (run.status != StepStatus::running)
        return;
    if (run.since && now_->at && *now_->at >= *run.since)
        run.worked_ms += (*now_->at - *run.since).count();
    else
        run.unsure = true;
    run.since.reset();
}

void Course::close_current(StepStatus status) {
    for (auto& run : state_.steps)
        if (run.status == StepStatus::running || run.status == StepStatus::paused) {
            stop_clock(run);
            run.status = status;
        }
    state_.current.clear();
}

// ---- The course of a step ----

Result<Run*> Course::waiting_run(const std::string& step, std::string_view what) {
    const auto place = fmt::format("/{}/step", what);
    const auto found =
        std::ranges::find_if(state_.steps, [&](const Run& r) { return r.planned.id == step; });
    if (found == state_.steps.end())
        return refuse(FaultKind::not_found, place, "expected the id of a step of this session");
    for (const auto& conflict : state_.conflicts)
        if (!conflict.settled && conflict.about == "step " + step)
            return refuse(FaultKind::conflict, place, "expected the conflict to be settled first");
    if (found->status == StepStatus::done || found->status == StepStatus::ended_early)
        return refuse(FaultKind::conflict, place,
                      "expected a step that is still to come: this one is over");
    return &*found;
}

// Sets what is done to what is open; or says why it is not.
Course::Answer Course::may_run(Run& run) {
    auto adapted = adapt(sheet_, state_, run.planned);
    if (!adapted.step)
        return refuse(FaultKind::not_allowed, "", said_all(adapted.why));
    if (auto answer = skin_first(run, *adapted.step); !answer)
        return answer;
    run.step = *std::move(adapted.step);
    run.why = std::move(adapted.why);
    return {};
}

Course::Answer Course::apply(const StepBegun& e) {
    const auto found = waiting_run(e.step, "step_begun");
    if (!found)
        return tl::unexpected(found.error());
    auto& run = **found;
    if (run.status == StepStatus::running || run.status == StepStatus::paused)
        return refuse(FaultKind::conflict, "/step_begun/step",
                      "expected another step: this one is under way");
    const auto phase = phase_of(run.planned.part);
    if (phase == Phase::work && state_.phase != Phase::work)
        return refuse(FaultKind::conflict, "/step_begun/step",
                      "expected the phase work to be begun first");
    if (auto answer = ready_for(phase, "/step_begun/step"); !answer)
        return answer;
    if (auto answer = may_run(run); !answer)
        return answer;
    close_current(StepStatus::done);
    begin(phase);
    run.status = StepStatus::running;
    start_clock(run);
    state_.current = e.step;
    if (!any_begun_ && now_->at) {
        state_.work_from = now_->at;
        if (!state_.ends_at)
            state_.ends_at = *now_->at + std::chrono::minutes(state_.minutes);
        end_in_time();
    }
    any_begun_ = true;
    return {};
}

void Course::pause_running(std::vector<Said> why) {
    for (auto& run : state_.steps)
        if (run.status == StepStatus::running) {
            stop_clock(run);
            run.status = StepStatus::paused;
            if (!why.empty())
                run.why = std::move(why);
            return;  // at most one runs
        }
}

Course::Answer Course::apply(const Paused& /*e*/) {
    pause_running({});
    return {};
}

Course::Answer Course::apply(const Resumed& e) {
    const auto found = waiting_run(e.step, "resumed");
    if (!found)
        return tl::unexpected(found.error());
    auto& run = **found;
    if (run.status != StepStatus::paused)
        return refuse(FaultKind::conflict, "/resumed/step", "expected the step that is paused");
    if (!never_dropped(run.planned.part) && state_.phase != Phase::work)
        return refuse(FaultKind::conflict, "/resumed/step",
                      "expected the phase work to be begun first");
    if (auto answer = may_run(run); !answer)
        return answer;
    run.status = StepStatus::running;
    start_clock(run);
    return {};
}

Course::Answer Course::apply(const StepEnded& e) {
    if (e.step != state_.current)
        return refuse(FaultKind::conflict, "/step_ended/step",
                      fmt::format("expected the step that is under way: {}", state_.current));
    for (auto& run : state_.steps)
        if (run.planned.id == e.step)
            run.reason = e.reason;
    close_current(e.early ? StepStatus::ended_early : StepStatus::done);
    return {};
}

Course::Answer Course::apply(const Skipped& e) {
    const auto found = waiting_run(e.step, "skipped");
    if (!found)
        return tl::unexpected(found.error());
    auto& run = **found;
    if (never_dropped(run.planned.part))
        return refuse(FaultKind::not_allowed, "/skipped/step",
                      "expected hands-on work: the rise and the re-test are never left out");
    if (state_.current == e.step) {
        stop_clock(run);
        state_.current.clear();
    }
    run.status = StepStatus::skipped;
    run.reason = e.reason;
    return {};
}

// Made whole from the sheet, and within what is open.
Result<Step> Course::taken_up(Step step, const char* place) const {
    step = settled(sheet_, std::move(step));
    if (!fits(state_, step)) {
        const auto adapted = adapt(sheet_, state_, step);
        return refuse(FaultKind::not_allowed, place,
                      said_all(adapted.why) + open_words(state_.bounds, step));
    }
    return step;
}

Course::Answer Course::apply(const Swapped& e) {
    const auto found = waiting_run(e.step, "swapped");
    if (!found)
        return tl::unexpected(found.error());
    auto& run = **found;
    if (never_dropped(run.planned.part) || never_dropped(e.instead.part))
        return refuse(FaultKind::not_allowed, "/swapped/step",
                      "expected hands-on work: the rise and the re-test stay");
    auto step = taken_up(e.instead, "/swapped/instead");
    if (!step)
        return tl::unexpected(step.error());
    const bool under_way = run.status == StepStatus::running || run.status == StepStatus::paused;
    if (under_way && warms_or_cools(step->technique))
        return refuse(FaultKind::not_allowed, "/swapped/instead",
                      "expected hands-on work: what warms or cools is a step of its own");
    run.planned = *std::move(step);
    run.step = run.planned;
    run.why.clear();
    run.by_hand = true;
    if (run.status == StepStatus::skipped)
        run.status = StepStatus::waiting;
    return {};
}

Course::Answer Course::apply(const Added& e) {
    if (state_.steps.size() >= steps_max)
        return refuse(FaultKind::too_large, "/added",
                      fmt::format("expected at most {} steps", steps_max));
    auto step = taken_up(e.step, "/added/step");
    if (!step)
        return tl::unexpected(step.error());
    step->id = to_text(now_->event->id);
    const auto at = std::ranges::find_if(state_.steps, [&](const Run& run) {
        return e.before ? run.planned.id == *e.before : never_dropped(run.planned.part);
    });
    if (e.before && (at == state_.steps.end() || at->status != StepStatus::waiting ||
                     at->planned.part == Part::retest))
        return refuse(FaultKind::conflict, "/added/before",
                      "expected a step that is still to come, at the latest the rise");
    state_.steps.insert(at, {.planned = *step, .step = *step, .by_hand = true});
    return {};
}

}  // namespace palpate::session
