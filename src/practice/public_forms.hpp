// What guards forms that anybody may send without signing in: tokens that show that a form is one
// of ours, fresh, and sent once; and how much of something one address or one practice may take in
// a time. In memory only: a restart forgets both, and several servers count each for itself. Any
// thread may call it.
#pragma once

#include "base/instant.hpp"
#include "secrets/secret.hpp"

#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace palpate::practice {

constexpr std::chrono::minutes form_good_for{60};

class FormTokens {
public:
    using Now = std::function<Instant()>;
    explicit FormTokens(Now now);

    // For one form of one practice: `purpose` says which, and is not told by the token.
    std::string make(std::string_view purpose) const;

    enum class Look { good, too_fast, expired, wrong };
    // `least`: nobody fills the form in less time.
    Look look(std::string_view purpose, std::string_view token,
              std::chrono::seconds least = std::chrono::seconds(0)) const;

    // What was answered to this token before, that is, to the same form sent twice.
    std::optional<std::string> answered(std::string_view token) const;
    void keep_answer(std::string_view token, const std::string& answer);

private:
    secrets::SecretHash mark_of(std::string_view purpose, std::string_view head) const;

    const Now now_;
    const secrets::Secret key_;
    mutable std::mutex mutex_;
    std::unordered_map<std::string, std::string> answers_;
    std::deque<std::pair<Instant, std::string>> answered_;  // the oldest first
};

struct Quota {
    std::string_view name;  // apart from all others: "holds"
    std::size_t most = 0;
    std::chrono::seconds within{0};
};

class Quotas {
public:
    explicit Quotas(FormTokens::Now now) : now_(std::move(now)) {}

    // False: `whose` has had the most within that time; then it is not counted.
    bool take(const Quota& quota, std::string_view whose);
    // The last that was taken was not used, or is over.
    void give_back(const Quota& quota, std::string_view whose);

private:
    void forget_old(Instant now);

    struct Row {
        std::deque<Instant> taken;
        std::chrono::seconds within{0};
    };
    const FormTokens::Now now_;
    std::mutex mutex_;
    std::unordered_map<std::string, Row> rows_;
};

struct PublicForms {
    explicit PublicForms(const FormTokens::Now& clock) : tokens(clock), quotas(clock), now(clock) {}
    FormTokens tokens;
    Quotas quotas;
    FormTokens::Now now;
};

// The part of an address that one subscriber has: all of IPv4, the first 64 bits of IPv6.
std::string subscriber_of(std::string_view address);

}  // namespace palpate::practice
