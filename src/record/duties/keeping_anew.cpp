#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

void settle_steps(std::vector<StepDone>& steps, const std::vector<StepDone>* before,
                  const Transaction& t) {
    for (auto& done : steps) {
        done.at = t.now();
        done.by = t.actor().person;
        if (before == nullptr)
            continue;
        const auto earlier = std::ranges::find(*before, done.step, &StepDone::step);
        if (earlier == before->end())
            continue;
        done.at = earlier->at;
        done.by = earlier->by;
    }
}

void check_text(std::vector<Fault>& faults, const char* place, const std::string& text,
                std::size_t bytes_max) {
    if (text.empty() || text.size() > bytes_max)
        faults.push_back(
            {FaultKind::invalid, place, fmt::format("expected 1 to {} bytes", bytes_max)});
}

}  // namespace palpate::record
