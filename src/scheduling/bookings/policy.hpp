// What a cancelled or missed booking costs: agreed beforehand, worked out here, and waived by a
// person with a reason.
#pragma once

#include "base/json.hpp"

namespace palpate::scheduling {

struct Money {
    std::int64_t minor_units;  // cents; 0 or more
    std::string currency;      // ISO 4217: "EUR"
};
PALPATE_DESCRIBE(Money, minor_units, currency);

// Of a client who comes, but not in time. What is left of the hour is theirs in any case.
struct LatePolicy {
    std::int64_t after_minutes;                  // up to this, nothing is said; 0 to 240
    std::optional<std::int64_t> refuse_minutes;  // later than this the visit may be refused; to 240
    std::optional<Money> fee;                    // of whoever comes later than `after_minutes`
};
PALPATE_DESCRIBE(LatePolicy, after_minutes, refuse_minutes, fee);

struct CancelPolicy {
    std::int64_t notice_minutes;   // earlier than this before the begin, nothing is due; 0 to 20160
    std::optional<Money> late;     // of a cancellation after that
    std::optional<Money> no_show;  // of not coming at all
    std::optional<LatePolicy> coming_late{};
};
PALPATE_DESCRIBE(CancelPolicy, notice_minutes, late, no_show, coming_late);

constexpr std::int64_t notice_minutes_max = 14 * 24 * 60;
constexpr std::int64_t late_minutes_max = 240;

std::vector<Fault> check(const Money& money, const std::string& place);
std::vector<Fault> check(const LatePolicy& policy, const std::string& place);
std::vector<Fault> check(const CancelPolicy& policy, const std::string& place);

// Whether fewer minutes than the notice remain. Exactly the notice is in time.
bool is_late(const CancelPolicy& policy, Instant begin, Instant now);

// Whether whoever comes so many minutes after the begin is late, and whether they may be sent away.
// Exactly the minutes of the policy are in time. Without a policy nobody is either.
bool comes_late(const std::optional<LatePolicy>& policy, std::int64_t minutes);
bool may_refuse(const std::optional<LatePolicy>& policy, std::int64_t minutes);

}  // namespace palpate::scheduling
