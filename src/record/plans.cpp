#include "record/plans.hpp"

#include "record/consent_held.hpp"
#include "record/training/open_scope.hpp"

#include <boost/json.hpp>

namespace palpate::record {
namespace {

using boost::json::value;

struct Difference {
    std::string place;
    const value* suggested = nullptr;
    const value* chosen = nullptr;
};

using Differences = std::vector<Difference>;

void compare(const value* a, const value* b, const JsonPlace& place, Differences& all);

void compare_members(const boost::json::object& a, const boost::json::object& b,
                     const JsonPlace& place, Differences& all) {
    for (const auto& [name, item] : a)
        compare(&item, b.if_contains(name), JsonPlace(place, name), all);
    for (const auto& [name, item] : b)
        if (!a.contains(name))
            compare(nullptr, &item, JsonPlace(place, name), all);
}

// As deep as parse_json lets JSON be.
void compare(const value* a, const value* b, const JsonPlace& place, Differences& all) {
    if (a != nullptr && b != nullptr) {
        if (*a == *b)
            return;
        if (a->is_object() && b->is_object())
            return compare_members(a->get_object(), b->get_object(), place, all);
        if (a->is_array() && b->is_array() && a->get_array().size() == b->get_array().size()) {
            for (std::size_t i = 0; i < a->get_array().size(); ++i)
                compare(&a->get_array()[i], &b->get_array()[i], JsonPlace(place, i), all);
            return;
        }
    }
    all.push_back({place.pointer(), a, b});
}

// By the newest knowledge, the consents as they are now, and what is open to whoever asks.
struct Judged {
    PlanJudged plan;
    bool treatment_closed = false;
};

Result<Judged> judged(const Transaction& t, const StoredPlan& kept, const Document& plan,
                      Date today, const knowledge::Knowledge& k) {
    const auto assessment = t.records<StoredAssessment>().find(kept.assessment);
    if (!assessment)
        return tl::unexpected(assessment.error());
    const auto held = held_of(t, kept.client);
    if (!held)
        return tl::unexpected(held.error());
    const auto trained = trained_in(t);
    const auto input =
        with_scope(with_consents(assessment->content.input, *held, k), {&trained, 1}, today, k);
    return Judged{judge_plan(plan, input, k), held->treatment_closed};
}

std::optional<Document> document_of(const value* part) {
    if (part == nullptr)
        return std::nullopt;
    auto made = Document::from(boost::json::serialize(*part));
    return made ? std::optional(*std::move(made)) : std::nullopt;
}

Result<void> may_change(const Transaction& t, const Kept<StoredPlan>& kept, const PlanSaid& said) {
    const auto status = kept.content.status;
    if (status == PlanStatus::replaced || status == PlanStatus::ended)
        return refuse(FaultKind::conflict, "/status",
                      "this plan was replaced or ended; take a new intake for a new one");
    const auto standing = t.records<Standing>().find(Id<Standing>(kept.content.episode.uuid()));
    const bool last = standing && standing->content.assessment == kept.content.assessment;
    if (said.status == PlanStatus::agreed && !last)
        return refuse(FaultKind::conflict, "/assessment",
                      "this plan was not made from the last assessment");
    return {};
}

}  // namespace

std::vector<PlanEdit> edits_of(const Document& suggested, const Document& chosen,
                               const std::vector<PlanEdit>& before, const PlanEdit& as) {
    const auto a = parse_json(suggested.text());
    const auto b = parse_json(chosen.text());
    if (!a || !b)
        throw std::runtime_error("a kept plan is no JSON");
    Differences all;
    compare(&*a, &*b, JsonPlace(), all);
    std::vector<PlanEdit> edits;
    edits.reserve(all.size());
    for (const auto& d : all) {
        if (follows_from_steps(d.place))
            continue;
        PlanEdit edit = as;
        edit.place = d.place;
        edit.suggested = document_of(d.suggested);
        edit.chosen = document_of(d.chosen);
        const auto same = std::ranges::find_if(before, [&](const PlanEdit& e) {
            return e.place == edit.place && e.chosen == edit.chosen;
        });
        if (same == before.end())
            edits.push_back(std::move(edit));
        else
            edits.push_back(*same);
    }
    return edits;
}

Result<std::vector<Fault>> faults_of(const Transaction& t, const PlanChange& change, Date today,
                                     const knowledge::Knowledge& k) {
    const auto kept = find_there(t, change.id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!change.said.plan && change.said.status != PlanStatus::agreed)
        return std::vector<Fault>{};
    auto told = judged(t, kept->content, change.said.plan.value_or(kept->content.plan), today, k);
    if (!told)
        return tl::unexpected(std::move(told.error()));
    if (told->treatment_closed && change.said.status == PlanStatus::agreed)
        told->plan.faults.push_back({FaultKind::conflict, "/status",
                                     "the client refused treatment or took the consent back"});
    return std::move(told->plan.faults);
}

Result<PlanChecked> check_change(const Transaction& t, PlanId id, const Document& plan, Date today,
                                 const knowledge::Knowledge& k) {
    const auto kept = find_there(t, id);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto suggested = t.records<StoredPlan>().find_version(id, 1);
    if (!suggested)
        return tl::unexpected(suggested.error());
    auto settled = settle_plan(plan, k);
    auto told = judged(t, kept->content, settled, today, k);
    if (!told)
        return tl::unexpected(std::move(told.error()));
    std::vector<PlanFault> faults;
    faults.reserve(told->plan.faults.size());
    for (auto& fault : told->plan.faults)
        faults.push_back({std::move(fault.path), std::move(fault.message)});
    auto edits = edits_of(suggested->content.plan, settled, kept->content.edits,
                          {.at = t.now(),
                           .by = t.actor().person,
                           .place = {},
                           .suggested = {},
                           .chosen = {},
                           .reason = {}});
    return PlanChecked{std::move(settled), std::move(faults), std::move(told->plan.steps),
                       told->plan.minutes_max, std::move(edits)};
}

Result<Kept<StoredPlan>> change_plan(Transaction& t, const PlanChange& change) {
    auto plans = t.records<StoredPlan>();
    const auto kept = find_there(t, change.id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (const auto may = may_change(t, *kept, change.said); !may)
        return tl::unexpected(may.error());
    const auto suggested = plans.find_version(change.id, 1);
    if (!suggested)
        return tl::unexpected(suggested.error());
    auto next = kept->content;
    next.status = change.said.status;
    if (change.said.plan) {
        next.plan = *change.said.plan;
        next.edits = edits_of(suggested->content.plan, next.plan, kept->content.edits,
                              {.at = t.now(),
                               .by = t.actor().person,
                               .place = {},
                               .suggested = {},
                               .chosen = {},
                               .reason = change.said.reason});
    }
    return plans.change(change.id, change.expected, next, change.why).map([&](Version version) {
        return kept_now(t, change.id, version, std::move(next), change.why);
    });
}

}  // namespace palpate::record
