// Warmth and cold lie on the skin for a limited time, and the skin is looked at before and again
// and again: how long and how often, from the client's own risks. A value, as all of the bounds; it
// travels to the device.
#pragma once

#include "base/json.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::session {

// Where less is open than elsewhere, or nothing, and why.
struct SkinRule {
    std::vector<std::string> places;  // regions and region groups; empty: everywhere
    std::int64_t minutes_max = 0;     // 0: not at all
    std::int64_t check_minutes = 0;
    std::string fact;  // what about this client, in the words of the knowledge
    friend bool operator==(const SkinRule&, const SkinRule&) = default;
};
PALPATE_DESCRIBE(SkinRule, places, minutes_max, check_minutes, fact);

struct Exposure {
    std::int64_t minutes_max = 0;    // altogether on one area in one session
    std::int64_t check_minutes = 0;  // the skin is looked at before, and at least so often
    std::vector<SkinRule> rules;
    friend bool operator==(const Exposure&, const Exposure&) = default;
};
PALPATE_DESCRIBE(Exposure, minutes_max, check_minutes, rules);
using Exposures = std::map<std::string, Exposure>;  // by technique

bool warms_or_cools(std::string_view technique);

// Without a word about the client: the longest of the tables, and how often to look (modality_rules
// .csv; the second of each is a project value).
constexpr std::int64_t check_minutes_usual = 5;
constexpr std::int64_t check_minutes_with_care = 2;
// Where nothing is said of a technique that warms or cools: unknown is never no.
constexpr std::int64_t minutes_unknown = 5;

struct SkinLimit {
    std::int64_t minutes_max = minutes_unknown;
    std::int64_t check_minutes = check_minutes_with_care;
    std::vector<std::string> facts;  // why it is less than usual, each once
};
// At a place where it is open: the least of all that is said of it.
SkinLimit skin_limit(const Exposures& exposures, const std::string& technique,
                     const std::string& place);
std::vector<std::string> barred_by(const Exposures& exposures, const std::string& technique,
                                   const std::string& place);

// What holds in both.
Exposures strictest(const Exposures& a, const Exposures& b);

}  // namespace palpate::session
