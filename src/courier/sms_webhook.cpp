#include "courier/sms_webhook.hpp"

#include "base/json_writer.hpp"
#include "secrets/hmac.hpp"

#include <fmt/core.h>

namespace palpate::courier {
namespace {

Delivered outcome(CURLcode code, Transfer& transfer) {
    const auto status = transfer.status();
    // A whole answer is an answer, also when the connection broke after it.
    if (code != CURLE_OK || status == 0)
        return broken(code, transfer);
    if (status >= 200 && status < 300)
        return {Delivery::sent};
    const bool for_now = status == 408 || status == 429 || status >= 500;
    return for_now
               ? Delivered{Delivery::later, fmt::format("the service put it off ({})", status)}
               : Delivered{Delivery::refused, fmt::format("the service refused it ({})", status)};
}

}  // namespace

SmsWebhook::SmsWebhook(SmsService service, std::function<bool()> stopping)
    : service_(std::move(service)),
      endpoint_{.url = service_.url,
                .time_max = service_.time_max,
                .authorities = {},
                .stopping = std::move(stopping)} {
    start_curl();
}

std::string sms_body(const Errand& errand) {
    JsonWriter out(256);
    out.begin_object();
    out.member("to", std::string_view(errand.to));
    out.member("text", std::string_view(errand.text));
    out.member("id", std::string_view(errand.id));
    out.end_object();
    return std::move(out).take();
}

std::string signature_of(std::string_view body, std::string_view secret) {
    std::string text = "sha256=";
    for (const auto byte : secrets::hmac_sha256(secret, body))
        text += fmt::format("{:02x}", byte);
    return text;
}

Delivered SmsWebhook::carry(const Errand& errand, const GiveAway& give_away) {
    const auto body = sms_body(errand);
    Transfer transfer(endpoint_, body, Transfer::Gives::with_the_first_byte, give_away);
    auto* curl = transfer.handle();
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    transfer.add("Content-Type: application/json");
    transfer.add("Palpate-Signature: " + signature_of(body, service_.secret));
    transfer.add("Expect:");  // the content goes at once
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, transfer.lines());
    const auto code = transfer.run();
    return outcome(code, transfer);
}

}  // namespace palpate::courier
