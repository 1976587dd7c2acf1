#include "record/duties/breach.hpp"

namespace palpate::record {

std::vector<Fault> check(const Breach& breach) {
    std::vector<Fault> faults;
    check_text(faults, "/what", breach.what);
    check_text(faults, "/done", breach.done);
    if (breach.people && *breach.people < 0)
        faults.push_back({FaultKind::invalid, "/people", "expected 0 or more, or nothing"});
    if (breach.happened_at && *breach.happened_at > breach.found_at)
        faults.push_back(
            {FaultKind::invalid, "/happened_at", "expected a moment not after found_at"});
    for (std::size_t i = 0; i < breach.told.size(); ++i)
        if (breach.told[i].who.empty())
            faults.push_back(
                {FaultKind::invalid, fmt::format("/told/{}/who", i), "expected who was told"});
    return faults;
}

void settle(Breach& breach, const Breach* before, const Transaction& t) {
    settle_steps(breach.steps, before != nullptr ? &before->steps : nullptr, t);
}

std::vector<BreachDue> due_of(const Breach& breach, const knowledge::Place& place) {
    std::vector<BreachDue> all;
    all.reserve(place.breach.size());
    for (const auto& step : place.breach) {
        const auto done = std::ranges::find(breach.steps, step.id, &StepDone::step);
        all.push_back({step, breach.found_at + std::chrono::hours(step.within_hours),
                       done == breach.steps.end() ? std::nullopt : done->at});
    }
    return all;
}

}  // namespace palpate::record
