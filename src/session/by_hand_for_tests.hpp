// What must not be worked now, read from the events of a session alone: written anew, so that a
// fault of the fold is not in here too.
#pragma once

#include "session/taps_for_tests.hpp"

#include <algorithm>
#include <set>

namespace palpate::session::for_tests {

inline bool is_calm(const std::string& urgency) {
    return urgency == "clear" || urgency == "treat_with_care" || urgency == "soon";
}

struct ByHand {
    std::vector<Bounds> bounds{sheet().bounds};  // each of them holds
    std::set<std::string> agreed;
    std::set<Phase> begun;
    std::set<EventId> held;
    std::map<std::string, std::int64_t> too_firm;  // by area: what was too much today

    void take(const Event& e, const State& before) {
        if (e.danger || e.stopped)
            held.insert(e.id);
        if (e.rescreened)
            take_answer(*e.rescreened, e.id);
        if (e.reassessed) {
            bounds.push_back(e.reassessed->bounds);
            if (!is_calm(e.reassessed->urgency) || !e.reassessed->complete ||
                !e.reassessed->bounds.hands_on)
                held.insert(e.id);
        }
        if (e.consented) {
            agreed = {e.consented->areas.begin(), e.consented->areas.end()};
            for (const auto& area : e.consented->refused)
                agreed.erase(area);
        }
        if (e.phase_begun)
            begun.insert(e.phase_begun->phase);
        if (e.comfort && e.comfort->mark == Comfort::too_much)
            for (const auto& run : before.steps)
                if (run.status == StepStatus::running && run.step.region == e.comfort->area)
                    note_firm(run.step);
    }

    std::string against(const Step& step) const {
        if (!held.empty())
            return "the work is held";
        for (const auto& one : bounds)
            if (!is_open(one, step))
                return "an answer closed it";
        if (never_dropped(step.part))
            return "";
        for (const auto phase : {Phase::what_changed, Phase::hands_washed, Phase::work})
            if (!begun.contains(phase))
                return "something must be done first";
        if (!agreed.contains(step.region))
            return "nobody agreed to it";
        const auto firm = too_firm.find(step.region);
        return firm != too_firm.end() && step.pressure_max >= firm->second ? "it was too much" : "";
    }

private:
    void take_answer(const Rescreened& e, EventId id) {
        bounds = {e.bounds};
        if (!is_calm(e.urgency) || !e.bounds.hands_on)
            held.insert(id);
        else
            for (const auto lifted : e.lifts)
                held.erase(lifted);
    }
    void note_firm(const Step& step) {
        const auto [at, is_new] = too_firm.emplace(step.region, step.pressure_max);
        if (!is_new)
            at->second = std::min(at->second, step.pressure_max);
    }
    static bool is_open(const Bounds& bounds, const Step& step) {
        if (never_dropped(step.part))  // nobody is worked on then
            return true;
        if (!bounds.hands_on ||
            std::ranges::find(bounds.positions, step.position) == bounds.positions.end())
            return false;
        return std::ranges::any_of(bounds.open, [&](const Opening& opening) {
            const auto most = opening.up.find(step.technique);
            return std::ranges::find(opening.places, step.region) != opening.places.end() &&
                   most != opening.up.end() && step.pressure_max <= most->second;
        });
    }
};

}  // namespace palpate::session::for_tests
