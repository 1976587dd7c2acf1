// Whether clients may book for themselves, and what the page says besides: one for the practice,
// under its own id. Until an owner says so, nothing of the calendar is public.
#pragma once

#include "record/duties/keeping_anew.hpp"
#include "record/transaction.hpp"

namespace palpate::scheduling {

struct OnlineRules {
    bool open;                                  // the page is there for everybody
    std::string phone;                          // what a client is told to call; 1 to 60 bytes
    std::optional<std::string> safety_answers;  // the place (PracticeProfile::place) for which
                                                // results may be shown to clients; none, or
                                                // another place: they are told none
};
PALPATE_DESCRIBE(OnlineRules, open, phone, safety_answers);
using OnlineRulesId = Id<OnlineRules>;  // the practice's uuid

std::vector<Fault> check(const OnlineRules& rules);

// None: nobody has said anything, so nothing is open. No entry in the trail: it is public.
std::optional<OnlineRules> online_rules_now(const record::Transaction& t);

// Version 0 for the first time. Stale.
Result<record::Kept<OnlineRules>> set_online_rules(record::Transaction& t, record::Version expected,
                                                   const OnlineRules& rules, std::string why);

}  // namespace palpate::scheduling

namespace palpate::record {

template <>
struct Kind<scheduling::OnlineRules> : KindOfPractice<scheduling::OnlineRules> {
    static constexpr std::string_view name = "online_rules";
};

}  // namespace palpate::record
