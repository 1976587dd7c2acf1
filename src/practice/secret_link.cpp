#include "practice/secret_link.hpp"

namespace palpate::practice {

Ticket new_link_ticket(PracticeId practice) {
    return {.practice = practice, .secret = secrets::new_secret()};
}

SecretHash hash_of(LinkPurpose purpose, const Ticket& ticket) {
    return secrets::hash_of(fmt::format("palpate link {}", JsonWord<LinkPurpose>::text(purpose)),
                            ticket.secret);
}

}  // namespace palpate::practice
