// Short messages by a webhook: a POST of {"to", "text", "id"} to a service that sends them. It is
// signed, so that the service knows who asks; the id is the same each time a message is tried, so
// that it sends each once. docs/operations.md describes it for who runs such a service.
#pragma once

#include "courier/transfer.hpp"

namespace palpate::courier {

struct SmsService {
    std::string url;     // https, or http on this machine
    std::string secret;  // of both sides
    std::chrono::seconds time_max{30};
};

class SmsWebhook final : public Carrier {
public:
    SmsWebhook(SmsService service, std::function<bool()> stopping);
    // 2xx is sent; 408, 429 and 5xx are for now; every other is for good.
    Delivered carry(const Errand& errand, const GiveAway& give_away) override;

private:
    const SmsService service_;
    const Endpoint endpoint_;
};

std::string sms_body(const Errand& errand);
// "sha256=" and the HMAC-SHA256 of the body in small hexadecimal digits.
std::string signature_of(std::string_view body, std::string_view secret);

}  // namespace palpate::courier
