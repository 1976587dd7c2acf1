// How long a client's records have to be kept, and what goes.
#include "http/handlers.hpp"
#include "http/kept_whole.hpp"

namespace palpate::http {

using record::ClientId;
using record::EraseAsked;
using record::LegalHold;
using record::Transaction;

Reply client_keeping(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) {
            const auto place = record::practice_now(t, services.places, services.today()).place;
            return record::keeping_of(t, ClientId(id), place, services.today())
                .map([](const auto& keeping) { return json_reply(shown_json(keeping)); });
        });
    });
}

Reply due_for_erasing(const Request& request, const Services& services) {
    return for_page(request, [&](int count, const Uuid& after) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            const auto place = record::practice_now(t, services.places, services.today()).place;
            return json_reply(shown_json(
                record::due_for_erasing(t, place, services.today(), ClientId(after), count)));
        });
    });
}

// Also of a client who is off the lists.
Reply list_legal_holds(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return for_page(request, [&](int count, const Uuid& after) {
            return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
                const auto client = t.records<record::Client>().find(ClientId(id));
                if (!client)
                    return tl::unexpected(client.error());
                auto found = t.records<LegalHold>().of_client(client->id, count + 1,
                                                              record::LegalHoldId(after));
                return page_reply<LegalHold>("legal_holds", std::move(found), count);
            });
        });
    });
}

Reply add_legal_hold(const Request& request, const Services& services) {
    return add_whole<LegalHold>(request, services, "/api/v1/legal-holds");
}

Reply change_legal_hold(const Request& request, const Services& services) {
    return change_whole<LegalHold>(request, services);
}

// Sent again it does no harm: who is gone is gone.
Reply erase_client(const Request& request, const Services& services) {
    return replied_and_kept(request, services, [&]() -> Reply {
        return for_id(request, [&](const Uuid& id) {
            const auto asked = from_json<EraseAsked>(request.body);
            if (!asked)
                return faults_reply(asked.error());
            if (const auto faults = check(*asked); !faults.empty())
                return faults_reply(faults);
            if (services.eraser == nullptr)
                return problem(404, "this server cannot erase; use `palpate erase`");
            const auto outcome = record::erase_or_only_keep(
                *services.store, *services.eraser, request.caller->actor, {ClientId(id), *asked},
                services.places, services.today());
            return outcome ? json_reply(shown_json(*outcome)) : fault_reply(outcome.error());
        });
    });
}

Reply use_client_again(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        const auto why = why_of(request);
        if (!why)
            return faults_reply(why.error());
        const auto done = services.store->write(request.caller->actor, [&](Transaction& t) {
            return record::use_again(t, ClientId(id), *why);
        });
        return done ? no_content() : fault_reply(done.error());
    });
}

}  // namespace palpate::http
