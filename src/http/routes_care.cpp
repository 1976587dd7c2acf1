// Episodes, what was answered and said in them, and what is planned.
#include "http/episode_page.hpp"
#include "http/handlers.hpp"
#include "http/helps.hpp"
#include "http/kept.hpp"
#include "record/check_in/carried.hpp"
#include "record/clearance.hpp"
#include "record/consent_held.hpp"
#include "record/duties/deciders.hpp"
#include "record/episode_said.hpp"
#include "record/plans.hpp"
#include "record/referrals/reply.hpp"
#include "record/training/open_scope.hpp"
#include "scheduling/asking/watch.hpp"
#include "scheduling/bookings/hand_load.hpp"

namespace palpate::http {
namespace {

using record::ClientId;
using record::Episode;
using record::EpisodeId;
using record::EpisodeSaid;
using record::IntakeSaid;
using record::StoredAssessment;
using record::StoredIntake;
using record::StoredPlan;
using record::Transaction;

constexpr auto opened = Written::opened;

void write_withheld(JsonWriter& out, const record::Withheld& withheld) {
    out.begin_object();
    out.member("episode", std::string_view(to_text(withheld.episode)));
    out.member("assessed_at", std::string_view(to_text(withheld.assessed_at)));
    out.member("urgency", std::string_view(withheld.urgency));
    if (!withheld.hands_on.empty())
        out.member("hands_on", std::string_view(withheld.hands_on));
    out.member("complete", withheld.complete);
    out.member("open_questions", withheld.open_questions);
    out.key("limits");
    out.begin_array();
    for (const auto& limit : withheld.limits)
        out.raw(limit.text());
    out.end_array();
    out.end_object();
}

// Nothing is written while nothing is restricted.
void write_privacy(JsonWriter& out, const record::Summary& summary) {
    if (summary.anything_closed) {
        out.key("withheld");
        out.begin_array();
        for (const auto& withheld : summary.withheld)
            write_withheld(out, withheld);
        out.end_array();
    }
    if (summary.open_until)
        out.member("open_until", std::string_view(to_text(*summary.open_until)));
    if (summary.restricted.empty())
        return;
    out.key("restricted");
    out.begin_array();
    for (const auto& kept : summary.restricted)
        write_kept(out, kept);
    out.end_array();
}

std::vector<record::Kept<EpisodeSaid>> episodes_said(const Transaction& t,
                                                     const record::Summary& summary) {
    std::vector<record::Kept<Episode>> episodes;
    episodes.reserve(summary.episodes.size());
    for (const auto& line : summary.episodes)
        episodes.push_back(line.episode);
    return as_said(t, summary.client.id, std::move(episodes));
}

std::string summary_json(const record::Summary& summary,
                         const std::vector<record::Kept<EpisodeSaid>>& episodes) {
    JsonWriter out(4096);
    out.begin_object();
    out.key("client");
    write_kept(out, summary.client);
    out.key("episodes");
    out.begin_array();
    for (std::size_t i = 0; i < episodes.size(); ++i) {
        out.begin_object();
        write_kept_members(out, episodes[i]);
        if (const auto& standing = summary.episodes[i].standing) {
            out.member("urgency", std::string_view(standing->urgency));
            out.member("assessed_at", std::string_view(to_text(standing->assessed_at)));
            out.member("restrictions", standing->restrictions);
        }
        out.end_object();
    }
    out.end_array();
    write_privacy(out, summary);
    out.end_object();
    return std::move(out).take();
}

// The assessment first: ETag and Location are read from what comes first.
std::string taken_json(const record::IntakeTaken& taken) {
    JsonWriter out(std::size_t{64} << 10);
    out.begin_object();
    out.key("assessment");
    write_kept<StoredAssessment, opened>(out, taken.assessment);
    out.key("intake");
    write_kept<StoredIntake, opened>(out, taken.intake);
    if (taken.plan) {
        out.key("plan");
        write_kept<StoredPlan, opened>(out, *taken.plan);
    }
    out.end_object();
    return std::move(out).take();
}

// What the engine judged by, besides the answers.
struct JudgedBy {
    record::Held held;        // what the client agrees to
    record::Trained trained;  // what whoever asks may do
};

template <class T>
Result<JudgedBy> judged_by(const Transaction& t, Id<T> of) {
    const auto kept = find_there(t, of);
    if (!kept)
        return tl::unexpected(kept.error());
    return held_of(t, kept->content.client).map([&](record::Held&& held) {
        return JudgedBy{std::move(held), record::trained_in(t)};
    });
}

// The engine judged outside the write: what held then must hold now.
template <class T>
Result<void> still_held(const Transaction& t, Id<T> of, const JudgedBy& judged) {
    const auto now = judged_by(t, of);
    if (!now)
        return tl::unexpected(now.error());
    if (now->held != judged.held)
        return refuse(FaultKind::conflict, "",
                      "what the client agrees to has changed meanwhile: send it once more");
    if (now->trained != judged.trained)
        return refuse(FaultKind::conflict, "",
                      "what you are trained in has changed meanwhile: send it once more");
    return {};
}

// A client who may not agree alone: who decides for them must be on record. What is dangerous is
// kept all the same.
Result<void> may_be_taken(const Transaction& t, EpisodeId episode, const record::Advised& advised,
                          const Services& services) {
    if (advised.urgency == "emergency" || advised.urgency == "same_day")
        return {};
    const auto kept = find_there(t, episode);
    if (!kept)
        return tl::unexpected(kept.error());
    return record::client_may_agree(t, kept->content.client, services.places, services.today(),
                                    record::told_age(advised.input));
}

// The same for a plan: with the age that its assessment was made with.
Result<void> may_be_agreed(const Transaction& t, const record::PlanChange& change,
                           const Services& services) {
    if (change.said.status != record::PlanStatus::agreed)
        return {};
    const auto plan = find_there(t, change.id);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto assessment = t.records<StoredAssessment>().find(plan->content.assessment);
    if (!assessment)
        return tl::unexpected(assessment.error());
    return record::client_may_agree(t, plan->content.client, services.places, services.today(),
                                    record::told_age(assessment->content.input));
}

// What is due changes when an episode opens or closes.
Result<record::Kept<EpisodeSaid>> watched(Transaction& t, const record::Kept<EpisodeSaid>& kept) {
    return scheduling::watch_episode(t, kept.content.client, EpisodeId(kept.id.uuid())).map([&] {
        return kept;
    });
}

// What goes with the answers that are kept.
struct GoesWith {
    // The assessment whose answers these go on from, which must still be the last.
    std::optional<record::AssessmentId> after = {};
    // In the same transaction, once they are kept.
    std::function<Result<void>(Transaction&, const record::IntakeTaken&)> then = {};
};

// Judged by all that is known of the client and of whoever asks, and kept.
Reply judged_and_kept(const Request& request, const Services& services, EpisodeId episode,
                      const IntakeSaid& said, const GoesWith& with = {}) {
    // What the client took back is closed, and what nobody was trained in, whatever the answers
    // say.
    const auto by = record::read(*services.store, request.caller->actor,
                                 [&](const Transaction& t) { return judged_by(t, episode); });
    if (!by)
        return fault_reply(by.error());
    const auto& k = services.knowledge;
    const auto answers = record::with_scope(with_consents(said.answers, by->held, k),
                                            {&by->trained, 1}, services.today(), k);
    const auto advised = advise_as_learned(request, services, episode, answers);
    if (!advised)
        return fault_reply(advised.error());
    return created(request, services, "/api/v1/assessments",
                   [&](Transaction& t) -> Result<std::string> {
                       if (with.after)
                           if (auto same = record::still_last(t, episode, *with.after); !same)
                               return tl::unexpected(std::move(same.error()));
                       if (auto same = still_held(t, episode, *by); !same)
                           return tl::unexpected(std::move(same.error()));
                       if (auto may = may_be_taken(t, episode, *advised, services); !may)
                           return tl::unexpected(std::move(may.error()));
                       auto taken = take_intake(t, episode, said, *advised);
                       if (taken && with.then)
                           if (auto done = with.then(t, *taken); !done)
                               return tl::unexpected(std::move(done.error()));
                       return taken.map(taken_json);
                   });
}

// What a clearance goes on from. Invalid: the answer it is to rest on does not carry it.
Result<record::Kept<StoredAssessment>> clearable(const Transaction& t, EpisodeId episode,
                                                 std::optional<record::ReferralId> referral) {
    if (referral)
        if (const auto fine = record::referral_that_clears(t, *referral, episode); !fine)
            return tl::unexpected(fine.error());
    return record::last_judged(t, episode);
}

}  // namespace

Reply client_summary(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return summary_of(t, ClientId(id)).map([&](const record::Summary& summary) {
                return json_reply(summary_json(summary, episodes_said(t, summary)));
            });
        });
    });
}

Reply list_episodes(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return for_page(request, [&](int count, const Uuid& after) {
            return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
                const auto client = find_there(t, ClientId(id));
                if (!client)
                    return tl::unexpected(client.error());
                auto found =
                    t.records<Episode>().of_client(client->id, count + 1, EpisodeId(after));
                return page_reply("episodes", as_said(t, client->id, std::move(found)), count);
            });
        });
    });
}

Reply open_episode(const Request& request, const Services& services) {
    const auto said = checked_body_of<EpisodeSaid>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/episodes", [&](Transaction& t) {
        return open_as_said(t, said->content, said->why)
            .and_then([&](const auto& kept) { return watched(t, kept); })
            .map(kept_json<EpisodeSaid>);
    });
}

Reply find_episode(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return find_there(t, EpisodeId(id)).map([&](record::Kept<Episode>&& found) {
                const auto kept = as_said(t, std::move(found));
                return kept_reply(kept_json(kept), kept.version, &request);
            });
        });
    });
}

Reply change_episode(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<EpisodeSaid>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return change_as_said(t, EpisodeId(id), version, said->content, said->why)
                .and_then([&](const auto& kept) { return watched(t, kept); })
                .and_then([&](const auto& kept) {
                    return scheduling::weigh_plans(t, kept.content.client).map([&] {
                        return kept_reply(kept_json(kept), kept.version);
                    });
                });
        });
    });
}

Reply take_intake(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = body_of<IntakeSaid>(request, "answers");
        if (!said)
            return faults_reply(said.error());
        return judged_and_kept(request, services, EpisodeId(id), said->content);
    });
}

Reply list_clearances(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return record::last_judged(t, EpisodeId(id)).map([&](const auto& last) {
                return json_reply(shown_json(clearances_of(last.content, services.knowledge)));
            });
        });
    });
}

Reply take_clearance(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = body_of<record::ClearanceSaid>(request);
        if (!said)
            return faults_reply(said.error());
        const EpisodeId episode(id);
        const auto last = record::read(
            *services.store, request.caller->actor,
            [&](const Transaction& t) { return clearable(t, episode, said->content.referral); });
        if (!last)
            return fault_reply(last.error());
        const auto& k = services.knowledge;
        const auto today = services.today();
        auto answers =
            record::carried(last->content.input, today, k).and_then([&](const Document& known) {
                return record::with_clearance(known, said->content, today, k);
            });
        if (!answers)
            return fault_reply(answers.error());
        const auto rests_on = [&](Transaction& t, const record::IntakeTaken& taken) {
            const auto& of = said->content;
            return of.referral ? record::cleared_by_reply(t, *of.referral, episode,
                                                          {of.lifts, taken.assessment.id}, today)
                               : Result<void>();
        };
        return judged_and_kept(request, services, episode,
                               {.by = record::AnsweredBy::practitioner,
                                .language = said->content.language,
                                .answers = *std::move(answers),
                                .interpreter = {}},
                               {.after = last->id, .then = rests_on});
    });
}

Reply find_intake(const Request& request, const Services& services) {
    return find_one<StoredIntake, opened>(request, services);
}

Reply list_assessments(const Request& request, const Services& services) {
    return page_by_episode<StoredAssessment, opened>(request, services, "assessments");
}

Reply find_assessment(const Request& request, const Services& services) {
    return find_one<StoredAssessment, opened>(request, services);
}

Reply list_plans(const Request& request, const Services& services) {
    return page_by_episode<StoredPlan, opened>(request, services, "plans");
}

Reply find_plan(const Request& request, const Services& services) {
    return find_one<StoredPlan, opened>(request, services);
}

Reply change_plan(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        auto said = body_of<record::PlanSaid>(request, "plan");
        if (!said)
            return faults_reply(said.error());
        auto& plan = said->content.plan;
        if (plan)
            plan = record::settle_plan(*plan, services.knowledge);
        const record::PlanChange change{record::PlanId(id), version, std::move(said->content),
                                        std::move(said->why)};
        // The engine judges it outside the write; the version tells whether it is still the same.
        JudgedBy judged;
        const auto faults =
            record::read(*services.store, request.caller->actor,
                         [&](const Transaction& t) -> Result<std::vector<Fault>> {
                             auto by = judged_by(t, change.id);
                             if (!by)
                                 return tl::unexpected(std::move(by.error()));
                             judged = *std::move(by);
                             return faults_of(t, change, services.today(), services.knowledge);
                         });
        if (!faults)
            return fault_reply(faults.error());
        if (!faults->empty())
            return faults_reply(*faults);
        return writing(request, services, [&](Transaction& t) -> Result<Reply> {
            if (auto same = still_held(t, change.id, judged); !same)
                return tl::unexpected(std::move(same.error()));
            if (auto may = may_be_agreed(t, change, services); !may)
                return tl::unexpected(std::move(may.error()));
            return change_plan(t, change).and_then([&](const auto& kept) {
                // What is agreed says how hard the visits to come are on the hands.
                return scheduling::weigh_plans(t, kept.content.client).map([&] {
                    return kept_reply(kept_json<StoredPlan, opened>(kept), kept.version);
                });
            });
        });
    });
}

Reply check_plan(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = body_of<record::PlanToCheck>(request, "plan");
        if (!said)
            return faults_reply(said.error());
        return reading(request, services, [&](const Transaction& t) {
            return check_change(t, record::PlanId(id), said->content.plan, services.today(),
                                services.knowledge)
                .map([](const record::PlanChecked& checked) {
                    JsonWriter out(std::size_t{16} << 10);
                    json_detail::write<opened>(out, checked);
                    return json_reply(std::move(out).take());
                });
        });
    });
}

}  // namespace palpate::http
