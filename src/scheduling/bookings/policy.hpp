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

struct CancelPolicy {
    std::int64_t notice_minutes;   // earlier than this before the begin, nothing is due; 0 to 20160
    std::optional<Money> late;     // of a cancellation after that
    std::optional<Money> no_show;  // of not coming at all
};
PALPATE_DESCRIBE(CancelPolicy, notice_minutes, late, no_show);

constexpr std::int64_t notice_minutes_max = 14 * 24 * 60;

std::vector<Fault> check(const Money& money, const std::string& place);
std::vector<Fault> check(const CancelPolicy& policy, const std::string& place);

// Whether fewer minutes than the notice remain. Exactly the notice is in time.
bool is_late(const CancelPolicy& policy, Instant begin, Instant now);

}  // namespace palpate::scheduling
