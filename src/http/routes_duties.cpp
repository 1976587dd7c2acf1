// What a practice owes a client besides care: who decides for them, and what must not be missed.
#include "http/handlers.hpp"
#include "http/kept_whole.hpp"
#include "record/duties/events.hpp"
#include "record/duties/notices.hpp"
#include "record/duties/safeguarding.hpp"

namespace palpate::http {

using record::ClientId;
using record::Decider;
using record::PrivateNote;
using record::Transaction;

Reply client_notices(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            const auto now = record::practice_now(t, services.places, services.today());
            return record::notices_of(t, ClientId(id), now.place, services.today())
                .map([](const auto& notices) { return json_reply(shown_json(notices)); });
        });
    });
}

Reply list_deciders(const Request& request, const Services& services) {
    return list_of_client<Decider>(request, services, "deciders");
}

Reply add_decider(const Request& request, const Services& services) {
    return add_whole<Decider>(request, services, "/api/v1/deciders");
}

Reply change_decider(const Request& request, const Services& services) {
    return change_whole<Decider>(request, services);
}

Reply list_do_not_book(const Request& request, const Services& services) {
    return list_of_client<record::DoNotBook>(request, services, "do_not_book");
}
Reply add_do_not_book(const Request& request, const Services& services) {
    return add_whole<record::DoNotBook>(request, services, "/api/v1/do-not-book");
}
Reply change_do_not_book(const Request& request, const Services& services) {
    return change_whole<record::DoNotBook>(request, services);
}

Reply list_chaperones(const Request& request, const Services& services) {
    return list_of_client<record::Chaperone>(request, services, "chaperones");
}
Reply add_chaperone(const Request& request, const Services& services) {
    return add_whole<record::Chaperone>(request, services, "/api/v1/chaperones");
}
Reply change_chaperone(const Request& request, const Services& services) {
    return change_whole<record::Chaperone>(request, services);
}

Reply list_incidents(const Request& request, const Services& services) {
    return list_of_client<record::Incident>(request, services, "incidents");
}
Reply add_incident(const Request& request, const Services& services) {
    return add_whole<record::Incident>(request, services, "/api/v1/incidents");
}
Reply change_incident(const Request& request, const Services& services) {
    return change_whole<record::Incident>(request, services);
}

Reply list_exposures(const Request& request, const Services& services) {
    return list_of_client<record::Exposure>(request, services, "exposures");
}
Reply add_exposure(const Request& request, const Services& services) {
    return add_whole<record::Exposure>(request, services, "/api/v1/exposures");
}
Reply change_exposure(const Request& request, const Services& services) {
    return change_whole<record::Exposure>(request, services);
}

Reply list_private_notes(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            return record::private_notes(t, ClientId(id)).map([](const auto& notes) {
                return json_reply(list_json("private_notes", notes));
            });
        });
    });
}
Reply add_private_note(const Request& request, const Services& services) {
    return add_whole<PrivateNote>(request, services, "/api/v1/private-notes");
}
Reply change_private_note(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = whole_in<PrivateNote>(request, services);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return record::change_private_note(t, record::PrivateNoteId(id), version, said->content,
                                               said->why)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

}  // namespace palpate::http
