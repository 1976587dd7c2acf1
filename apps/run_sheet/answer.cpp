#include "answer.hpp"

#include "asked.hpp"
#include "session/signs.hpp"

namespace palpate::run_sheet {
namespace {

using namespace session;

Frame frame_of(const Moments& moments) {
    return {.earliest = moments.earliest,
            .now = moments.now,
            .slack = std::chrono::milliseconds(moments.slack_ms)};
}

Answer refused(const std::vector<Fault>& faults) {
    std::vector<Trouble> told;
    told.reserve(faults.size());
    for (const auto& fault : faults)
        told.push_back({fault.path, fault.message});
    return {.faults = std::move(told)};
}

Answer as_log(Checked<Log> log) {
    return log ? Answer{.log = *std::move(log)} : refused(log.error());
}

// A log is taken as it is: what is wrong with one of its events is the fold's to say, as it says
// it on the server, and the rest of the session still stands.
Answer reply(const Look& asked) {
    const auto log = merged(asked.log, {});
    const auto frame = frame_of(asked.frame);
    const auto order = timeline(log, frame);
    Looked seen{.state = fold(asked.sheet, order),
                .note = note_of(asked.sheet, log, frame),
                .next_count = next_count(log, asked.device),
                .seen = seen_of(log, asked.device)};
    seen.timetable = timetable(asked.sheet, seen.state, frame.now);
    seen.possible = possible_now(seen.state);
    for (const auto& run : seen.state.steps)
        seen.open_techniques[run.planned.id] = techniques_open(seen.state.bounds, run.planned);
    for (const auto& run : seen.state.steps)
        if (run.status < StepStatus::done && !run.step.region.empty())
            seen.warmth[run.planned.id] = warmth_offers(asked.sheet, seen.state, run.step);
    seen.palpated = palpated_in(order);
    seen.tried = tried_in(order);
    seen.proposals = proposals(asked.sheet, seen.state, order);
    for (const auto& sign : danger_signs())
        seen.signs.push_back({std::string(sign.id), sign.lie_down, sign.emergency});
    return {.looked = std::move(seen)};
}

Answer reply(const Append& asked) {
    return as_log(append(asked.sheet, asked.log, asked.event, frame_of(asked.frame)));
}

Answer reply(const Merge& asked) {
    Log all;
    for (const auto& log : asked.logs)
        all = merged(all, log);
    return as_log(std::move(all));
}

Answer reply(const Event& asked) {
    return refused(check(asked));
}

Answer reply(const Asked& asked) {
    if (asked.look)
        return reply(*asked.look);
    if (asked.append)
        return reply(*asked.append);
    if (asked.merge)
        return reply(*asked.merge);
    if (asked.check)
        return reply(*asked.check);
    return refused({{FaultKind::invalid, "", "expected look, append, merge or check"}});
}

}  // namespace

std::string answer(std::string_view asked) {
    const auto read = from_json<Asked>(asked);
    const auto told = read ? reply(*read) : refused(read.error());
    JsonWriter out(4096);
    json_detail::write<Written::shown>(out, told);
    return std::move(out).take();
}

}  // namespace palpate::run_sheet
