#include "courier/mailer.hpp"

#include "courier/mime.hpp"

#include <fmt/core.h>

namespace palpate::courier {
namespace {

// How we call ourselves to the server is the domain we write from, not this machine's name.
std::string url_of(const MailServer& server) {
    const bool v6 = server.host.find(':') != std::string::npos;
    return fmt::format("{}://{}{}{}:{}/{}",
                       server.tls == MailServer::Tls::from_the_start ? "smtps" : "smtp",
                       v6 ? "[" : "", server.host, v6 ? "]" : "", server.port,
                       server.from.substr(server.from.find('@') + 1));
}

Delivered outcome(CURLcode code, Transfer& transfer) {
    if (code == CURLE_OK)
        return {Delivery::sent};
    // What is wrong with us, not with the message: it waits until that is put right.
    const bool ours = code == CURLE_LOGIN_DENIED || code == CURLE_USE_SSL_FAILED ||
                      code == CURLE_OPERATION_TIMEDOUT || code == CURLE_ABORTED_BY_CALLBACK;
    const auto status = transfer.status();
    if (ours || status < 400)
        return broken(code, transfer);
    if (status >= 500)
        return {Delivery::refused, fmt::format("the mail server refused it ({})", status)};
    return {Delivery::later, fmt::format("the mail server put it off ({})", status)};
}

}  // namespace

Mailer::Mailer(MailServer server, std::function<bool()> stopping)
    : server_(std::move(server)),
      endpoint_{.url = url_of(server_),
                .time_max = server_.time_max,
                .authorities = server_.authorities,
                .stopping = std::move(stopping)} {
    start_curl();
}

Delivered Mailer::carry(const Errand& errand, const GiveAway& give_away) {
    const auto mail = mime_of(errand, server_.from);
    Transfer transfer(endpoint_, mail, Transfer::Gives::with_the_end, give_away);
    auto* curl = transfer.handle();
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    const bool tls = server_.tls != MailServer::Tls::none;
    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     static_cast<long>(tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    if (!server_.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server_.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server_.password.c_str());
    }
    const auto from = fmt::format("<{}>", server_.from);
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
    transfer.add(fmt::format("<{}>", errand.to));
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, transfer.lines());
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    const auto code = transfer.run();
    return outcome(code, transfer);
}

}  // namespace palpate::courier
