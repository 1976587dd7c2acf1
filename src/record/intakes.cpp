#include "record/intakes.hpp"

#include "advice/encode_plan.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::record {
namespace {

constexpr int plans_of_episode_max = 500;

// What went wrong inside a text that is kept as it is can only be damage.
Document document_of(std::string text) {
    auto made = Document::from(std::move(text));
    if (!made)
        throw std::runtime_error("the engine wrote what is no JSON: " + made.error().message);
    return *std::move(made);
}

Result<Document> with_today(const Document& answers, Date today) {
    auto value = parse_json(answers.text());
    if (!value || !value->is_object())
        return invalid("/answers", "expected an object, as for /api/v1/assess");
    auto& day = value->as_object()["today"];
    if (day.is_null())
        day = boost::json::string(to_text(today));
    return Document::from(boost::json::serialize(*value));
}

std::optional<Document> plan_of(const advice::Out& out, const knowledge::Knowledge& k) {
    if (out.plan.status == planning::Status::withheld)
        return std::nullopt;
    JsonWriter writer(4096);
    advice::write_plan(writer, out, k);
    const auto member = std::move(writer).take();
    return document_of(member.substr(member.find('{')));
}

template <class T>
Result<Kept<T>> add_new(Transaction& t, T content) {
    const Id<T> id(t.new_id());
    return t.records<T>().add(id, content).map([&](Version version) {
        return kept_now(t, id, version, std::move(content), "");
    });
}

// Gives the first of those that stay.
Result<std::optional<Kept<StoredPlan>>> settle_plans(Transaction& t,
                                                     const Kept<StoredAssessment>& assessment,
                                                     std::span<const PlanId> good) {
    const Term of_episode{"episode", to_text(assessment.content.episode)};
    auto plans = t.records<StoredPlan>();
    std::optional<Kept<StoredPlan>> stays;
    for (auto& kept : plans.with_term(of_episode, plans_of_episode_max)) {
        auto& plan = kept.content;
        if (plan.status != PlanStatus::draft && plan.status != PlanStatus::agreed)
            continue;
        const bool is_good = std::ranges::find(good, kept.id) != good.end();
        if (is_good)
            plan.assessment = assessment.id;
        else
            plan.status = PlanStatus::replaced;
        const std::string why = is_good ? "checked against new answers" : "a newer assessment";
        const auto version = plans.change(kept.id, kept.version, plan, why);
        if (!version)
            return tl::unexpected(version.error());
        if (is_good && !stays)
            stays = kept_now(t, kept.id, *version, std::move(plan), why);
    }
    return stays;
}

Result<void> stand(Transaction& t, const Kept<StoredAssessment>& assessment,
                   const Advised& advised) {
    const auto& of = assessment.content;
    const Standing standing{of.client, of.episode,      assessment.id,
                            t.now(),   advised.urgency, advised.restrictions};
    auto standings = t.records<Standing>();
    const Id<Standing> id(of.episode.uuid());
    const auto before = standings.find(id);
    const auto done =
        before ? standings.change(id, before->version, standing) : standings.add(id, standing);
    return done.map([](Version) {});
}

Result<std::optional<Kept<StoredPlan>>> draft(Transaction& t,
                                              const Kept<StoredAssessment>& assessment,
                                              const Advised& advised) {
    if (!advised.plan)
        return std::nullopt;
    return add_new<StoredPlan>(t, {.client = assessment.content.client,
                                   .episode = assessment.content.episode,
                                   .assessment = assessment.id,
                                   .knowledge_version = advised.knowledge_version,
                                   .status = PlanStatus::draft,
                                   .plan = *advised.plan,
                                   .edits = {}})
        .map([](Kept<StoredPlan>&& plan) { return std::optional(std::move(plan)); });
}

}  // namespace

Result<Advised> advise_on(const Document& answers, const knowledge::Knowledge& k, Date today) {
    auto input = with_today(answers, today);
    if (!input)
        return tl::unexpected(std::move(input.error()));
    const auto in = advice::decode(input->text(), k, today);
    if (!in) {
        auto fault = in.error();
        fault.path = "/answers" + fault.path;
        return tl::unexpected(std::move(fault));
    }
    const auto out = advice::advise(*in, k);
    return Advised{.input = *std::move(input),
                   .output = document_of(advice::encode(out, k)),
                   .plan = plan_of(out, k),
                   .knowledge_version = k.version,
                   .urgency = std::string(knowledge::to_text(out.urgency)),
                   .restrictions = std::ssize(out.restrictions.list)};
}

Result<IntakeTaken> take_intake(Transaction& t, EpisodeId episode, const IntakeSaid& said,
                                const Advised& advised, std::span<const PlanId> good) {
    const auto kept = find_there(t, episode);
    if (!kept)
        return tl::unexpected(kept.error());
    if (kept->content.status == EpisodeStatus::closed)
        return refuse(FaultKind::conflict, "/episode",
                      "this episode is closed: open it again, or open a new one");
    const auto client = kept->content.client;
    auto intake = add_new<StoredIntake>(t, {.client = client,
                                            .episode = episode,
                                            .taken_at = t.now(),
                                            .by = said.by,
                                            .language = said.language,
                                            .answers = said.answers,
                                            .interpreter = said.interpreter});
    if (!intake)
        return tl::unexpected(std::move(intake.error()));
    auto assessment = add_new<StoredAssessment>(t, {.client = client,
                                                    .episode = episode,
                                                    .intake = intake->id,
                                                    .knowledge_version = advised.knowledge_version,
                                                    .overlay_version = {},
                                                    .input = advised.input,
                                                    .output = advised.output});
    if (!assessment)
        return tl::unexpected(std::move(assessment.error()));
    auto stays = settle_plans(t, *assessment, good);
    if (!stays)
        return tl::unexpected(std::move(stays.error()));
    if (const auto done = stand(t, *assessment, advised); !done)
        return tl::unexpected(done.error());
    auto drafted = *stays ? std::move(stays) : draft(t, *assessment, advised);
    return std::move(drafted).map([&](std::optional<Kept<StoredPlan>>&& plan) {
        return IntakeTaken{*std::move(intake), *std::move(assessment), std::move(plan)};
    });
}

}  // namespace palpate::record
