// Red flags: which rules and sums fire on what is known, how urgent that is, and which questions
// could still change it. Rules: red-flags.md; a screening never says what a client has, only who
// should look and how soon.
#pragma once

#include "base/date.hpp"
#include "intake/facts.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace palpate::screening {

using knowledge::Urgency;

// "My doctor already checked this": it counts when somebody medical looked at this same pain after
// it began, found nothing serious, and nothing changed since.
struct DoctorCheck {
    int finding = -1;
    int days_ago = -1;  // -1: no day told, or one that is still to come
    Tri same_pain = Tri::unknown;
    Tri changed_since = Tri::unknown;
    bool counts = false;
};

// A clearance counts only when a practitioner recorded it with a reason.
struct Clearance {
    std::string lifts;  // id of a flag or a restriction's condition
    int days_ago = 0;
};

struct FiredFlag {
    int flag = -1;
    Urgency urgency = Urgency::clear;  // after stepping down
    bool stepped_down = false;
    std::vector<int> facts;  // the facts that are yes and named by the rule
};

struct FiredSum {
    int pattern = -1;
    Urgency urgency = Urgency::clear;
    double total_db = 0;
    std::vector<int> items;  // those counted
};

struct Screening {
    Urgency urgency = Urgency::clear;   // best answer from what is known
    Urgency could_be = Urgency::clear;  // the highest that open answers could still bring
    std::vector<FiredFlag> flags;       // most urgent first, then in table order
    std::vector<FiredSum> sums;
    std::vector<int> checks_used;      // of History::checks: those that lowered a flag
    std::vector<int> clearances_used;  // of History::clearances
    std::vector<int> must_ask;         // findings still open whose answer could raise the urgency
    // What was looked at on the way, for whoever looks at the same facts again.
    knowledge::FactBits told;  // RuleTable::told
    std::vector<int> screens;  // intake::must_screens
};

struct History {
    std::vector<DoctorCheck> checks;
    std::vector<Clearance> clearances;
    std::map<int, int> told_days_ago;  // by finding; what is not here was told today
};

Screening screen(const intake::Facts& facts, const History& history, const knowledge::Knowledge& k);

// The weight of evidence for one pattern: known items only, the largest of each cluster.
struct Weight {
    double total_db = 0;
    double upper_db = 0;  // if every open item were yes
    std::vector<int> items;
    int positive_clusters = 0;
    bool core = false;
};
// `told` is Knowledge::rules' of the same facts.
Weight weigh(const knowledge::EvidencePattern& pattern, const intake::Facts& facts,
             const knowledge::FactBits& told, const knowledge::Knowledge& k);

}  // namespace palpate::screening
