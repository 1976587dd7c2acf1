// What a client may do at home, and everything that speaks against it. Tables: self_care.csv,
// self_care_rules.csv, and the columns of overloads.csv and doses.csv that name items.
#pragma once

#include "base/because.hpp"
#include "knowledge/expression.hpp"
#include "knowledge/plan_tables.hpp"

#include <bitset>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palpate::knowledge {

enum class SelfCareKind { activity, comfort, habit, education, monitor };
enum class SelfCareOffer { yes, on_wish, no };

// What an item does to the body, so that a restriction of the session holds at home too.
struct SelfCareUses {
    bool exercise = false;
    bool spine_stretch = false;
    bool limb_stretch = false;
    bool pressure = false;
    bool heat = false;
    bool cold = false;
    bool topical = false;
};

struct SelfCareItem {
    std::string id;
    std::string code;
    std::string name;
    SelfCareKind kind = SelfCareKind::habit;
    SelfCareOffer offer = SelfCareOffer::yes;
    std::vector<std::string> stages;
    std::vector<std::pair<std::string, int>> pressure_caps;  // by stage, 0-10
    std::vector<int> groups;                                 // region groups; empty: anywhere
    std::vector<std::string> overloads;                      // one must be told; empty: none needed
    std::vector<std::string> eases;  // of eases.csv: when one is told, this item comes sooner
    std::string dose;
    std::string how;
    std::string stop_if;
    std::string contra;  // the same in words, shown to the client
    std::vector<int> contra_conditions;
    std::vector<int> contra_stops;
    std::vector<int> contra_site_conditions;  // not on or near the site; unknown site: nowhere
    std::vector<int> adapt_conditions;
    std::vector<int> only_conditions;  // offered only with one of these; empty: to everyone
    std::vector<int> contra_findings;
    std::vector<std::string> posture;  // supine, side_lying, hands_and_knees, half_kneeling
    std::string pregnancy_form;        // how it is done from 20 weeks on; empty: unchanged
    SelfCareUses uses;
    bool first_72_hours = false;  // may be offered that early
    bool while_waiting = false;   // cannot harm while a medical check is due
    int minutes_a_day = 0;        // of active time; a pack or a night's position counts nothing
    Citation citation;
};

// What rules most items out for a client, side by side for all of them: only what is left is looked
// at as a whole.
struct SelfCareGate {
    bool offered = false;  // at all
    StageSet stages;
    std::bitset<64> groups;  // see group_bit; none: anywhere
    // Two groups may share a bit, so a common bit only says: perhaps.
    static std::size_t group_bit(std::size_t group) { return group % 64; }
};

struct SelfCareRule {
    std::string id;
    Expression when;  // empty: a rule for the reader, kept in code
    std::string text;
    Citation citation;
};

// Items the dose table adds to a course for a stage and region.
struct CourseItems {
    std::string id;
    std::vector<std::string> stages;
    std::vector<int> groups;  // empty: any
    std::vector<int> items;
    Citation citation;
};

struct SelfCare {
    std::vector<SelfCareItem> items;
    std::vector<SelfCareGate> gates;  // by item
    std::vector<SelfCareRule> rules;
    std::vector<CourseItems> course;
    std::map<std::string, std::vector<int>, std::less<>> for_overload;  // by overload tag

    // The facts a client is asked from which a condition, a finding or a rule follows.
    std::vector<std::vector<int>> facts_of_condition;
    std::vector<std::vector<int>> facts_of_finding;
    std::vector<std::vector<int>> facts_of_rule;

    const SelfCareRule* rule(std::string_view id) const;
};

}  // namespace palpate::knowledge
