// The one function of the engine: a client's answers and the knowledge in, the whole answer out.
#pragma once

#include "advice/in.hpp"
#include "advice/letter.hpp"
#include "planning/plan.hpp"
#include "selfcare/self_care.hpp"

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
    selfcare::HomeProgramme home;
    Referral referral;
    planning::Plan plan;
    intake::Facts facts;  // as told and derived
    std::vector<NotConsidered> not_considered;
};

Out advise(const In& in, const knowledge::Knowledge& k);

// The JSON of the contract, one line, the same bytes for the same answer.
std::string encode(const Out& out, const knowledge::Knowledge& k);

// The RFC 9457 problem+json of a fault, for a batch line or an HTTP reply: `pointer` is a JSON
// pointer to the field at fault, `detail` says what is permitted.
int status_of(FaultKind kind);
std::string encode_fault(const Fault& fault);

}  // namespace palpate::advice
