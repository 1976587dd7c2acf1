// What a doctor answers to a letter, over its link or written down from a call or from paper.
#pragma once

#include "base/date.hpp"
#include "base/fault.hpp"
#include "base/json.hpp"

namespace palpate::record {

enum class ReplyOutcome { treat_as_usual, treat_within_limits, do_not_treat, seen_elsewhere };
PALPATE_DESCRIBE_ENUM(ReplyOutcome, treat_as_usual, treat_within_limits, do_not_treat,
                      seen_elsewhere)

// All but the last are ids of medical_checkers.csv: whose word may clear.
enum class ReplyProfession {
    doctor,
    specialist,
    surgeon,
    emergency_department,
    nurse_practitioner,
    other
};
PALPATE_DESCRIBE_ENUM(ReplyProfession, doctor, specialist, surgeon, emergency_department,
                      nurse_practitioner, other)

struct ReplySaid {
    std::optional<Date> seen_on;  // only of somebody seen elsewhere it may be left out
    ReplyOutcome outcome;
    std::optional<std::string> limits;    // of treat_within_limits, and of nothing else
    std::optional<std::string> findings;  // in words
    std::string name;                     // of who answers
    ReplyProfession profession;
    std::optional<std::string> profession_words;  // of other, and of nothing else
    std::optional<std::string> language{};        // of these words, BCP 47; left out: not known
};
PALPATE_DESCRIBE(ReplySaid, seen_on, outcome, limits, findings, name, profession, profession_words,
                 language);

// Every fault with its place. `sent`: the day of the letter, none: not known here.
std::vector<Fault> check(const ReplySaid& said, Date today, std::optional<Date> sent = {});

}  // namespace palpate::record
