// What is known of one practice, in memory (helps.hpp).
#pragma once

#include "outcomes/helps/benefit.hpp"
#include "session/helps/helps.hpp"

#include <set>

namespace palpate::session {

// So many practitioners have a term of their own in the model; whoever comes after shares one.
inline constexpr int practitioners_apart = 31;

struct Helps::Known {
    explicit Known(const outcomes::helps::Priors& priors)
        : learned(priors, practitioners_apart + 1) {}

    using Seen = std::vector<outcomes::helps::SessionSeen>;
    // With the numbers of the practitioners, which are given out as they come.
    Seen numbered(const std::vector<Observed>& all);
    // Those of a client who has no sessions any more is given out again: nothing is left of them.
    int number_of(record::ClientId client);
    void count_people(int client, int sign);
    struct People {                                                    // with an answer
        std::array<int, outcomes::helps::families_count> of_family{};  // and this work
        int all = 0;
    };
    // Without this client.
    People others_than(record::ClientId client, outcomes::helps::Response response) const;
    bool complete() const { return all_read && waiting.empty(); }
    // What was read of some clients, in place of what was known of them.
    void replace(std::vector<std::pair<record::ClientId, Seen>>&& read);

    std::mutex mutex;  // of all below
    outcomes::helps::Learned learned;
    std::map<record::ClientId, int> clients;
    std::vector<int> numbers_free;
    std::map<practice::PersonId, int> practitioners;
    std::array<People, outcomes::helps::responses_count> people;
    std::int64_t seen_to = -1;  // the last change that is in `waiting` or taken; -1: nothing read
    record::ClientId read_to;   // the last client of the first reading
    bool all_read = false;      // the first reading is over
    std::set<record::ClientId> waiting;  // changed since
};

// One client's sessions that who asks may read.
struct Helps::Own {
    practice::PracticeId practice;
    record::ClientId client;
    std::vector<Observed> sessions;
};

struct Helps::Judged {
    outcomes::helps::Benefit benefit;
    bool rests_on_others = false;  // false: on the client's own sessions alone
};

}  // namespace palpate::session
