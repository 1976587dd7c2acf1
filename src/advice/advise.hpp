// The one function of the engine: a client's answers and the knowledge in, the whole answer out.
#pragma once

#include "advice/in.hpp"
#include "planning/plan.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate::advice {

struct Out {
    std::string id;
    std::string today;
    bool complete = false;
    screening::Screening screening;
    screening::Urgency urgency = screening::Urgency::clear;  // flags and conditions together
    screening::Restrictions restrictions;
    assessment::Localisation localisation;
    std::string stage;  // empty when the duration is not known
    planning::Plan plan;
    intake::Facts facts;  // as told and derived
    std::vector<NotConsidered> not_considered;
};

Out advise(const In& in, const knowledge::Knowledge& k);

// The JSON of the contract, one line, the same bytes for the same answer.
std::string encode(const Out& out, const knowledge::Knowledge& k);

// The plan as lines for a person; the timeline of a session first.
std::string plan_text(const Out& out, const knowledge::Knowledge& k);

// The problem+json of a fault, for a batch line or an HTTP reply.
std::string encode_fault(const Fault& fault);

}  // namespace palpate::advice
