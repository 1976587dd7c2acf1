#include "session/kept/care.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using record::CheckInBasis;
using record::Standing;
using record::StoredAssessment;
using record::StoredPlan;
using record::Transaction;

constexpr int plans_of_episode_max = 500;

bool is_open(const StoredPlan& plan) {
    return plan.status == record::PlanStatus::draft || plan.status == record::PlanStatus::agreed;
}

Result<CheckInBasis> basis_of(const Transaction& t, record::EpisodeId episode) {
    const auto standing = t.records<Standing>().find(Id<Standing>(episode.uuid()));
    if (!standing)
        return refuse(FaultKind::conflict, "/episode",
                      "nothing was answered in this episode yet: an intake comes first");
    auto assessment = record::find_there(t, standing->content.assessment);
    if (!assessment)
        return tl::unexpected(std::move(assessment.error()));
    CheckInBasis basis{.episode = episode,
                       .assessment = standing->content.assessment,
                       .input = std::move(assessment->content.input),
                       .plans = t.records<StoredPlan>().with_term({"episode", to_text(episode)},
                                                                  plans_of_episode_max)};
    std::erase_if(basis.plans, [](const auto& plan) { return !is_open(plan.content); });
    return basis;
}

// Both numbers of a blood pressure are one member of the contract's findings.
std::string_view member_of(const knowledge::Finding& finding) {
    const std::string_view id = finding.id;
    return id.substr(0, id.find('.'));
}

// What was answered to these screens is asked anew: the answer of before says nothing of now.
Result<Document> without(const Document& answers, const std::vector<std::string>& screens,
                         const knowledge::Knowledge& k) {
    auto value = parse_json(answers.text());
    auto* members = value && value->is_object() ? &value->as_object() : nullptr;
    auto* findings = members != nullptr ? members->if_contains("findings") : nullptr;
    if (findings == nullptr || !findings->is_object() || screens.empty())
        return answers;
    for (const auto& finding : k.findings) {
        if (finding.screen < 0)
            continue;
        const auto& screen = k.questions[static_cast<std::size_t>(finding.screen)].id;
        if (std::ranges::find(screens, screen) != screens.end())
            findings->as_object().erase(member_of(finding));
    }
    return Document::from(boost::json::serialize(*value));
}

}  // namespace

Result<Care> care_of(const Transaction& t, record::EpisodeId id) {
    auto episode = record::find_there(t, id);
    if (!episode)
        return tl::unexpected(std::move(episode.error()));
    if (episode->content.status == record::EpisodeStatus::closed)
        return refuse(FaultKind::conflict, "/episode",
                      "this episode is closed: open it again, or open a new one");
    auto last = basis_of(t, id);
    if (!last)
        return tl::unexpected(std::move(last.error()));
    auto held = held_of(t, episode->content.client);
    if (!held)
        return tl::unexpected(std::move(held.error()));
    return Care{*std::move(episode), *std::move(last), *std::move(held), {record::trained_in(t)}};
}

Result<void> still_so(const Transaction& t, const Care& care) {
    const auto standing = t.records<Standing>().find(Id<Standing>(care.episode.id.uuid()));
    const auto held = held_of(t, care.episode.content.client);
    if (!standing || !held || standing->content.assessment != care.last.assessment ||
        *held != care.held)
        return refuse(FaultKind::conflict, "",
                      "the client was asked or agreed to something meanwhile: send it once more");
    if (care.trained.front() != record::trained_in(t))
        return refuse(FaultKind::conflict, "",
                      "what you are trained in has changed meanwhile: send it once more");
    return {};
}

Result<Document> answers_of(const Care& care, const std::vector<std::string>& again,
                            const Document& findings, Date today, const knowledge::Knowledge& k) {
    return record::carried(care.last.input, today, k)
        .and_then([&](const Document& known) { return without(known, again, k); })
        .and_then([&](const Document& known) { return record::told_now(known, findings); })
        .map([&](const Document& told) { return with_consents(told, care.held, k); })
        .map([&](const Document& told) { return with_scope(told, care.trained, today, k); });
}

std::vector<record::PlanId> good_plans(const Care& care, const record::Advised& advised,
                                       const knowledge::Knowledge& k) {
    return record::still_good(care.last, record::scope_as_in(care.last.input, advised.input), k);
}

Result<Judged> judge(const Document& answers, Date today, const knowledge::Knowledge& k) {
    return advice::decode(answers.text(), k, today).map([&](advice::In&& in) {
        auto out = advice::advise(in, k);
        return Judged{std::move(in), std::move(out)};
    });
}

}  // namespace palpate::session
