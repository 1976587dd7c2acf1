// Challenges for passkeys: each is asked of one browser, holds for some minutes, and once. In
// memory only, like the counts of guesses: a restart asks anew.
#pragma once

#include "secrets/secret.hpp"

#include <functional>
#include <mutex>
#include <unordered_map>

namespace palpate::practice {

class Challenges {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::minutes life{5};
    static constexpr std::size_t kept_max = 10'000;  // beyond it the oldest is forgotten

    explicit Challenges(std::function<Clock::time_point()> now = Clock::now)
        : now_(std::move(now)) {}

    // A new one for this asker; the one before it holds no longer.
    secrets::Secret make(const std::string& asker);
    // True once, while it holds: the challenge that this asker was given last.
    bool use(const std::string& asker, secrets::Bytes challenge);

private:
    struct Row {
        secrets::Secret challenge{};
        Clock::time_point until;
    };
    void make_room(Clock::time_point now);

    const std::function<Clock::time_point()> now_;
    std::mutex mutex_;
    std::unordered_map<std::string, Row> rows_;
};

}  // namespace palpate::practice
