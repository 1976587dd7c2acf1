#include "bookings/history.hpp"

#include <algorithm>
#include <limits>

#include <fmt/core.h>

namespace palpate::bookings_test {
namespace {

using Standing = std::map<Uuid, std::vector<Claim>>;  // by booking

bool collide(const Claim& a, const Claim& b) {
    return a.resource == b.resource && a.overlaps(b.begin, b.until);
}

bool is_taken(const Standing& standing, const std::vector<Claim>& wanted, const Uuid& self) {
    for (const auto& [booking, claims] : standing)
        for (const auto& had : claims)
            for (const auto& claim : wanted)
                if (booking != self && collide(had, claim))
                    return true;
    return false;
}

// One order stands against real time where something answered came after what was asked later.
std::string check_real_time(const std::vector<Deed>& deeds) {
    Tick earliest_answer = std::numeric_limits<Tick>::max();
    for (auto at = deeds.rbegin(); at != deeds.rend(); ++at) {
        if (earliest_answer < at->asked)
            return fmt::format("deed {} was asked after a later one was answered", at->order);
        earliest_answer = std::min(earliest_answer, at->answered);
    }
    return "";
}

std::string check_in_order(const std::vector<Deed>& deeds) {
    Standing standing;
    std::map<Uuid, std::int64_t> versions;
    for (const auto& deed : deeds) {
        if (is_taken(standing, deed.claims, deed.booking))
            return fmt::format("deed {}: {} took what was taken", deed.order,
                               to_text(deed.booking));
        if (++versions[deed.booking] != deed.version)
            return fmt::format("deed {}: {} skips a version", deed.order, to_text(deed.booking));
        standing[deed.booking] = deed.claims;
    }
    return "";
}

// Whether its time was taken after some deed that it may have come right after: not before the last
// that was answered when it was asked, not after the first that was asked when it was answered.
bool has_a_moment(const std::vector<Deed>& deeds, const Refusal& refusal) {
    std::ptrdiff_t first = 0;
    std::ptrdiff_t last = std::ssize(deeds);
    for (std::ptrdiff_t i = 0; i < std::ssize(deeds); ++i) {
        if (deeds[static_cast<std::size_t>(i)].answered < refusal.asked)
            first = i + 1;
        if (deeds[static_cast<std::size_t>(i)].asked > refusal.answered)
            last = std::min(last, i);
    }
    Standing standing;
    for (std::ptrdiff_t i = 0; i <= last; ++i) {
        if (i >= first && is_taken(standing, refusal.wanted, refusal.booking))
            return true;
        if (i < std::ssize(deeds)) {
            const auto& deed = deeds[static_cast<std::size_t>(i)];
            standing[deed.booking] = deed.claims;
        }
    }
    return false;
}

}  // namespace

std::string first_fault(std::vector<Deed> deeds, const std::vector<Refusal>& refusals) {
    std::ranges::sort(deeds, {}, &Deed::order);
    if (auto fault = check_real_time(deeds); !fault.empty())
        return fault;
    if (auto fault = check_in_order(deeds); !fault.empty())
        return fault;
    for (const auto& refusal : refusals)
        if (!has_a_moment(deeds, refusal))
            return fmt::format("refused between {} and {} although it was free all the time",
                               refusal.asked, refusal.answered);
    return "";
}

}  // namespace palpate::bookings_test
