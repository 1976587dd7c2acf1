#include "scheduling/bookings/policy.hpp"

#include <algorithm>

namespace palpate::scheduling {

std::vector<Fault> check(const Money& money, const std::string& place) {
    std::vector<Fault> faults;
    if (money.minor_units < 0)
        faults.push_back({FaultKind::invalid, place + "/minor_units", "expected 0 or more"});
    const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (money.currency.size() != 3 || !std::ranges::all_of(money.currency, is_letter))
        faults.push_back({FaultKind::invalid, place + "/currency", "expected one such as EUR"});
    return faults;
}

std::vector<Fault> check(const CancelPolicy& policy, const std::string& place) {
    std::vector<Fault> faults;
    if (policy.notice_minutes < 0 || policy.notice_minutes > notice_minutes_max)
        faults.push_back({FaultKind::invalid, place + "/notice_minutes",
                          fmt::format("expected 0 to {}", notice_minutes_max)});
    const auto add = [&](const std::optional<Money>& money, const char* member) {
        if (money)
            for (auto& fault : check(*money, place + member))
                faults.push_back(std::move(fault));
    };
    add(policy.late, "/late");
    add(policy.no_show, "/no_show");
    return faults;
}

bool is_late(const CancelPolicy& policy, Instant begin, Instant now) {
    return now > begin - std::chrono::minutes(policy.notice_minutes);
}

}  // namespace palpate::scheduling
