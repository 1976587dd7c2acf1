// The engine and the server itself: nothing here reads or writes what is kept.
#include "advice/advise.hpp"
#include "advice/next_question.hpp"
#include "http/handlers.hpp"
#include "http/openapi.hpp"
#include "http/packing.hpp"
#include "http/replies.hpp"
#include "knowledge/listing.hpp"

#include <boost/json.hpp>
#include <fmt/core.h>

namespace palpate::http {
namespace {

namespace json = boost::json;

// What only a new version of the knowledge can change. The packed form has a tag of its own.
Reply lasting(const Request& request, const Services& services, auto make) {
    const auto version = fmt::format("\"{}\"", services.knowledge.version);
    Reply reply;
    if (any_tag_matches(request.if_none_match, version) ||
        any_tag_matches(request.if_none_match, tag_of_packed(version))) {
        reply.status = 304;
        reply.fields = fmt::format("ETag: {}\r\nCache-Control: no-cache\r\n", version);
        return reply;
    }
    reply = make();
    if (reply.status == 200)
        reply.fields.clear();
    pack(reply, request);
    const bool packed = reply.fields.find("Content-Encoding:") != std::string::npos;
    if (reply.status == 200)
        reply.fields += fmt::format("ETag: {}\r\nCache-Control: no-cache\r\n",
                                    packed ? tag_of_packed(version) : version);
    return reply;
}

}  // namespace

Reply healthz(const Request&, const Services&) {
    return {.fields = std::string(not_kept)};
}

Reply readyz(const Request&, const Services& services) {
    json::object said{{"status", "ready"}, {"knowledge_version", services.knowledge.version}};
    const auto trouble = services.health ? services.health->trouble() : std::nullopt;
    if (trouble) {
        said["status"] = "not_ready";
        said["trouble"] = record::to_text(*trouble);
    }
    return json_reply(json::serialize(said), trouble ? 503 : 200);
}

Reply metrics(const Request&, const Services& services) {
    Reply reply{.content_type = "text/plain; version=0.0.4; charset=utf-8"};
    reply.content = services.metrics.text();
    if (services.further_metrics)
        reply.content += services.further_metrics();
    reply.fields = not_kept;
    return reply;
}

Reply assess(const Request& request, const Services& services) {
    const auto& k = services.knowledge;
    const auto in = advice::decode(request.body, k, services.today());
    if (!in)
        return fault_reply(in.error());
    return json_reply(advice::encode(advice::advise(*in, k), k));
}

Reply next_question(const Request& request, const Services& services) {
    const auto asked =
        advice::next_question_json(request.body, services.knowledge, services.today());
    return asked ? json_reply(*asked) : fault_reply(asked.error());
}

Reply knowledge_list(const Request& request, const Services& services) {
    return lasting(request, services, [&] {
        const auto rows = knowledge::listing(request.arguments[0], services.knowledge);
        return rows ? json_reply(json::serialize(*rows)) : fault_reply(rows.error());
    });
}

Reply knowledge_row(const Request& request, const Services& services) {
    return lasting(request, services, [&] {
        const auto row =
            knowledge::listed_row(request.arguments[0], request.arguments[1], services.knowledge);
        return row ? json_reply(json::serialize(*row)) : fault_reply(row.error());
    });
}

Reply openapi(const Request& request, const Services& services) {
    return lasting(request, services,
                   [&] { return json_reply(openapi_document(services.knowledge.version)); });
}

}  // namespace palpate::http
