// Every route and its handler.
#include "advice/advise.hpp"
#include "advice/next_question.hpp"
#include "http/api.hpp"
#include "http/openapi.hpp"
#include "knowledge/listing.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace palpate::http {
namespace {

namespace json = boost::json;

constexpr std::string_view not_kept = "Cache-Control: no-store\r\n";

Reply json_reply(std::string text) {
    Reply reply{.content_type = json_type, .content = std::move(text)};
    reply.fields = not_kept;
    return reply;
}

Reply fault_reply(const Fault& fault) {
    Reply reply{.status = advice::status_of(fault.kind), .content_type = problem_type};
    reply.content = advice::encode_fault(fault);
    reply.fields = not_kept;
    return reply;
}

// What only a new version of the knowledge can change.
Reply lasting(const Request& request, const Services& services, auto make) {
    const auto etag = fmt::format("\"{}\"", services.knowledge.version);
    Reply reply;
    if (any_tag_matches(request.if_none_match, etag))
        reply.status = 304;
    else
        reply = make();
    if (reply.status != 404)
        reply.fields = fmt::format("ETag: {}\r\nCache-Control: no-cache\r\n", etag);
    return reply;
}

Reply healthz(const Request&, const Services&) {
    return {.fields = std::string(not_kept)};
}

Reply readyz(const Request&, const Services& services) {
    return json_reply(json::serialize(
        json::object{{"status", "ready"}, {"knowledge_version", services.knowledge.version}}));
}

Reply metrics(const Request&, const Services& services) {
    Reply reply{.content_type = "text/plain; version=0.0.4; charset=utf-8"};
    reply.content = services.metrics.text();
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

// Method, path, handler; what it is for; what it takes and gives.
constexpr Route table[] = {
    {Method::get, "/healthz", healthz,  //
     "Alive; the empty endpoint", "", ""},
    {Method::get, "/readyz", readyz,  //
     "Able to answer", "", "Ready"},
    {Method::get, "/metrics", metrics,  //
     "Counts and times for Prometheus", "", "text/plain"},
    {Method::post, "/api/v1/assess", assess,
     "A client's answers in, the whole explained answer out", "In", "Out"},
    {Method::post, "/api/v1/next-question", next_question,
     "The question whose answer matters most now", "In", "NextQuestionReply"},
    {Method::get, "/api/v1/knowledge/{kind}", knowledge_list,  //
     "The rows of one kind", "", "KnowledgeRows"},
    {Method::get, "/api/v1/knowledge/{kind}/{id}", knowledge_row,  //
     "One row", "", "AnyRow"},
    {Method::get, "/api/v1/openapi.json", openapi,  //
     "This interface, described", "", "OpenApi"},
};

}  // namespace

std::span<const Route> routes() {
    return table;
}

}  // namespace palpate::http
