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

std::vector<Fault> check(const LatePolicy& policy, const std::string& place) {
    std::vector<Fault> faults;
    const auto minutes = [&](std::int64_t said, std::int64_t least, const char* member) {
        if (said < least || said > late_minutes_max)
            faults.push_back({FaultKind::invalid, place + member,
                              fmt::format("expected {} to {}", least, late_minutes_max)});
    };
    minutes(policy.after_minutes, 0, "/after_minutes");
    if (policy.refuse_minutes)
        minutes(*policy.refuse_minutes, std::max<std::int64_t>(0, policy.after_minutes),
                "/refuse_minutes");
    if (policy.fee)
        for (auto& fault : check(*policy.fee, place + "/fee"))
            faults.push_back(std::move(fault));
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
    if (policy.coming_late)
        for (auto& fault : check(*policy.coming_late, place + "/coming_late"))
            faults.push_back(std::move(fault));
    return faults;
}

bool is_late(const CancelPolicy& policy, Instant begin, Instant now) {
    return now > begin - std::chrono::minutes(policy.notice_minutes);
}

bool comes_late(const std::optional<LatePolicy>& policy, std::int64_t minutes) {
    return policy && minutes > policy->after_minutes;
}

bool may_refuse(const std::optional<LatePolicy>& policy, std::int64_t minutes) {
    return policy && policy->refuse_minutes && minutes > *policy->refuse_minutes;
}

}  // namespace palpate::scheduling
