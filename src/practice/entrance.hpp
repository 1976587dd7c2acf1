// What coming in needs, wired once: what is kept, who remembers callers, who counts guesses.
#pragma once

#include "practice/attempts.hpp"
#include "practice/authority.hpp"
#include "practice/challenges.hpp"
#include "practice/passwords.hpp"

namespace palpate::practice {

struct Entrance {
    AccessStore& store;
    Practices& practices;
    StoreAuthority& authority;
    bool secure_cookies = false;  // reached by TLS only
    Passwords passwords{};
    Attempts by_account{AttemptLimits{}};
    // More, for a clinic is one address.
    Attempts by_address{AttemptLimits{.free = 30}};
    Challenges challenges{};
};

// Why somebody is not let in: the fault, and what a page must know besides.
struct Refusal {
    Fault fault;
    bool code_needed = false;                       // the password was right
    std::optional<std::chrono::seconds> wait = {};  // too many guesses
};
template <class T>
using Admitted = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> refusal(Fault fault) {
    return tl::unexpected(Refusal{std::move(fault)});
}

}  // namespace palpate::practice
