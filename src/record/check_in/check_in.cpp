#include "record/check_in/check_in.hpp"

#include "record/clearance.hpp"
#include "record/plan_check.hpp"

#include <algorithm>

namespace palpate::record {
namespace {

// Of several the one judged last; of those the newest.
std::optional<Standing> last_standing(const Transaction& t, ClientId client) {
    std::optional<Standing> last;
    for (auto& text : t.documents().glance_of_client(Kind<Standing>::name, client)) {
        auto standing = decode<Standing>(std::move(text)).content;
        const auto episode = t.documents().glance({Kind<Episode>::name, standing.episode.uuid()});
        if (!episode || episode->removed)
            continue;
        if (decode<Episode>(KeptText(*episode)).content.status == EpisodeStatus::closed)
            continue;
        if (!last || std::pair(last->assessed_at, last->episode) <
                         std::pair(standing.assessed_at, standing.episode))
            last = std::move(standing);
    }
    return last;
}

bool is_open(const StoredPlan& plan) {
    return plan.status == PlanStatus::draft || plan.status == PlanStatus::agreed;
}

tl::unexpected<Fault> nothing_to_check() {
    return refuse(FaultKind::not_found, "",
                  "nothing was answered yet: the first interview comes before a check-in");
}

}  // namespace

Result<CheckInBasis> basis_of(const Transaction& t, ClientId client) {
    const auto standing = last_standing(t, client);
    if (!standing)
        return nothing_to_check();
    auto text = t.documents().glance({Kind<StoredAssessment>::name, standing->assessment.uuid()});
    if (!text || text->removed)
        return nothing_to_check();
    CheckInBasis basis{.episode = standing->episode,
                       .assessment = standing->assessment,
                       .input = decode<StoredAssessment>(*std::move(text)).content.input,
                       .plans = {}};
    for (auto& plan : t.documents().glance_of_client(Kind<StoredPlan>::name, client)) {
        auto kept = decode<StoredPlan>(std::move(plan));
        if (kept.content.episode == basis.episode && is_open(kept.content))
            basis.plans.push_back(std::move(kept));
    }
    return basis;
}

std::vector<PlanId> still_good(const CheckInBasis& basis, const Document& answers,
                               const knowledge::Knowledge& k) {
    std::vector<PlanId> good;
    for (const auto& plan : basis.plans)
        if (check_plan(plan.content.plan, answers, k).empty())
            good.push_back(plan.id);
    return good;
}

Result<IntakeTaken> take_check_in(Transaction& t, const CheckInBasis& basis, const IntakeSaid& said,
                                  const Advised& advised, std::span<const PlanId> good) {
    if (auto same = still_last(t, basis.episode, basis.assessment); !same)
        return tl::unexpected(std::move(same.error()));
    return take_intake(t, basis.episode, said, advised, good);
}

}  // namespace palpate::record
