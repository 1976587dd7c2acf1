// What is said of online booking over the interface.
#pragma once

#include "record/secret_links.hpp"
#include "scheduling/online/online_rules.hpp"

namespace palpate::http {

struct BookingLinkSaid {
    std::optional<Instant> expires_at;  // none: in 90 days
};
PALPATE_DESCRIBE(BookingLinkSaid, expires_at);

struct BookingLinkMade {
    record::SecretLinkId id;  // to take it back, as a feed is (PUT /api/v1/feeds/{id}/revoked)
    Instant expires_at;
    std::string path;  // of the booking page for this client; shown this once
};
PALPATE_DESCRIBE(BookingLinkMade, id, expires_at, path);

}  // namespace palpate::http
