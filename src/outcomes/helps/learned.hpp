// What a practice has learned: every client's sessions, their sums, and the estimates from them.
// A new or corrected session gives a client's sessions anew; only that client's share is worked out
// again, and the estimates are then the same, bit for bit, as if all had been learned at once.
#pragma once

#include "outcomes/helps/fit.hpp"

#include <span>
#include <vector>

namespace palpate::outcomes::helps {

inline constexpr int clients_max = 4'000'000;
inline constexpr int practitioners_max = 500;

struct ClientSessions {
    int client = 0;
    std::vector<SessionSeen> sessions;
};

class Learned {
public:
    // The priors must outlive it. 1 to practitioners_max; known beforehand, for each is a column.
    Learned(const Priors& priors, int practitioners);

    // All sessions of one client, in place of those before. Invalid, with the place
    // ("/sessions/3/pain_before"), and nothing is changed: a number out of range.
    Result<void> replace(int client, std::vector<SessionSeen> sessions);
    // The same for several, each once, with one estimate at the end. The path begins with
    // "/clients/7".
    Result<void> replace_some(std::vector<ClientSessions> clients);
    // Everything anew; clients by their number. The path begins with "/clients/7".
    Result<void> refill(std::vector<std::vector<SessionSeen>> clients);

    const Priors& priors() const { return priors_; }
    const Design& design(Response r) const { return of(r).design; }
    const Fit& fit(Response r) const { return of(r).fit; }
    const Fit& before(Response r) const { return of(r).before; }  // without any session
    const Sums& sums(Response r) const { return of(r).sums; }
    std::span<const SessionSeen> sessions_of(int client) const;
    std::int64_t sessions() const { return sessions_; }
    // With any of the family and with this response told.
    std::int64_t sessions_with(Response r, Family family) const {
        return of(r).with[static_cast<std::size_t>(family)];
    }

private:
    struct Learning {
        Design design;
        Sums sums;
        Fit before;
        Fit fit;
        std::array<std::int64_t, families_count> with{};
    };
    const Learning& of(Response r) const { return learning_[static_cast<std::size_t>(r)]; }
    Result<void> check_all(std::span<const SessionSeen> sessions, const std::string& path) const;
    Result<void> replace_checked(std::vector<ClientSessions> clients);
    void count(std::span<const SessionSeen> sessions, int sign);
    void change(std::span<const SessionSeen> sessions, bool plus);
    void estimate();

    const Priors& priors_;
    int practitioners_;
    std::array<Learning, responses_count> learning_;
    std::vector<std::vector<SessionSeen>> clients_;
    std::int64_t sessions_ = 0;
    ClientShare share_;  // filled anew for each client
};

}  // namespace palpate::outcomes::helps
