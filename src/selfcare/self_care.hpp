// The home programme: at most one activity, one comfort and one habit that fit where it hurts, the
// stage and what loads the client's days, and that nothing known speaks against. Advice, never a
// prescription. Rules: self-care.md, "Selection rules"; items and their limits are rows of
// knowledge/self_care.csv.
#pragma once

#include "assessment/localise.hpp"
#include "screening/restrictions.hpp"

#include <set>
#include <string>
#include <vector>

namespace palpate::selfcare {

// What the choice is made from; the references must outlive the call.
struct Situation {
    const intake::Facts& facts;
    const screening::Screening& screening;  // of the same facts
    screening::Urgency urgency;             // flags and conditions together
    const screening::Restrictions& restrictions;
    const screening::RestrictionInput& care;
    const assessment::Localisation& localisation;
    const std::set<std::string>& overloads;
    std::string stage;                  // acute ... maintenance; empty: not known
    std::vector<std::string> wishes;    // ids of items, or heat and cold
    std::vector<std::string> dislikes;  // ids of items, or heat, cold, pressure, exercise, stretch
    std::vector<std::string> eases;     // ids of what eases the pain
};

struct HomeItem {
    int item = -1;  // of knowledge.self_care.items
    std::string dose;
    std::string how;
    std::string limits;  // pressure cap, adaptation and contraindication in words; may be empty
    std::string stop_if;
    int pressure_max = -1;  // 0-10; -1 when the item presses nothing
    std::vector<Because> because;
};

// An item that fitted but was kept back, with the reason for a person.
struct KeptBack {
    int item = -1;
    std::vector<int> not_asked;  // facts whose answer would settle it; empty: something forbids it
    std::string why;
};

struct HomeProgramme {
    std::vector<HomeItem> items;      // activity, comfort, habit; at most one each
    std::vector<KeptBack> kept_back;  // at most one a slot, and every wish that was refused
    std::string note;                 // why nothing or little is offered; empty: no reason to say
};

// Nothing at all when hands-on work is refused or the urgency is an emergency: then only the
// action counts. While a check is due (same_day, soon, clearance) only what cannot harm.
HomeProgramme choose(const Situation& situation, const knowledge::Knowledge& k);

}  // namespace palpate::selfcare
