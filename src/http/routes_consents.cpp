// What clients agree to.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "record/consents.hpp"
#include "record/duties/deciders.hpp"

namespace palpate::http {
namespace {

using record::ClientId;
using record::Consent;
using record::ConsentId;
using record::ConsentSaid;
using record::Transaction;

// To refuse or to take back is anybody's own; to agree may be another's.
Result<void> may_be_given(const Transaction& t, ClientId client, const ConsentSaid& said,
                          const Services& services) {
    if (said.answer != record::ConsentAnswer::given)
        return {};
    const auto place = record::practice_now(t, services.places, services.today()).place;
    if (auto may = in_writing_where_asked(said, place.consent, services.knowledge); !may)
        return may;
    return record::client_may_consent(t, client, said.given_by, services.places, services.today());
}

}  // namespace

Reply list_consents(const Request& request, const Services& services) {
    return list_of_client<Consent>(request, services, "consents");
}

Reply give_consent(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto said = checked_body_of<ConsentSaid>(request, services.knowledge);
        if (!said)
            return faults_reply(said.error());
        return created(
            request, services, "/api/v1/consents", [&](Transaction& t) -> Result<std::string> {
                if (auto may = may_be_given(t, ClientId(id), said->content, services); !may)
                    return tl::unexpected(std::move(may.error()));
                return give_consent(t, ClientId(id), said->content, said->why)
                    .map(kept_json<Consent>);
            });
    });
}

Reply change_consent(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<ConsentSaid>(request, services.knowledge);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) -> Result<Reply> {
            const auto before = find_there(t, ConsentId(id));
            if (!before)
                return tl::unexpected(before.error());
            if (auto may = may_be_given(t, before->content.client, said->content, services); !may)
                return tl::unexpected(std::move(may.error()));
            return change_consent(t, ConsentId(id), version, said->content, said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

Reply consent_history(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            const auto versions = t.records<Consent>().history(ConsentId(id), versions_max);
            if (versions.empty())
                return refuse(FaultKind::not_found, "", "there is no such consent");
            return json_reply(list_json("versions", versions));
        });
    });
}

}  // namespace palpate::http
