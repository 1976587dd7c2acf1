// Who guesses is made to wait, longer each time: counted for each account and each address, in
// memory only. Any thread may call it.
#pragma once

#include "base/instant.hpp"

#include <functional>
#include <mutex>
#include <unordered_map>

namespace palpate::practice {

struct AttemptLimits {
    int free = 5;                        // attempts before the first wait
    std::chrono::seconds first_wait{1};  // doubled with each further one
    std::chrono::seconds wait_max{300};
    std::chrono::minutes forgotten_after{60};  // without an attempt
    std::size_t kept_max = 10'000;  // keys; beyond it the longest silent one is forgotten
};

class Attempts {
public:
    using Clock = std::chrono::steady_clock;
    explicit Attempts(AttemptLimits limits, std::function<Clock::time_point()> now = Clock::now)
        : limits_(limits), now_(std::move(now)) {}

    // Nothing: go on. It counts as failed at once, so that many at the same time gain nothing.
    // Otherwise how long to wait, at least a second; that does not count.
    std::optional<std::chrono::seconds> begin(const std::string& key);
    void take_back(const std::string& key);  // that one was no guess
    void forget(const std::string& key);     // it was right: start anew
    std::size_t kept() const;

private:
    struct Row {
        int count = 0;
        Clock::time_point last;
        Clock::time_point free_at;
    };
    void make_room(Clock::time_point now);

    const AttemptLimits limits_;
    const std::function<Clock::time_point()> now_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Row> rows_;
};

// What an address counts as: of IPv6 the network of 64 bits, which one household has.
std::string attempts_key_of_address(std::string_view address);

}  // namespace palpate::practice
