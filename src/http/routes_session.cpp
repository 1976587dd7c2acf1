// A session under way: made from the agreed plan, told by devices event by event, held by a danger
// sign until the client was asked. The engine never runs within a transaction.
#include "http/episode_page.hpp"
#include "http/handlers.hpp"
#include "http/palpation.hpp"
#include "http/session_replies.hpp"
#include "session/kept/begin.hpp"
#include "session/kept/palpate.hpp"
#include "session/kept/taken_over.hpp"

#include <boost/json.hpp>

namespace palpate::http {
namespace {

using record::EpisodeId;
using record::Transaction;
using session::Asking;
using session::Beginning;
using session::SessionId;
using session::SessionWanted;
using session::Whole;

Reply whole_reply(const Request& request, const Services& services, SessionId id, int status) {
    auto reply = reading(request, services, [&](const Transaction& t) {
        return session::whole_of(t, id).and_then([&](const Whole& session) {
            return session::brief_of(t, session).map([&](const session::Brief& brief) {
                return kept_reply(session_json(session, brief), session.kept.version);
            });
        });
    });
    if (reply.status != 200)
        return reply;
    reply.status = status;
    if (status == 201)
        reply.fields += fmt::format("Location: /api/v1/sessions/{}\r\n", to_text(id));
    return reply;
}

// Where it stands after a write, read in a transaction of its own: no other write waits for that.
Reply moved_reply(const Request& request, const Services& services,
                  const Result<record::Kept<session::StoredSession>>& written) {
    if (!written)
        return fault_reply(written.error());
    return reading(request, services, [&](const Transaction& t) {
        return session::whole_of(t, written->id).map([](const Whole& session) {
            return kept_reply(moved_json(session), session.kept.version);
        });
    });
}

// What is read in one transaction, for the engine to work on outside of it.
template <class F>
auto read_first(const Request& request, const Services& services, F work) {
    return record::read(*services.store, request.caller->actor, work);
}

Reply keep_begun(const Request& request, const Services& services, const Beginning& from,
                 const SessionWanted& wanted, const session::Prepared& prepared) {
    const auto keep = [&](Transaction& t) -> Result<record::Answer> {
        return session::keep_session(t, from, wanted, prepared, services.today())
            .map([](const session::SessionMade& made) {
                return record::Answer{made.is_new ? 201 : 200,
                                      fmt::format(R"({{"id":"{}"}})", to_text(made.session.id))};
            });
    };
    const auto answer = record::write(*services.store, request.caller->actor, [&](Transaction& t) {
        return record::once(t, request.idempotency_key, what_was_asked(request), keep);
    });
    if (!answer)
        return fault_reply(answer.error());
    if (answer->status != 200 && answer->status != 201)  // erased since
        return problem(answer->status, "what this request made was erased since");
    const auto made = boost::json::parse(answer->body);
    const auto id = parse_uuid(made.as_object().at("id").as_string());
    return whole_reply(request, services, SessionId(*id), answer->status);
}

std::vector<Fault> faults_in(const std::vector<session::Event>& events) {
    if (events.empty() || events.size() > session::batch_max)
        return {{FaultKind::invalid, "/events",
                 fmt::format("expected 1 to {} at once", session::batch_max)}};
    std::vector<Fault> faults;
    for (std::size_t i = 0; i < events.size(); ++i)
        for (auto& fault : check(events[i])) {
            fault.path = fmt::format("/events/{}{}", i, fault.path);
            faults.push_back(std::move(fault));
        }
    return faults;
}

// Whether what came of it was kept already: then it is not judged a second time.
bool is_there(const Whole& session, session::EventId said) {
    return std::ranges::any_of(session.log.events, [&](const session::Event& event) {
        return event.id == said && (event.rescreened || event.reassessed);
    });
}

Reply keep_judged(const Request& request, const Services& services, const Asking& asking,
                  const Checked<session::Rescreening>& made) {
    if (!made)
        return faults_reply(made.error());
    const auto written = record::write(*services.store, request.caller->actor, [&](Transaction& t) {
        return session::take_rescreen(t, asking, *made);
    });
    return moved_reply(request, services, written);
}

// What was told is judged by `judged`, unless it was before: then where the session stands.
template <class Judge>
Reply judge_once(const Request& request, const Services& services, session::EventId said,
                 Judge judged) {
    return for_id(request, [&](const Uuid& id) {
        const auto session = read_first(request, services, [&](const Transaction& t) {
            return session::whole_of(t, SessionId(id));
        });
        if (!session)
            return fault_reply(session.error());
        if (is_there(*session, said))
            return kept_reply(moved_json(*session), session->kept.version);
        const auto asking = read_first(request, services, [&](const Transaction& t) {
            return session::asking_in(t, SessionId(id));
        });
        if (!asking)
            return fault_reply(asking.error());
        const session::PersonId by(request.caller->actor.person.uuid());
        return keep_judged(request, services, *asking, judged(*asking, by));
    });
}

std::string sources_json(const std::vector<session::Suspect>& suspects) {
    JsonWriter out(4096);
    out.begin_object();
    out.key("suspects");
    json_detail::write<Written::shown>(out, suspects);
    out.end_object();
    return std::move(out).take();
}

std::string questions_json(const std::vector<advice::Question>& questions) {
    JsonWriter out(16'384);
    out.begin_object();
    out.key("questions");
    out.begin_array();
    for (const auto& question : questions)
        out.raw(advice::encode(question));
    out.end_array();
    out.end_object();
    return std::move(out).take();
}

}  // namespace

Reply begin_session(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto wanted = from_json<SessionWanted>(request.body);
        if (!wanted)
            return faults_reply(wanted.error());
        const auto from = read_first(request, services, [&](const Transaction& t) {
            return session::beginning_of(t, EpisodeId(id), *wanted);
        });
        if (!from)
            return fault_reply(from.error());
        if (from->there)
            return whole_reply(request, services, from->there->id, 200);
        const auto prepared = session::prepared_today(*from, services.today(), services.knowledge);
        if (!prepared)
            return faults_reply(prepared.error());
        return keep_begun(request, services, *from, *wanted, *prepared);
    });
}

Reply list_sessions(const Request& request, const Services& services) {
    return page_of_episode<session::StoredSession>(request, services, "sessions",
                                                   session::sessions_of);
}

Reply find_session(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return whole_reply(request, services, SessionId(id), 200);
    });
}

Reply add_session_events(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = from_json<SessionEvents>(request.body);
        if (!said)
            return faults_reply(said.error());
        if (const auto faults = faults_in(said->events); !faults.empty())
            return faults_reply(faults);
        const auto written =
            record::write(*services.store, request.caller->actor, [&](Transaction& t) {
                return session::take_over(t, SessionId(id), services.today(), services.knowledge)
                    .and_then([&] { return session::add_events(t, SessionId(id), said->events); });
            });
        return moved_reply(request, services, written);
    });
}

Reply next_in_session(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = body_of<SessionAsked>(request, "findings");
        if (!said)
            return faults_reply(said.error());
        const auto asking = read_first(request, services, [&](const Transaction& t) {
            return session::asking_in(t, SessionId(id));
        });
        if (!asking)
            return fault_reply(asking.error());
        const auto& [findings, already_checked, places] = said->content;
        const auto next = session::next_in(*asking, findings, {already_checked, places},
                                           services.today(), services.knowledge);
        return next ? json_reply(advice::encode(*next)) : fault_reply(next.error());
    });
}

Reply session_questions(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto asking = read_first(request, services, [&](const Transaction& t) {
            return session::asking_in(t, SessionId(id));
        });
        if (!asking)
            return fault_reply(asking.error());
        const auto questions = session::questions_in(*asking, query_value(request, "sign"),
                                                     services.today(), services.knowledge);
        return questions ? json_reply(questions_json(*questions)) : fault_reply(questions.error());
    });
}

Reply rescreen_session(const Request& request, const Services& services) {
    const auto said = body_of<session::RescreenSaid>(request, "findings");
    if (!said)
        return faults_reply(said.error());
    return judge_once(request, services, said->content.id,
                      [&](const Asking& asking, session::PersonId by) {
                          return session::rescreen(asking, said->content, by, services.today(),
                                                   services.knowledge);
                      });
}

Reply take_palpation(const Request& request, const Services& services) {
    const auto said = from_json<session::PalpationSaid>(request.body);
    if (!said)
        return faults_reply(said.error());
    return judge_once(request, services, said->id, [&](const Asking& asking, session::PersonId by) {
        return session::reassess(asking, *said, by, services.today(), services.knowledge);
    });
}

Reply session_sources(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto asking = read_first(request, services, [&](const Transaction& t) {
            return session::asking_in(t, SessionId(id));
        });
        if (!asking)
            return fault_reply(asking.error());
        const auto found = session::suspects_in(*asking, services.today(), services.knowledge);
        return found ? json_reply(sources_json(*found)) : fault_reply(found.error());
    });
}

namespace {

Result<session::SessionWanted> favourite_asked(const Request& request) {
    const auto id = parse_uuid(query_value(request, "favourite"));
    if (!id)
        return refuse(FaultKind::not_found, "/favourite", "there is no such sequence");
    session::SessionWanted wanted{.favourite = session::FavouriteId(*id)};
    const auto booking = query_value(request, "booking");
    if (booking.empty())
        return wanted;
    const auto of = parse_uuid(booking);
    if (!of)
        return refuse(FaultKind::not_found, "/booking", "there is no such booking");
    wanted.booking = scheduling::BookingId(*of);
    return wanted;
}

// One's own sequence as it would be today; what falls out is said, and nothing is refused for it.
Reply favourite_in_episode(const Request& request, const Services& services, EpisodeId episode) {
    const auto wanted = favourite_asked(request);
    if (!wanted)
        return fault_reply(wanted.error());
    auto from = read_first(request, services, [&](const Transaction& t) {
        return session::beginning_of(t, episode, *wanted);
    });
    if (!from)
        return fault_reply(from.error());
    if (from->there)
        return fault_reply(
            {FaultKind::conflict, "/booking", "has its session already: go on with that one"});
    const auto steps = *std::exchange(from->favourite, std::nullopt);
    const auto today = session::prepared_today(*from, services.today(), services.knowledge);
    if (!today)
        return faults_reply(today.error());
    auto [sheet, changed, missing] = session::favourite_again(steps, today->sheet);
    return json_reply(again_json({}, {std::move(sheet), std::move(changed)}));
}

}  // namespace

Reply again_in_episode(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        if (!query_value(request, "favourite").empty())
            return favourite_in_episode(request, services, EpisodeId(id));
        auto from = read_first(request, services, [&](const Transaction& t) {
            return session::beginning_of(t, EpisodeId(id), {.again = true});
        });
        if (!from)
            return fault_reply(from.error());
        const auto last = *std::exchange(from->last, std::nullopt);
        const auto today = session::prepared_today(*from, services.today(), services.knowledge);
        if (!today)
            return faults_reply(today.error());
        const auto state = session::fold(last.sheet, last.log, last.frame);
        return json_reply(again_json(last.kept.id, session::same_again(state, today->sheet)));
    });
}

Reply again_of_session(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return session::whole_of(t, SessionId(id)).and_then([&](const Whole& now) {
                const auto episode = now.kept.content.episode;
                return session::last_finished(t, episode, now.kept.id).map([&](const Whole& last) {
                    const auto state = session::fold(last.sheet, last.log, last.frame);
                    return json_reply(
                        again_json(last.kept.id, session::same_again(state, now.sheet)));
                });
            });
        });
    });
}

}  // namespace palpate::http
