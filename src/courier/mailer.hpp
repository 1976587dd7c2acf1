// Mail by SMTP, with TLS unless the server is on this machine.
#pragma once

#include "courier/transfer.hpp"

namespace palpate::courier {

struct MailServer {
    std::string host;
    int port = 587;
    enum class Tls { starttls, from_the_start, none } tls = Tls::starttls;
    std::string user;  // empty: without signing in
    std::string password;
    std::string from;         // a checked address
    std::string authorities;  // PEM file; empty: those that the system trusts
    std::chrono::seconds time_max{60};
};

class Mailer final : public Carrier {
public:
    Mailer(MailServer server, std::function<bool()> stopping);
    // A reply of 5xx is for good, 4xx and whatever else goes wrong is not.
    Delivered carry(const Errand& errand, const GiveAway& give_away) override;

private:
    const MailServer server_;
    const Endpoint endpoint_;
};

}  // namespace palpate::courier
