#include "session/fold.hpp"

#include "session/fold_course.hpp"
#include "session/signs.hpp"

#include <algorithm>
#include <set>

namespace palpate::session {
namespace {

std::string kinds_text(const State& state) {
    std::string text;
    for (const auto kind : possible_now(state))
        text.append(text.empty() ? "" : ", ").append(name_of(kind));
    return text;
}

}  // namespace

Course::Course(const Sheet& sheet, const Timeline& timeline) : sheet_(sheet), timeline_(timeline) {
    state_.bounds = sheet.bounds;
    state_.minutes = sheet.minutes;
    for (const auto& ceiling : sheet.ceilings)
        state_.ceilings[ceiling.area] = {.pressure_max = ceiling.pressure_max,
                                         .too_much_at = {},
                                         .too_much_before = ceiling.too_much_at,
                                         .by = ceiling.by};
    for (const auto& step : sheet.steps)
        state_.steps.push_back({.planned = planned_step(sheet, step), .step = step});
    state_.conflicts = conflicts(timeline);
}

State Course::run() && {
    for (const auto& placed : timeline_.events)
        take(placed);
    dispute_steps();
    return std::move(state_);
}

void Course::take(const Placed& placed) {
    now_ = &placed;
    const auto& event = *placed.event;
    if (!placed.doubts.empty() || placed.knot || placed.twin)
        state_.doubted.push_back({event.id, placed.doubts, placed.knot, placed.twin});
    const auto kind = kind_of(event);
    if (kind && is_mark(*kind))
        state_.marks.push_back(event.id);
    if (left_out(event.id))
        return;
    if (const auto answer = judge(event); !answer)
        refuse_event(event, answer.error());
    follow_skin();
}

// What is wrong with the event itself, then whether it may be now, then what it does. A danger sign
// stops whatever else is wrong with it.
Course::Answer Course::judge(const Event& event) {
    const auto kind = kind_of(event);
    if (event.danger)
        (void)apply(*event.danger);
    if (const auto faults = check(event); !faults.empty())
        return tl::unexpected(faults.front());
    if (now_->twin && !is_mark(*kind))
        return refuse(FaultKind::conflict, "/id",
                      "another event has its id or its count on this device: make it anew");
    if (!possible(state_, *kind))
        return refuse(FaultKind::conflict, "",
                      fmt::format("{} is not possible now; possible are {}", name_of(*kind),
                                  kinds_text(state_)));
    Answer answer;
    if (kind != Kind::danger)
        with_content(event, [&](const auto& content) { answer = apply(content); });
    return answer;
}

void Course::refuse_event(const Event& event, const Fault& fault) {
    state_.refused.push_back({event.id, fault.path, fault.message});
}

// Of a conflict that nobody settled, or that was settled for another device's version.
bool Course::left_out(EventId event) const {
    for (const auto& conflict : state_.conflicts)
        for (const auto& version : conflict.versions)
            if (std::ranges::find(version.events, event) != version.events.end())
                return !conflict.settled || conflict.chosen != version.device;
    return false;
}

void Course::dispute_steps() {
    for (auto& run : state_.steps)
        for (const auto& conflict : state_.conflicts)
            if (!conflict.settled && conflict.about == "step " + run.planned.id) {
                if (state_.current == run.planned.id)
                    state_.current.clear();
                run.status = StepStatus::disputed;
                run.why = {{"disputed", {}}};
                run.since.reset();
            }
}

// ---- The phases ----

bool Course::has_begun(Phase phase) const {
    return std::ranges::find(state_.begun, phase) != state_.begun.end();
}

void Course::begin(Phase phase) {
    state_.phase = phase;
    if (!has_begun(phase))
        state_.begun.insert(std::ranges::upper_bound(state_.begun, phase), phase);
}

Course::Answer Course::ready_for(Phase phase, const char* place) const {
    const auto expected = [&](const char* what) {
        return refuse(FaultKind::conflict, place, std::string("expected ") + what);
    };
    if (!state_.stops.empty() && !closes(phase))
        return expected("the rise or what follows it, or a re-screen: the session is stopped");
    if (phase == Phase::work) {
        if (!has_begun(Phase::what_changed))
            return expected("what_changed first: the questions of every visit");
        if (!state_.consented)
            return expected("consent first, for the areas of today");
        if (!has_begun(Phase::hands_washed))
            return expected("hands_washed first");
        if (!state_.bounds.hands_on)
            return expected("no hands-on work today");
    }
    const bool owes = has_begun(Phase::work) && phase >= Phase::retest && closes(phase);
    if (owes && !has_begun(Phase::rise))
        return expected("the assisted rise first");
    if (owes && phase > Phase::retest && !has_begun(Phase::retest) && !state_.was_stopped)
        return expected("the re-test first");
    return {};
}

Course::Answer Course::apply(const Started& e) {
    if (state_.bounds.minutes_max > 0 && e.minutes > state_.bounds.minutes_max)
        return invalid("/started/minutes",
                       fmt::format("expected at most {}", state_.bounds.minutes_max));
    state_.started = true;
    state_.minutes = e.minutes;
    if (!has_begun(Phase::arrive))
        state_.begun.insert(state_.begun.begin(), Phase::arrive);
    return {};
}

Course::Answer Course::apply(const TimeLeft& e) {
    state_.minutes = e.minutes;
    state_.ends_at.reset();
    if (now_->at)
        state_.ends_at = *now_->at + std::chrono::minutes(e.minutes);
    end_in_time();
    return {};
}

Course::Answer Course::apply(const PhaseBegun& e) {
    if (auto answer = ready_for(e.phase, "/phase_begun/phase"); !answer)
        return answer;
    const auto* run = find_run(state_, state_.current);
    const bool of_it = run != nullptr && phase_of(run->planned.part) == e.phase;
    if (!of_it && e.phase >= Phase::rise)
        close_current(StepStatus::done);
    else if (!of_it)
        pause_running({});  // hands off, for a word or a look
    begin(e.phase);
    return {};
}

// Of answers that two devices took apart, every refusal holds.
Course::Answer Course::apply(const Consented& /*e*/) {
    take_last_word(consents_);
    state_.consented = true;
    std::set<std::string> agreed;
    std::set<std::string> refused;
    for (const auto* placed : consents_) {
        agreed.insert(placed->event->consented->areas.begin(),
                      placed->event->consented->areas.end());
        refused.insert(placed->event->consented->refused.begin(),
                       placed->event->consented->refused.end());
    }
    for (const auto& area : refused)
        agreed.erase(area);
    state_.agreed.assign(agreed.begin(), agreed.end());
    state_.refused_areas.assign(refused.begin(), refused.end());
    lower_running();
    return {};
}

// This event, and those before it that its device did not know of.
void Course::take_last_word(std::vector<const Placed*>& words) const {
    std::erase_if(words, [&](const Placed* word) { return timeline_.knew(*now_, *word); });
    words.push_back(now_);
}

Course::Answer Course::apply(const Finished& /*e*/) {
    const auto* run = find_run(state_, state_.current);
    const bool runs = run != nullptr && run->status == StepStatus::running;
    if (runs && !never_dropped(run->planned.part))
        return refuse(FaultKind::conflict, "/finished", "expected step_ended first: a step runs");
    if (has_begun(Phase::work) && !state_.was_stopped &&
        !(has_begun(Phase::rise) && has_begun(Phase::retest)))
        return refuse(FaultKind::conflict, "/finished",
                      "expected the assisted rise and the re-test first");
    close_current(runs ? StepStatus::done : StepStatus::ended_early);
    state_.finished = true;
    return {};
}

Course::Answer Course::apply(const Signed& /*e*/) {
    state_.signature = now_->event->id;
    return {};
}

// Also one that a later word replaced.
Course::Answer Course::apply(const Settled& e) {
    const auto named = [&](EventId id) {
        return std::ranges::find(e.versions, id) != e.versions.end();
    };
    const bool whole = std::ranges::any_of(state_.conflicts, [&](const Conflict& conflict) {
        return std::ranges::all_of(conflict.versions, [&](const Version& version) {
            return std::ranges::all_of(version.events, named);
        });
    });
    if (!whole)
        return refuse(FaultKind::conflict, "/settled/versions",
                      "expected all versions of one of the conflicts");
    return {};
}

// No session is longer than the client may lie: the end moves, whoever gave more time.
void Course::end_in_time() {
    const std::chrono::minutes most(state_.bounds.minutes_max);
    if (most.count() > 0 && state_.work_from && state_.ends_at)
        state_.ends_at = std::min(*state_.ends_at, *state_.work_from + most);
    if (most.count() > 0)
        state_.minutes = std::min(state_.minutes, state_.bounds.minutes_max);
}

State fold(const Sheet& sheet, const Timeline& timeline) {
    return Course(sheet, timeline).run();
}

State fold(const Sheet& sheet, const Log& log, const Frame& frame) {
    return fold(sheet, timeline(log, frame));
}

Checked<Log> append(const Sheet& sheet, const Log& log, const Event& event, const Frame& frame) {
    if (auto faults = check(event); !faults.empty())
        return tl::unexpected(std::move(faults));
    if (log.events.size() >= events_max)
        return tl::unexpected(std::vector<Fault>{
            {FaultKind::too_large, "", fmt::format("expected at most {} events", events_max)}});
    auto longer = merged(log, {.events = {event}});
    const auto state = fold(sheet, longer, frame);
    for (const auto& refused : state.refused)
        if (refused.event == event.id)
            return tl::unexpected(
                std::vector<Fault>{{FaultKind::conflict, refused.path, refused.message}});
    return longer;
}

}  // namespace palpate::session
