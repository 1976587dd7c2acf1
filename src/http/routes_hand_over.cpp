// Words to whoever treats next.
#include "http/episode_page.hpp"
#include "http/hand_over.hpp"
#include "session/kept/hand_over.hpp"

namespace palpate::http {

using record::Transaction;
using session::HandOver;
using session::HandOverId;
using session::HandOverSaid;

Reply list_hand_overs(const Request& request, const Services& services) {
    return page_of_episode<HandOver>(request, services, "hand_overs", session::hand_overs_of);
}

Reply add_hand_over(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = checked_body_of<HandOverSaid>(request);
        if (!said)
            return faults_reply(said.error());
        return created(request, services, "/api/v1/hand-overs", [&](Transaction& t) {
            return session::hand_over(t, record::EpisodeId(id), said->content, services.today())
                .map(kept_json<HandOver>);
        });
    });
}

Reply read_hand_over(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        return writing(request, services, [&](Transaction& t) {
            return session::hand_over_read(t, HandOverId(id), version, services.today())
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace palpate::http
