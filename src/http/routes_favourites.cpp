// A practitioner's favourite sequences, made from a session or from today's plan. The engine works
// before the transaction that keeps one.
#include "http/favourites.hpp"
#include "http/kept.hpp"
#include "session/kept/begin.hpp"

namespace palpate::http {
namespace {

using record::Transaction;
using session::Favourite;
using session::FavouriteId;
using session::FavouriteName;
using session::FavouriteSaid;
using session::Step;

Result<std::vector<Step>> steps_done(const Transaction& t, session::SessionId id) {
    return session::whole_of(t, id).map([](const session::Whole& whole) {
        return session::routine_of(session::fold(whole.sheet, whole.log, whole.frame));
    });
}

Checked<std::vector<Step>> or_faults(Result<std::vector<Step>> steps) {
    if (!steps)
        return tl::unexpected(std::vector<Fault>{std::move(steps.error())});
    return *std::move(steps);
}

// What the said session or plan has.
Checked<std::vector<Step>> steps_for(const Request& request, const Services& services,
                                     const FavouriteSaid& said) {
    const auto& actor = request.caller->actor;
    if (said.session)
        return or_faults(record::read(*services.store, actor, [&](const Transaction& t) {
            return steps_done(t, *said.session);
        }));
    auto from = record::read(*services.store, actor, [&](const Transaction& t) {
        return session::beginning_of(t, *said.episode, {});
    });
    if (!from)
        return tl::unexpected(std::vector<Fault>{from.error()});
    from->drawn.reset();  // the plan's own steps
    return session::prepared_today(*from, services.today(), services.knowledge)
        .map([](const session::Prepared& today) { return session::routine_of(today.sheet); });
}

}  // namespace

Reply list_favourites(const Request& request, const Services& services) {
    return reading(request, services, [](const Transaction& t) -> Result<Reply> {
        JsonWriter out(4096);
        out.begin_object();
        out.key("favourites");
        out.begin_array();
        for (const auto& kept : session::favourites(t))
            write_kept(out, kept);
        out.end_array();
        out.end_object();
        return json_reply(std::move(out).take());
    });
}

Reply add_favourite(const Request& request, const Services& services) {
    const auto said = checked_body_of<FavouriteSaid>(request);
    if (!said)
        return faults_reply(said.error());
    const auto steps = steps_for(request, services, said->content);
    if (!steps)
        return faults_reply(steps.error());
    return created(request, services, "/api/v1/favourites", [&](Transaction& t) {
        return session::add_favourite(t, said->content.name, *steps).map(kept_json<Favourite>);
    });
}

Reply rename_favourite(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<FavouriteName>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return session::rename_favourite(t, FavouriteId(id), version, said->content.name)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

Reply remove_favourite(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        return writing(request, services, [&](Transaction& t) {
            return session::remove_favourite(t, FavouriteId(id), version).map(no_content);
        });
    });
}

}  // namespace palpate::http
