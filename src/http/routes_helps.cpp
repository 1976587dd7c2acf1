// What helps, for whom, from the practice's own sessions.
#include "http/helps.hpp"
#include "http/kept.hpp"
#include "session/helps/helps.hpp"

namespace palpate::http {
namespace {

using record::EpisodeId;
using record::Transaction;
using session::LearnedFactor;

}  // namespace

Reply episode_helps(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        if (services.helps == nullptr)
            return fault_reply({FaultKind::not_found, "", "nothing is learned here"});
        // Before the transaction: it reads by itself.
        services.helps->catch_up(request.caller->actor.practice);
        return reading(request, services, [&](const Transaction& t) {
            return services.helps->of_episode(t, EpisodeId(id)).map([](const auto& found) {
                return json_reply(shown_json(found));
            });
        });
    });
}

// Twice where something was learned: for what stage and source it is asked, the engine says first.
Result<record::Advised> advise_as_learned(const Request& request, const Services& services,
                                          EpisodeId episode, const Document& answers) {
    const auto& k = services.knowledge;
    auto plain = session::with_learned(answers, {});
    auto advised = record::advise_on(plain, k, services.today());
    if (services.helps == nullptr || !advised || !advised->plan)
        return advised;
    services.helps->catch_up(request.caller->actor.practice);
    const auto factors = record::read(
        *services.store, request.caller->actor,
        [&](const Transaction& t) -> Result<std::vector<LearnedFactor>> {
            return services.helps->factors(t, episode, session::helps_for(advised->output));
        });
    if (!factors)
        return tl::unexpected(factors.error());
    if (factors->empty())
        return advised;
    return record::advise_on(session::with_learned(plain, *factors), k, services.today());
}

}  // namespace palpate::http
