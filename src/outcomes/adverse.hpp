// How bad an after-effect was, by adverse_signs.csv, and what follows from it.
#pragma once

#include "outcomes/tables.hpp"

namespace palpate::outcomes {

// By sign: yes 1, no 0, or a number (soreness 0-10, hours, bruise_cm, pain_rise). A sign that is
// not there was not asked.
using Told = std::map<std::string, double, std::less<>>;

struct Graded {
    AdverseGrade grade = AdverseGrade::none;
    bool at_least = false;  // graver signs were not asked for: it may be worse
    std::vector<const AdverseSign*> because;
    std::vector<std::string> not_asked;  // signs that would make it graver
    std::string action;                  // what the grade asks for; empty: nothing
    bool refer = false;                  // the referral path opens
    bool emergency = false;              // call for help first
};

// Invalid, with the sign's place: a sign that the table does not have, a number below 0 or none.
Result<Graded> grade(const Tables& tables, const Told& told);

// Two moderate ones or one graver stop a course.
bool stops_course(std::span<const AdverseGrade> of_course);

}  // namespace palpate::outcomes
