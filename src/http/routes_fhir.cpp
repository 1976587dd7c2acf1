// FHIR R4: clients as Patients. What is kept of a Patient is in interop/fhir/patient.hpp, how it is
// searched in fhir_search.hpp.
#include "base/text.hpp"
#include "http/fhir_query.hpp"
#include "http/fhir_replies.hpp"
#include "http/fhir_search.hpp"
#include "http/handlers.hpp"
#include "record/once.hpp"

namespace palpate::http {
namespace {

using interop::fhir::Issue;
using record::Client;
using record::ClientId;
using record::Transaction;
using record::Version;
using KeptClient = record::Kept<Client>;

template <class F>
Reply reading(const Request& request, const Services& services, F work) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    auto reply = record::read(*services.store, request.caller->actor, work);
    return reply ? *std::move(reply) : outcome_reply(reply.error());
}

template <class F>
Reply writing(const Request& request, const Services& services, F work) {
    auto reply = record::write(*services.store, request.caller->actor, work);
    return reply ? *std::move(reply) : outcome_reply(reply.error());
}

tl::unexpected<Fault> unknown() {
    return refuse(FaultKind::not_found, "", "there is no Patient with this id");
}

Result<ClientId> id_in(const Request& request) {
    const auto uuid = parse_uuid(request.arguments[0]);
    if (!uuid)
        return unknown();
    return ClientId(*uuid);
}

Result<KeptClient> found(Result<KeptClient> kept) {
    if (!kept)
        return unknown();
    if (kept->removed)
        return refuse(FaultKind::gone, "", "this Patient was removed; its _history is kept");
    return kept;
}

// ---- create ----

// The answer that is kept under an Idempotency-Key names the version and holds nothing of it, so
// that a client who is erased is not left behind there.
record::Answer answer_of(int status, const KeptClient& kept) {
    return {status, fmt::format("{}/{}", to_text(kept.id), kept.version)};
}

Result<KeptClient> named_in(const Transaction& t, const record::Answer& answer) {
    const std::string_view text = answer.body;
    const auto slash = text.find('/');
    const auto id = parse_uuid(text.substr(0, slash));
    const auto version =
        slash == std::string_view::npos ? std::nullopt : number_in<Version>(text.substr(slash + 1));
    if (!id || !version)
        return refuse(FaultKind::conflict, "", "this Idempotency-Key was used for something else");
    return t.records<Client>().find_version(ClientId(*id), *version);
}

Result<record::Answer> add(Transaction& t, const Client& client, const Request& request) {
    if (!request.if_none_exist.empty()) {
        const auto same = one_that_exists(t, request.if_none_exist);
        if (!same)
            return tl::unexpected(same.error());
        if (*same)
            return answer_of(200, **same);
    }
    const ClientId id(t.new_id());
    return t.records<Client>()
        .add(id, client)
        .and_then([&](Version) { return t.records<Client>().find(id); })
        .map([](const KeptClient& kept) { return answer_of(201, kept); });
}

// ---- update ----

Reply not_made_here() {
    const std::vector<Issue> issues{
        {"not-supported", "", "there is no Patient with this id; POST one, the server gives ids"}};
    auto reply = outcome_reply(405, issues);
    reply.fields += "Allow: GET, HEAD\r\n";
    return reply;
}

Result<Reply> change(Transaction& t, ClientId id, const Client& said, const Request& request,
                     std::optional<Version> expected) {
    const auto before = t.records<Client>().find(id);
    if (!before)
        return not_made_here();
    const auto next = interop::fhir::updated(before->content, said);
    return t.records<Client>()
        .change(id, expected.value_or(before->version), next)
        .and_then([&](Version) { return t.records<Client>().find(id); })
        .map([&](const KeptClient& kept) {
            return changed_reply(kept, before->removed ? 201 : 200, request);
        });
}

}  // namespace

Reply fhir_create_patient(const Request& request, const Services& services) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    const auto said = interop::fhir::read_patient(request.body);
    if (!said)
        return outcome_reply(said.error());
    const auto asked =
        fmt::format("POST {}\n{}\n{}", fhir_patients, request.if_none_exist, request.body);
    return writing(request, services, [&](Transaction& t) {
        return record::once(t, request.idempotency_key, asked,
                            [&](Transaction& inner) { return add(inner, said->client, request); })
            .and_then([&](const record::Answer& answer) {
                return named_in(t, answer).map([&](const KeptClient& kept) {
                    return changed_reply(kept, answer.status, request);
                });
            });
    });
}

Reply fhir_read_patient(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) {
        return id_in(request)
            .and_then([&](ClientId id) { return found(t.records<Client>().find(id)); })
            .map([&](const KeptClient& kept) {
                auto reply = patient_reply(kept);
                if (any_tag_matches(request.if_none_match, fmt::format("\"{}\"", kept.version))) {
                    reply.status = 304;
                    reply.content.clear();
                    reply.content_type = {};
                }
                return reply;
            });
    });
}

Reply fhir_read_patient_version(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) -> Result<Reply> {
        const auto id = id_in(request);
        const auto version = number_in<Version>(request.arguments[1]);
        if (!id || !version)
            return refuse(FaultKind::not_found, "", "there is no such version of a Patient");
        return found(t.records<Client>().find_version(*id, *version))
            .map([](const KeptClient& kept) { return patient_reply(kept); });
    });
}

Reply fhir_patient_history(const Request& request, const Services& services) {
    return reading(request, services, [&](const Transaction& t) {
        return id_in(request).and_then(
            [&](ClientId id) { return history_bundle(t, id, request.target); });
    });
}

Reply fhir_search_patients(const Request& request, const Services& services) {
    const auto search = search_in(request);
    if (!search)
        return outcome_reply(search.error());
    return reading(request, services,
                   [&](const Transaction& t) { return search_bundle(t, *search); });
}

Reply fhir_update_patient(const Request& request, const Services& services) {
    if (auto refused = refused_format(request))
        return *std::move(refused);
    const auto expected = expected_version(request);
    if (!expected)
        return outcome_reply(expected.error());
    const auto said = interop::fhir::read_patient(request.body);
    if (!said)
        return outcome_reply(said.error());
    const auto id = id_in(request);
    if (!id)
        return not_made_here();
    if (!said->id || parse_uuid(*said->id) != id->uuid())
        return outcome_reply(std::vector<Issue>{
            {"invalid", "Patient.id", "expected the id that is in the address", true}});
    return writing(request, services, [&](Transaction& t) {
        return change(t, *id, said->client, request, *expected);
    });
}

// What is not there is as good as removed.
Reply fhir_delete_patient(const Request& request, const Services& services) {
    const auto expected = expected_version(request);
    if (!expected)
        return outcome_reply(expected.error());
    const auto id = id_in(request);
    if (!id)
        return no_content();
    return writing(request, services, [&](Transaction& t) -> Result<Reply> {
        auto reply = no_content();
        const auto before = t.records<Client>().find(*id);
        if (!before || before->removed)
            return reply;
        return t.records<Client>()
            .remove(*id, expected->value_or(before->version), "")
            .map([&](Version now) {
                reply.fields += fmt::format("ETag: {}\r\n", weak_etag(now));
                return reply;
            });
    });
}

}  // namespace palpate::http
