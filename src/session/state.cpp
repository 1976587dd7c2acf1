#include "session/state.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

bool has(const State& state, StepStatus status) {
    return std::ranges::find(state.steps, status, &Run::status) != state.steps.end();
}

template <class T>
Checked<T> checked(Checked<T> content) {
    if (content)
        if (auto faults = check(*content); !faults.empty())
            return tl::unexpected(std::move(faults));
    return content;
}

}  // namespace

const Run* find_run(const State& state, std::string_view step) {
    const auto found =
        std::ranges::find_if(state.steps, [&](const Run& run) { return run.planned.id == step; });
    return found == state.steps.end() ? nullptr : &*found;
}

bool possible(const State& state, Kind kind) {
    const bool under_way = state.started && !state.finished;
    if (is_mark(kind))
        return true;
    switch (kind) {
        case Kind::started: return !state.started;
        case Kind::time_left:
        case Kind::phase_begun:
        case Kind::consented:
        case Kind::stopped:
        case Kind::rescreened:
        case Kind::reassessed:
        case Kind::finished: return under_way;
        case Kind::step_begun:
        case Kind::skipped:
        case Kind::swapped:
        case Kind::added: return under_way && state.stops.empty();
        case Kind::paused: return under_way && has(state, StepStatus::running);
        case Kind::resumed:
            return under_way && state.stops.empty() && has(state, StepStatus::paused);
        case Kind::step_ended:
            return under_way && (has(state, StepStatus::running) || has(state, StepStatus::paused));
        case Kind::settled: return !state.conflicts.empty();
        case Kind::note_edited:
        case Kind::copied: return !state.signature;
        case Kind::signed_by: return state.finished && !state.signature;
        case Kind::amended: return state.signature.has_value();
        case Kind::comfort:
        case Kind::ceiling:
        case Kind::danger:
        case Kind::pain:
        case Kind::range:
        case Kind::tender_point:
        case Kind::point_again:
        case Kind::palpated:
        case Kind::tried:
        case Kind::skin:
        case Kind::remark: return true;
    }
    return false;
}

std::vector<Kind> possible_now(const State& state) {
    std::vector<Kind> kinds;
    for (int kind = 0; kind <= static_cast<int>(Kind::amended); ++kind)
        if (possible(state, static_cast<Kind>(kind)))
            kinds.push_back(static_cast<Kind>(kind));
    return kinds;
}

std::string encode(const State& state) {
    return to_json(state);
}

Checked<State> decode_state(std::string_view json) {
    return from_json<State>(json);
}

std::string encode(const Log& log) {
    return to_json(log);
}

Checked<Log> decode_log(std::string_view json) {
    const auto log = from_json<Log>(json);
    if (!log)
        return log;
    std::vector<Fault> faults;
    if (log->events.size() > events_max)
        faults.push_back(
            {FaultKind::too_large, "/events", fmt::format("expected at most {}", events_max)});
    for (std::size_t i = 0; i < log->events.size(); ++i)
        for (auto& fault : check(log->events[i])) {
            fault.path = fmt::format("/events/{}{}", i, fault.path);
            faults.push_back(std::move(fault));
        }
    if (!faults.empty())
        return tl::unexpected(std::move(faults));
    return merged(*log, {});
}

std::string encode(const Sheet& sheet) {
    return to_json(sheet);
}

Checked<Sheet> decode_sheet(std::string_view json) {
    return checked(from_json<Sheet>(json));
}

}  // namespace palpate::session
