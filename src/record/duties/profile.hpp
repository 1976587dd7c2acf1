// Which place's rules a practice follows, and who confirmed that they are right. The rules
// themselves are knowledge (knowledge/places.hpp); here is what the owner says.
#pragma once

#include "knowledge/places.hpp"
#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

// Numbers are confirmed again after so long.
constexpr int numbers_good_for_days = 366;

struct PracticeProfile {
    std::string place;                        // "GB", "CA-ON", DEFAULT
    std::optional<std::string> confirmed_by;  // the lawyer who confirmed the profile, by name
    std::optional<Date> confirmed_on;
    std::optional<Date> numbers_confirmed_on;  // the telephone numbers, by the owner
    std::optional<std::string> emergency;      // the right number where the shipped one is wrong
    std::optional<std::string> crisis_line;    // the same
    std::optional<std::int64_t> keep_years;    // by clinic or insurer; the longer one counts
    std::optional<practice::PersonId> safeguarding_lead;  // reads every safeguarding record
};
PALPATE_DESCRIBE(PracticeProfile, place, confirmed_by, confirmed_on, numbers_confirmed_on,
                 emergency, crisis_line, keep_years, safeguarding_lead);
using PracticeProfileId = Id<PracticeProfile>;

template <>
struct Kind<PracticeProfile> : KindOfPractice<PracticeProfile> {
    static constexpr std::string_view name = "practice_profile";
};

std::vector<Fault> check(const PracticeProfile& profile);

// What holds here today: the place's rules, made stricter by what the practice says.
struct PracticeNow {
    Version version = 0;  // 0: the owner has said nothing yet, and DEFAULT holds
    PracticeProfile profile;
    knowledge::Place place;
    bool confirmed = false;           // by a lawyer, for this place
    bool numbers_confirmed = false;   // within the last year
    std::vector<std::string> places;  // with rules of their own
};
PALPATE_DESCRIBE(PracticeNow, version, profile, place, confirmed, numbers_confirmed, places);

PracticeNow practice_now(const Transaction& t, const knowledge::Places& places, Date today);

// Version 0 for the first time. Another place is confirmed anew: a fault at /confirmed_on when the
// confirmation is the one that was given for the place before.
Result<PracticeNow> set_profile(Transaction& t, const knowledge::Places& places, Version expected,
                                const PracticeProfile& profile, const std::string& why, Date today);

}  // namespace palpate::record
