// What the signed-in person has typed and not yet sent: given back as it was, to nobody else.
#include "http/handlers.hpp"
#include "http/kept.hpp"

namespace palpate::http {
namespace {

constexpr std::size_t form_bytes_max = 200;
constexpr std::size_t draft_bytes_max = std::size_t{64} << 10;

Result<std::string> form_in(const Request& request) {
    if (request.arguments[0].size() > form_bytes_max)
        return invalid("/form", fmt::format("expected at most {} bytes", form_bytes_max));
    return request.arguments[0];
}

}  // namespace

Reply find_draft(const Request& request, const Services& services) {
    return reading(request, services, [&](const record::Transaction& t) -> Result<Reply> {
        const auto form = form_in(request);
        if (!form)
            return tl::unexpected(form.error());
        auto draft = t.drafts().find(*form);
        if (!draft)
            return refuse(FaultKind::not_found, "/form", "there is no draft of this form");
        return json_reply(*std::move(draft));
    });
}

Reply keep_draft(const Request& request, const Services& services) {
    if (request.body.size() > draft_bytes_max)
        return fault_reply(
            {FaultKind::too_large, "", fmt::format("expected at most {} bytes", draft_bytes_max)});
    if (const auto json = parse_json(request.body); !json)
        return fault_reply(json.error());
    return writing(request, services, [&](record::Transaction& t) -> Result<Reply> {
        const auto form = form_in(request);
        if (!form)
            return tl::unexpected(form.error());
        t.drafts().keep(*form, request.body);
        return no_content();
    });
}

Reply remove_draft(const Request& request, const Services& services) {
    return writing(request, services, [&](record::Transaction& t) -> Result<Reply> {
        t.drafts().remove(request.arguments[0]);
        return no_content();
    });
}

}  // namespace palpate::http
