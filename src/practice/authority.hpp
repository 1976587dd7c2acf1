// The authority over what a store keeps: bearer tokens of programs, and sessions of people by a
// cookie. Callers are remembered for some seconds, so that a page's many requests cost no look-up.
#pragma once

#include "practice/access.hpp"
#include "practice/caller.hpp"

#include <mutex>
#include <unordered_map>

namespace palpate::practice {

struct AuthorityLimits {
    // What another process ended holds no longer than this; in this one forget_all() tells.
    std::chrono::milliseconds remembered{4000};
    std::size_t callers_max = 10'000;    // remembered at once
    std::chrono::minutes seen_every{5};  // how exactly a session's last use is kept
};

// Under TLS the name itself promises that no other host or path set it (RFC 6265bis).
std::string_view session_cookie_name(bool secure);
// The value of the first cookie of this name, empty when there is none.
std::string_view cookie_value(std::string_view cookies, std::string_view name);
// What a changing request of a session must carry. Made from the cookie's secret, which no page
// can read, so nothing about it need be kept.
std::string csrf_token_of(const Ticket& session);

class StoreAuthority final : public Authority {
public:
    StoreAuthority(AccessStore& store, bool secure_cookies, AuthorityLimits limits = {})
        : store_(store), cookie_name_(session_cookie_name(secure_cookies)), limits_(limits) {}

    Result<std::shared_ptr<const Caller>> who(const Credentials& credentials) override;
    // A session or token has ended, or what a person may do has changed: it holds for every request
    // that comes after.
    void forget_all();

private:
    using Clock = std::chrono::steady_clock;
    struct Brought {
        TicketKind kind;
        Ticket ticket;
        SecretHash hash;
        std::string address;
        std::string key() const;
    };
    struct Remembered {
        std::shared_ptr<const Caller> caller;
        Clock::time_point until;
    };

    std::optional<Brought> brought(const Credentials& credentials) const;
    struct Found {
        Caller caller;
        bool note_use = false;  // the kept moment of its last use is old
    };
    Result<Caller> find(const Brought& brought);
    Result<Found> person(const Brought& brought, const AccessView& access) const;
    void note_use(const Brought& brought);
    std::shared_ptr<const Caller> remembered(const std::string& key, std::uint64_t& generation);
    void remember(const std::string& key, std::uint64_t generation,
                  std::shared_ptr<const Caller> caller);

    AccessStore& store_;
    const std::string_view cookie_name_;
    const AuthorityLimits limits_;
    std::mutex mutex_;
    std::unordered_map<std::string, Remembered> callers_;
    std::uint64_t generation_ = 0;  // grows with forget_all(): what was looked up before is old
};

}  // namespace palpate::practice
