// What goes into `assess`: the fixed JSON of the contract as values, with every id already resolved
// against the knowledge. Left out means not asked.
#pragma once

#include "assessment/localise.hpp"
#include "intake/facts.hpp"
#include "planning/request.hpp"
#include "screening/restrictions.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate::advice {

struct NotConsidered {
    std::string input;
    std::string why;
};

struct In {
    std::string id;
    std::optional<Date> today;
    std::optional<double> duration_days;
    int episodes_before = 0;
    std::optional<double> pain_free_days_before;
    bool goal_met = false;
    intake::Facts facts;
    screening::History history;
    screening::RestrictionInput care;
    assessment::Signs signs;
    std::vector<int> medicines;            // of the knowledge
    std::map<int, int> answered_days_ago;  // by finding, for answers older than today's
    std::vector<bool> asked;               // by finding: told, also when the answer was "unknown"
    std::vector<std::string> home_wishes;  // ids of self-care items, or heat, cold ...
    std::vector<std::string> home_dislikes;
    std::vector<std::string> eases;  // ids of eases.csv: what eases the pain
    planning::Wants wants;           // time, wishes, consent, scope, goals
    std::vector<NotConsidered> not_considered;
    bool unmapped_medicine_or_condition = false;
    std::vector<int> unplaced;  // conditions that hold for the whole body until their place is told
};

// Decodes one client. The first fault is given with a JSON pointer to the field and the permitted
// values; `today` is the caller's date when the client's is left out.
Result<In> decode(std::string_view json, const knowledge::Knowledge& k,
                  std::optional<Date> caller_today);

}  // namespace palpate::advice
