// Episodes: one course of care for one complaint, and what a therapist sees of a client at a
// glance.
#pragma once

#include "record/clients.hpp"
#include "record/private_records.hpp"

namespace palpate::record {

std::vector<Fault> check(const Episode& episode);

// Not found, naming /client, when there is no such client.
Result<Kept<Episode>> open_episode(Transaction& t, const Episode& episode, std::string why);
// Stays with its client. `extra` stays when the change does not bring its own.
Result<Kept<Episode>> change_episode(Transaction& t, EpisodeId id, Version expected,
                                     const Episode& episode, std::string why);

struct EpisodeLine {
    Kept<Episode> episode;
    std::optional<Standing> standing;  // none before the first assessment
};

struct Summary {
    Kept<Client> client;
    std::vector<EpisodeLine> episodes;  // the newest last; at most episodes_summed_max
    std::vector<Withheld> withheld;     // episodes that are restricted, as far as safety needs them
    bool anything_closed = false;       // something of this client is closed to who asks
    std::optional<Instant> open_until;  // a broken glass stands open for who asks
    std::vector<Kept<Privacy>> restricted;  // what is restricted, to those who are named in it
};
constexpr int episodes_summed_max = 200;

// Gone, not found.
Result<Summary> summary_of(const Transaction& t, ClientId id);

}  // namespace palpate::record
