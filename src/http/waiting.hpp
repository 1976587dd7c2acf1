// What is said of the waiting list over the interface. An offer's link opens that offer and nothing
// else; its secret is told once.
#pragma once

#include "scheduling/waiting/waiting.hpp"

namespace palpate::http {

struct OfferLink {
    std::string path;  // of the page on this server; good for whoever has it
    Instant expires_at;
};
PALPATE_DESCRIBE(OfferLink, path, expires_at);

// To whoever holds the link: the hour, and nothing about anybody.
struct OfferSeen {
    scheduling::OfferStatus status;
    std::string service;
    std::string location;
    std::string zone;
    std::string practitioner;  // empty: no name is kept
    Instant begin;
    Instant until;                 // of the visit
    Instant answer_by;             // then it goes to the next
    bool gives_up = false;         // a later visit of theirs is called off with a yes
    std::int64_t turn = 1;         // after so many others who had this hour and let it go, and one
    std::int64_t of = 1;           // who wait for such an hour, they among them
    std::optional<Instant> since;  // when they began to wait
};
PALPATE_DESCRIBE(OfferSeen, status, service, location, zone, practitioner, begin, until, answer_by,
                 gives_up, turn, of, since);

struct OfferAnswered {
    bool accept;
};
PALPATE_DESCRIBE(OfferAnswered, accept);

}  // namespace palpate::http
