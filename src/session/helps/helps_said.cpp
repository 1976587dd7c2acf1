#include "base/decimal.hpp"
#include "outcomes/small_groups.hpp"
#include "record/clients.hpp"
#include "session/helps/known.hpp"

#include <algorithm>

#include <boost/json.hpp>

namespace palpate::session {
namespace {

using Answer = outcomes::helps::Response;
using Verdict = outcomes::helps::Said;
using outcomes::people_min;
using outcomes::helps::Benefit;
using outcomes::helps::ClientAsked;
using outcomes::helps::families_count;
using outcomes::helps::Interval90;
using outcomes::helps::Learned;
using outcomes::helps::SessionSeen;
using outcomes::helps::SourceGroup;
using record::EpisodeId;
using record::StoredAssessment;
using record::Transaction;

namespace json = boost::json;

constexpr double parts = 100;  // of a point that are told
constexpr std::string_view missing =
    "Missing answers say nothing here. If people who feel worse answer less often, this looks "
    "better than it is.";
constexpr std::string_view chosen =
    "Chosen, not drawn by lot: therapists choose the work by how the client is (confounding by "
    "indication). Pain before, visit number, time, stage, source, practitioner and client are "
    "allowed for; what was not written down is not.";

HelpsInterval shown(const Interval90& interval) {
    return {rounded(interval.mean, parts), rounded(interval.low, parts),
            rounded(interval.high, parts)};
}

std::string text_in(const json::object& o, std::string_view name) {
    const auto* member = o.if_contains(name);
    return member != nullptr && member->is_string() ? std::string(member->get_string())
                                                    : std::string();
}

// By the kind of the likeliest.
SourceGroup source_in(const json::object& out) {
    const auto* sources = out.if_contains("sources");
    if (sources == nullptr || !sources->is_array() || sources->get_array().empty() ||
        !sources->get_array().front().is_object())
        return SourceGroup::unknown;
    const auto kind = text_in(sources->get_array().front().get_object(), "kind");
    for (const auto group : {SourceGroup::muscle, SourceGroup::joint, SourceGroup::nerve_root})
        if (outcomes::helps::to_text(group) == kind)
            return group;
    return SourceGroup::unknown;
}

// A practice in which nobody else was treated.
Learned alone(const outcomes::helps::Priors& priors, std::vector<SessionSeen> own) {
    for (auto& session : own)
        session.practitioner = 0;
    Learned of_one(priors, 1);
    (void)of_one.replace(0, std::move(own));  // each of them was checked before
    return of_one;
}

}  // namespace

HelpsFor helps_for(const Document& output) {
    const auto parsed = parse_json(output.text());
    if (!parsed || !parsed->is_object())
        return {};
    const auto& out = parsed->get_object();
    HelpsFor found{.stage = {}, .source = source_in(out)};
    if (const auto* plan = out.if_contains("plan"); plan != nullptr && plan->is_object())
        found.stage = stage_in_word(text_in(plan->get_object(), "planned_as"));
    return found;
}

Document with_learned(const Document& answers, const std::vector<LearnedFactor>& factors) {
    auto parsed = parse_json(answers.text());
    if (!parsed || !parsed->is_object())
        return answers;
    auto& in = parsed->get_object();
    const auto* told = in.if_contains("history");
    if (told != nullptr && !told->is_object() && !told->is_null())
        return answers;  // the engine refuses it by its place
    const bool had = told != nullptr && told->is_object() && told->get_object().contains("learned");
    if (factors.empty() && !had)
        return answers;
    auto& member = in["history"];
    if (!member.is_object())
        member = json::object();
    auto& history = member.get_object();
    history.erase("learned");
    json::array learned;
    for (const auto& one : factors)
        learned.push_back(
            {{"technique", one.technique},
             {"factor", one.factor},
             {"sessions", one.sessions},
             {"own", one.own},
             {"interval", {{"low", one.change.low}, {"high", one.change.high}, {"by", one.by}}}});
    if (!learned.empty())
        history["learned"] = std::move(learned);
    return Document::from(json::serialize(*parsed)).value_or(answers);
}

Result<Helps::Own> Helps::own_of(const Transaction& t, EpisodeId episode) const {
    const auto kept = record::find_there(t, episode);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto client = kept->content.client;
    // Only numbers over all of them come out; that the episode was read is in the trail.
    const auto care = care_of(
        [&](std::string_view kind) { return t.documents().glance_of_client(kind, client); });
    return Own{t.actor().practice, client, observed(care, k_, priors_)};
}

Helps::JudgedAll Helps::judged(Known& known, const Own& own, const HelpsFor& asked) const {
    const auto sessions = known.numbered(own.sessions);
    ClientAsked of{.client = -1,
                   .source = asked.source,
                   .stage = asked.stage.value_or(knowledge::Stage::chronic),
                   .own = sessions};
    const auto of_one = alone(priors_, sessions);
    JudgedAll all;
    for (const auto response : {Answer::next_day, Answer::next_visit}) {
        of.own = sessions;
        auto of_all = benefits(known.learned, response, of);
        of.client = 0;
        of.own.reset();
        auto of_own = benefits(of_one, response, of);
        const auto others = known.others_than(own.client, response);
        for (std::size_t f = 0; f < of_all.size(); ++f) {
            const bool enough = others.of_family[f] >= static_cast<int>(people_min);
            all[static_cast<std::size_t>(response)].push_back(
                {std::move(enough ? of_all[f] : of_own[f]), enough});
        }
    }
    return all;
}

HelpsResponse Helps::said(const Known& known, record::ClientId client, const JudgedAll& all,
                          Answer response) const {
    HelpsResponse found{.response = std::string(outcomes::helps::to_text(response)),
                        .sessions = {},
                        .answered = {},
                        .families = {}};
    if (known.others_than(client, response).all >= static_cast<int>(people_min)) {
        found.sessions = known.learned.sessions();
        found.answered = known.learned.sums(response).sessions();
    }
    for (const auto& one : all[static_cast<std::size_t>(response)]) {
        const auto& b = one.benefit;
        const auto& row = priors_.families[static_cast<std::size_t>(b.family)];
        found.families.push_back({.family = std::string(outcomes::helps::to_text(b.family)),
                                  .text = row.text,
                                  .techniques = row.techniques,
                                  .said = std::string(outcomes::helps::to_text(b.said)),
                                  .change = shown(b.change),
                                  .published = shown(b.published),
                                  .own_sessions = b.own_sessions,
                                  .practice_sessions = one.rests_on_others
                                                           ? std::optional(b.practice_sessions)
                                                           : std::nullopt});
    }
    return found;
}

Result<EpisodeHelps> Helps::of_episode(const Transaction& t, EpisodeId episode) {
    const auto own = own_of(t, episode);
    if (!own)
        return tl::unexpected(own.error());
    HelpsFor asked;
    for (const auto& last :
         t.records<StoredAssessment>().with_term({"episode", to_text(episode)}, 1))
        asked = helps_for(last.content.output);
    return found(*own, asked);
}

EpisodeHelps Helps::of_practice(practice::PracticeId practice, const HelpsFor& asked) {
    return found({.practice = practice, .client = {}, .sessions = {}}, asked);
}

EpisodeHelps Helps::found(const Own& own, const HelpsFor& asked) {
    EpisodeHelps found{.complete = false,
                       .stage = {},
                       .source = std::string(outcomes::helps::to_text(asked.source)),
                       .people_min = static_cast<std::int64_t>(people_min),
                       .responses = {},
                       .limits = {std::string(missing), std::string(chosen)}};
    if (asked.stage)
        found.stage = knowledge::to_text(*asked.stage);
    auto& of = known(own.practice);
    const std::lock_guard lock(of.mutex);
    found.complete = of.complete();
    if (!found.complete)
        return found;
    const auto all = judged(of, own, asked);
    for (const auto response : {Answer::next_visit, Answer::next_day})
        found.responses.push_back(said(of, own.client, all, response));
    return found;
}

Result<std::vector<LearnedFactor>> Helps::factors(const Transaction& t, EpisodeId episode,
                                                  const HelpsFor& asked) {
    const auto own = own_of(t, episode);
    if (!own)
        return tl::unexpected(own.error());
    auto& of = known(own->practice);
    const std::lock_guard lock(of.mutex);
    std::vector<LearnedFactor> factors;
    if (!of.complete())
        return factors;
    const auto all = judged(of, *own, asked);
    const auto& next_visit = all[static_cast<std::size_t>(Answer::next_visit)];
    const auto& next_day = all[static_cast<std::size_t>(Answer::next_day)];
    for (std::size_t f = 0; f < next_visit.size(); ++f) {
        // Pain at the next visit is what care is for; the next day speaks where that says nothing.
        const bool lasting = next_visit[f].benefit.said != Verdict::not_enough;
        const auto& one = lasting ? next_visit[f] : next_day[f];
        const double factor = rounded(one.benefit.factor, parts);
        if (one.benefit.said == Verdict::not_enough || factor == 1)
            continue;
        const std::int64_t own_sessions = one.benefit.own_sessions;
        const auto sessions = one.rests_on_others
                                  ? std::max(own_sessions, one.benefit.practice_sessions)
                                  : own_sessions;
        for (const auto& technique : priors_.families[f].techniques)
            if (k_.technique(technique))
                factors.push_back({.technique = technique,
                                   .factor = factor,
                                   .sessions = sessions,
                                   .own = own_sessions,
                                   .change = shown(one.benefit.change),
                                   .by = lasting ? "next_visit" : "next_day"});
    }
    return factors;
}

}  // namespace palpate::session
