#include "http/replied_once.hpp"

#include "http/replies.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

namespace palpate::http {
namespace {

constexpr std::array types{json_type, problem_type, html_type, fhir_type};
constexpr std::string_view line_end = "\r\n";

bool has_key(const Request& request) {
    return request.method == Method::post && !request.idempotency_key.empty();
}

bool may_be_kept(const Reply& reply) {
    return reply.status < 300;
}

// As HTTP writes it: its type, its fields, an empty line, its content.
record::Answer kept(const Reply& reply) {
    return {reply.status,
            fmt::format("{}\r\n{}\r\n{}", reply.content_type, reply.fields, reply.bytes())};
}

Reply read_back(const record::Answer& answer) {
    const std::string_view text = answer.body;
    const auto type_end = text.find(line_end);
    if (answer.status >= 300 || type_end == std::string_view::npos)
        return gone_reply(answer);
    const auto* const type = std::ranges::find(types, text.substr(0, type_end));
    const auto fields = type_end + line_end.size();
    // The empty line: at once where there are no fields, else after the last of them.
    const auto head_end = text.substr(fields).starts_with(line_end)
                              ? fields
                              : text.find("\r\n\r\n", fields) + line_end.size();
    Reply reply{.status = answer.status,
                .content_type = type == types.end() ? std::string_view() : *type};
    reply.fields = text.substr(fields, head_end - fields);
    reply.content = text.substr(head_end + line_end.size());
    return reply;
}

}  // namespace

std::string what_was_asked(const Request& request) {
    return fmt::format("{}\n{}", request.target, request.body);
}

Reply gone_reply(const record::Answer& answer) {
    return {.status = answer.status,
            .content_type = problem_type,
            .content = answer.body,
            .fields = std::string(not_kept)};
}

Result<Reply> replied_once(record::Transaction& t, const Request& request, const Replying& work) {
    if (!has_key(request))
        return work(t);
    std::optional<Reply> refused;
    auto answer = record::once(t, request.idempotency_key, what_was_asked(request),
                               [&](record::Transaction& inner) -> Result<record::Answer> {
                                   auto reply = work(inner);
                                   if (!reply)
                                       return tl::unexpected(std::move(reply.error()));
                                   if (!may_be_kept(*reply))
                                       refused = *reply;
                                   return kept(*reply);
                               });
    if (!answer)
        return tl::unexpected(std::move(answer.error()));
    return refused ? *std::move(refused) : read_back(*answer);
}

Reply replied_and_kept(const Request& request, const Services& services,
                       const std::function<Reply()>& work) {
    if (!has_key(request) || services.store == nullptr)
        return work();
    const auto& actor = request.caller->actor;
    const auto asked = what_was_asked(request);
    const auto before =
        record::write(*services.store, actor,
                      [&](record::Transaction& t) -> Result<std::optional<record::Answer>> {
                          return record::recalled(t, request.idempotency_key, asked);
                      });
    if (!before)
        return fault_reply(before.error());
    if (*before)
        return read_back(**before);
    auto reply = work();
    if (may_be_kept(reply))
        // It is done, whether this is kept or not.
        static_cast<void>(record::write(
            *services.store, actor, [&](record::Transaction& t) -> Result<record::Answer> {
                return record::once(t, request.idempotency_key, asked,
                                    [&](record::Transaction&) { return kept(reply); });
            }));
    return reply;
}

}  // namespace palpate::http
