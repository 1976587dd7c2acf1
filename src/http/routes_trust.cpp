// How a device comes to trust the practice's own authority. Open to all: it is needed before anyone
// can come in, and says nothing that a handshake does not show.
#include "http/handlers.hpp"
#include "http/replies.hpp"
#include "trust/certificates.hpp"
#include "trust/page.hpp"

namespace palpate::http {
namespace {

Reply text_reply(std::string_view type, std::string content) {
    Reply reply{.content_type = type, .content = std::move(content)};
    reply.fields = not_kept;
    return reply;
}

Reply no_authority() {
    return problem(404, "this server has no authority of its own; palpate tls init makes one");
}

}  // namespace

Reply trust_page(const Request& request, const Services& services) {
    if (services.trust == nullptr)
        return no_authority();
    auto reply = text_reply(html_type, trust::page(*services.trust, request.accept_language));
    reply.fields += "Vary: Accept-Language\r\n";
    return reply;
}

Reply trust_style(const Request&, const Services&) {
    return text_reply("text/css; charset=utf-8", std::string(trust::page_style()));
}

Reply trust_certificate(const Request&, const Services& services) {
    if (services.trust == nullptr)
        return no_authority();
    auto reply =
        text_reply("application/x-x509-ca-cert", trust::der_of(services.trust->certificate));
    reply.fields += "Content-Disposition: attachment; filename=\"palpate-authority.crt\"\r\n";
    return reply;
}

}  // namespace palpate::http
