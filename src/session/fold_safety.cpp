// Pressure and stops: what a mark or a sign changes at once.
#include "session/ceilings.hpp"
#include "session/fold.hpp"
#include "session/fold_course.hpp"
#include "session/signs.hpp"

#include <algorithm>

namespace palpate::session {
namespace {

constexpr std::int64_t felt_max = 10;
constexpr std::int64_t lower_by = 2;  // stop_rules.csv, pressure_limit: "lower by 2 or stop"

bool has(const std::vector<std::string>& list, const std::string& item) {
    return std::ranges::find(list, item) != list.end();
}

}  // namespace

namespace {

template <class T>
bool lets_work(const T& e) {
    const bool calm = e.urgency == "clear" || e.urgency == "treat_with_care" || e.urgency == "soon";
    const bool open = e.hands_on == "ordinary" || e.hands_on == "limited";
    return e.complete && calm && open && e.bounds.hands_on;
}

const Bounds& bounds_in(const Event& e) {
    return e.rescreened ? e.rescreened->bounds : e.reassessed->bounds;
}

}  // namespace

bool is_ordinary(const Rescreened& e) {
    return lets_work(e);
}
bool is_ordinary(const Reassessed& e) {
    return lets_work(e);
}

// ---- Pressure ----

// The ceiling of an area as it is, or the firmest that the sheet has there.
std::int64_t Course::ceiling_of(const std::string& area) const {
    if (const auto ceiling = state_.ceilings.find(area); ceiling != state_.ceilings.end())
        return ceiling->second.pressure_max;
    std::int64_t firmest = 0;
    for (const auto& run : state_.steps)
        if (has(run.planned.uncovered, area))
            firmest = std::max(firmest, run.planned.pressure_max);
    return firmest;
}

// What is felt there: by the step that is under way, or at the ceiling.
std::int64_t Course::felt_now(const std::string& area) const {
    const auto ceiling = ceiling_of(area);
    const auto* run = find_run(state_, state_.current);
    return run != nullptr && has(run->step.uncovered, area)
               ? std::min(ceiling, run->step.pressure_max)
               : ceiling;
}

// A step that runs goes on within what is open now, at once; what cannot, pauses.
void Course::lower_running() {
    for (auto& run : state_.steps) {
        if (run.status != StepStatus::running || fits(state_, run.step))
            continue;
        auto adapted = adapt(sheet_, state_, run.planned);
        run.why = std::move(adapted.why);
        if (adapted.step) {
            run.step = *std::move(adapted.step);
        } else {
            stop_clock(run);
            run.status = StepStatus::paused;
        }
    }
}

// As firm as is open now, by the same technique; a gentler one that was taken instead stays.
void Course::raise_running() {
    for (auto& run : state_.steps)
        if (run.status == StepStatus::running && run.step.technique == run.planned.technique)
            (void)may_run(run);
}

Course::Answer Course::apply(const ComfortMark& e) {
    const auto before = e.mark == Comfort::too_much ? felt_now(e.area) : ceiling_of(e.area);
    if (e.mark == Comfort::too_much) {
        auto& ceiling = state_.ceilings[e.area];
        ceiling.too_much_at = std::min(ceiling.too_much_at.value_or(before), before);
        ceiling.pressure_max = std::max<std::int64_t>(0, before - lower_by);
        ceiling.word = now_->event->id;
        ceiling.by = CeilingBy::felt;
        lower_running();
    } else if (const auto found = state_.ceilings.find(e.area);
               e.mark == Comfort::could_be_more && found != state_.ceilings.end()) {
        // Never again as firm as what was too much; the plan's limit stands besides.
        auto& ceiling = found->second;
        const auto firm = too_firm(ceiling);
        const auto most = firm ? std::max<std::int64_t>(0, *firm - 1) : felt_max;
        ceiling.pressure_max = std::min(before + 1, std::max(before, most));
        ceiling.word = now_->event->id;
        ceiling.by = CeilingBy::felt;
        raise_running();
    }
    return {};
}

// What earlier visits came to is left behind on purpose only, what was too much today never.
Course::Answer Course::apply(const Ceiling& e) {
    const auto* kept = kept_ceiling(sheet_, e.area);
    const auto most =
        kept == nullptr ? e.pressure_max : std::max(kept->pressure_max, ceiling_of(e.area));
    const bool above = e.pressure_max > most;
    if (above && !e.raised.value_or(false))
        return refuse(FaultKind::not_allowed, "/ceiling/pressure_max",
                      fmt::format("expected at most {}, the ceiling of earlier visits, or raised: "
                                  "true, to go above it on purpose",
                                  most));
    auto& ceiling = state_.ceilings[e.area];
    ceiling.pressure_max = e.pressure_max;
    if (ceiling.too_much_at)
        ceiling.pressure_max =
            std::clamp<std::int64_t>(*ceiling.too_much_at - 1, 0, e.pressure_max);
    if (above && ceiling.too_much_before && *ceiling.too_much_before <= ceiling.pressure_max)
        ceiling.too_much_before.reset();
    ceiling.word = now_->event->id;
    ceiling.by = above ? CeilingBy::raised : CeilingBy::set;
    lower_running();
    raise_running();
    return {};
}

// ---- Stops ----

void Course::stop(OpenStop stop) {
    pause_running({{"stopped_now", {}}});
    if (state_.phase != Phase::stopped)
        state_.back_to = state_.phase;
    state_.phase = Phase::stopped;
    state_.was_stopped = true;
    known_stops_.push_back(stop.event);
    state_.stops.push_back(std::move(stop));
}

Course::Answer Course::apply(const Danger& e) {
    stop({.event = now_->event->id,
          .sign = e.sign,
          .questions = questions_for(e.sign, sheet_.screens),
          .words = stop_words(e.sign)});
    return {};
}

Course::Answer Course::apply(const Stopped& /*e*/) {
    stop({.event = now_->event->id, .sign = "asked", .words = stop_words("asked")});
    return {};
}

Course::Answer Course::check_lifts(const Rescreened& e) const {
    for (const auto id : e.lifts) {
        // Another device may have lifted it already.
        if (std::ranges::find(known_stops_, id) == known_stops_.end())
            return refuse(FaultKind::conflict, "/rescreened/lifts",
                          "expected stops of this session");
        const auto found = std::ranges::find(state_.stops, id, &OpenStop::event);
        if (found == state_.stops.end())
            continue;
        for (const auto& question : found->questions)
            if (!has(e.answered, question))
                return refuse(FaultKind::conflict, "/rescreened/answered",
                              fmt::format("expected also the answers to {}", question));
    }
    return {};
}

// Of devices that asked apart: what is open in all.
void Course::take_bounds() {
    take_last_word(rescreens_);
    state_.bounds = bounds_in(*rescreens_.front()->event);
    for (const auto* placed : rescreens_)
        state_.bounds = strictest(state_.bounds, bounds_in(*placed->event));
    end_in_time();
}

Course::Answer Course::apply(const Rescreened& e) {
    const bool ordinary = is_ordinary(e);
    if (ordinary)  // any other answer holds the work, whatever it names
        if (auto answer = check_lifts(e); !answer)
            return answer;
    take_bounds();
    if (ordinary) {
        std::erase_if(state_.stops, [&](const OpenStop& open) {
            return std::ranges::find(e.lifts, open.event) != e.lifts.end();
        });
        if (state_.stops.empty() && state_.phase == Phase::stopped)
            state_.phase = state_.back_to;
    } else {
        stop({.event = now_->event->id,
              .sign = "rescreen",
              .questions = e.answered,
              .words = stop_words("rescreen")});
    }
    lower_running();
    return {};
}

// What was palpated tells of sources; of safety it can only take away.
Course::Answer Course::apply(const Reassessed& e) {
    rescreens_.push_back(now_);
    state_.bounds = strictest(state_.bounds, e.bounds);
    end_in_time();
    if (!is_ordinary(e))
        stop({.event = now_->event->id, .sign = "rescreen", .words = stop_words("rescreen")});
    lower_running();
    return {};
}

}  // namespace palpate::session
