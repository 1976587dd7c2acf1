// What clients agree to.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "record/consents.hpp"

namespace palpate::http {
namespace {

using record::ClientId;
using record::Consent;
using record::ConsentId;
using record::ConsentSaid;
using record::Transaction;

}  // namespace

Reply list_consents(const Request& request, const Services& services) {
    return list_of_client<Consent>(request, services, "consents");
}

Reply give_consent(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = checked_body_of<ConsentSaid>(request, services.knowledge);
        if (!said)
            return faults_reply(said.error());
        return created(request, services, "/api/v1/consents", [&](Transaction& t) {
            return give_consent(t, ClientId(id), said->content, said->why).map(kept_json<Consent>);
        });
    });
}

Reply change_consent(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<ConsentSaid>(request, services.knowledge);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return change_consent(t, ConsentId(id), version, said->content, said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace palpate::http
