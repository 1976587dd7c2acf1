// Clients: who they are and how to reach them.
#include "http/handlers.hpp"
#include "http/kept.hpp"
#include "interop/fhir/patient.hpp"
#include "record/clients.hpp"

namespace palpate::http {
namespace {

using record::Client;
using record::ClientId;
using record::Transaction;

constexpr std::size_t search_bytes_max = 200;

std::string lines_json(const record::ClientLines& lines) {
    JsonWriter out(4096);
    out.begin_object();
    out.key("clients");
    out.begin_array();
    for (const auto& line : lines.clients)
        json_detail::write<Written::shown>(out, line);
    out.end_array();
    out.member("more", lines.more);
    out.end_object();
    return std::move(out).take();
}

}  // namespace

Reply list_clients(const Request& request, const Services& services) {
    const auto search = query_value(request, "search");
    if (search.size() > search_bytes_max)
        return fault_reply({FaultKind::invalid, "search",
                            fmt::format("expected at most {} bytes", search_bytes_max)});
    return for_page(request, [&](int count, const Uuid& after) {
        return reading(request, services, [&](const Transaction& t) {
            return json_reply(lines_json(search.empty()
                                             ? newest_clients(t, ClientId(after), count)
                                             : search_clients(t, search, ClientId(after), count)));
        });
    });
}

Reply add_client(const Request& request, const Services& services) {
    const auto said = checked_body_of<Client>(request);
    if (!said)
        return faults_reply(said.error());
    return created(request, services, "/api/v1/clients", [&](Transaction& t) {
        return add_client(t, said->content, said->why).map(kept_json<Client>);
    });
}

Reply find_client(const Request& request, const Services& services) {
    return find_one<Client>(request, services);
}

Reply change_client(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto said = checked_body_of<Client>(request);
        if (!said)
            return faults_reply(said.error());
        return writing(request, services, [&](Transaction& t) {
            return change_client(t, ClientId(id), version, said->content, said->why,
                                 interop::fhir::settle)
                .map([](const auto& kept) { return kept_reply(kept_json(kept), kept.version); });
        });
    });
}

Reply remove_client(const Request& request, const Services& services) {
    return for_change(request, [&](const Uuid& id, record::Version version) {
        const auto why = why_of(request);
        if (!why)
            return faults_reply(why.error());
        return writing(request, services, [&](Transaction& t) {
            return remove_client(t, ClientId(id), version, *why).map([](record::Version now) {
                auto reply = no_content();
                reply.fields += fmt::format("ETag: {}\r\n", etag_of(now));
                return reply;
            });
        });
    });
}

Reply client_history(const Request& request, const Services& services) {
    return for_id(request, [&](const Uuid& id) {
        return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
            const auto versions = t.records<Client>().history(ClientId(id), versions_max);
            if (versions.empty())
                return refuse(FaultKind::not_found, "", "there is no such client");
            return json_reply(list_json("versions", versions));
        });
    });
}

}  // namespace palpate::http
