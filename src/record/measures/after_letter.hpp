// What a doctor is told of an after-effect: what was asked and answered the day after a visit, when
// it began and how long it lasted. From the facts alone, as the letter of an assessment
// (advice/letter.hpp): it names no illness, and nothing that is private.
#pragma once

#include "outcomes/tables.hpp"
#include "record/measures/measurement.hpp"

namespace palpate::record {

struct AfterLetter {
    std::string to;
    bool today;  // the doctor sees them today, or help is called at once
    std::string letter;
};
PALPATE_DESCRIBE(AfterLetter, to, today, letter);

// Pure. Conflict: it is no after-effect, or one for which nobody is sent to a doctor.
Result<AfterLetter> after_letter(const Measurement& effect, const outcomes::Tables& tables);

}  // namespace palpate::record
