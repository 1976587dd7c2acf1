#include "http/comfort.hpp"
#include "http/kept.hpp"
#include "record/comfort.hpp"
#include "record/duties/free_visit.hpp"
#include "record/measures/after_letter.hpp"
#include "record/measures/practice_measure.hpp"

namespace palpate::http {

using record::ClientId;
using record::ComfortCard;
using record::FreeVisit;
using record::Transaction;

namespace {

Reply card_reply(const record::ComfortNow& now) {
    return kept_reply(shown_json(now), now.version);
}

}  // namespace

Reply comfort_now(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return record::comfort_now(t, ClientId(id)).map(card_reply);
        });
    });
}

Reply set_comfort(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<ComfortCard>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return record::set_comfort(t, ClientId(id), version, said->content, said->why)
                .map(card_reply);
        });
    });
}

Reply list_free_visits(const Request& request, const Services& services) {
    return list_of_client<FreeVisit>(request, services, "free_visits");
}

Reply give_free_visit(const Request& request, const Services& services) {
    const auto said = checked_body_of<FreeVisit>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/free-visits", [&](Transaction& t) {
        return record::give_free_visit(t, said->content, said->why).map(kept_json<FreeVisit>);
    });
}

Reply change_free_visit(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<FreeVisit>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return record::change_free_visit(t, record::FreeVisitId(id), version, said->content,
                                             said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

Reply after_letter(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return record::find_there(t, record::MeasurementId(id)).and_then([&](const auto& kept) {
                return record::after_letter(kept.content, *record::tables_of(t))
                    .map([](const auto& letter) { return json_reply(shown_json(letter)); });
            });
        });
    });
}

}  // namespace palpate::http
