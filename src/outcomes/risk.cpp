#include "outcomes/risk.hpp"

namespace palpate::outcomes {
namespace {

const Taken* newest_of(std::span<const Taken> taken, std::string_view measure) {
    const Taken* newest = nullptr;
    for (const auto& one : taken)
        if (one.measure == measure && (newest == nullptr || one.day >= newest->day))
            newest = &one;
    return newest;
}

}  // namespace

std::vector<const RiskClass*> risks_of(const Tables& tables, std::span<const Taken> taken) {
    std::vector<const RiskClass*> found;
    for (const auto& risk : tables.risks) {
        const auto* newest = newest_of(taken, risk.measure);
        if (newest != nullptr && risk.bands.contains(newest->score.band))
            found.push_back(&risk);
    }
    return found;
}

}  // namespace palpate::outcomes
