// What a practitioner was trained in, as far as it opens something: one record for each
// certificate, of the practice, with its history. The owner keeps them; a practitioner reads their
// own. What it opens: record/training/open_scope.hpp.
#pragma once

#include "record/duties/keeping_anew.hpp"

namespace palpate::record {

struct Training {
    practice::PersonId person;  // who was trained
    std::string scope;          // a row of scope_limits.csv that a training opens
    std::string certificate;    // its name, as it is printed; 1 to 200 bytes
    Date on;                    // its day; it holds from then
    std::optional<Date> until;  // the last day on which it holds; none: it does not run out
    // Where the law lets this person do it by this certificate, as the owner confirmed: "GB",
    // "CA-ON". It opens nothing in a practice elsewhere.
    std::string place;
    std::optional<Date> ended_on;  // the first day on which it counts no more, whatever it says
    friend bool operator==(const Training&, const Training&) = default;
};
PALPATE_DESCRIBE(Training, person, scope, certificate, on, until, place, ended_on);
using TrainingId = Id<Training>;

template <>
struct Kind<Training> : KindOfPractice<Training> {
    static constexpr std::string_view name = "training";
};

constexpr std::size_t trainings_max = 500;  // of a practice

std::vector<Fault> check(const Training& training);

bool holds_on(const Training& training, Date day);
// Whether what is permitted in `of` is permitted in `practice`: the same place, or a part of that
// country. Nothing is permitted in DEFAULT: it is nobody's law.
bool holds_in(std::string_view of, std::string_view practice);

// By person, scope and day; the ended ones, too. Without an entry in the trail, for nothing of a
// client is in them.
std::vector<Kept<Training>> trainings(const Transaction& t);

// Conflict: more than trainings_max.
Result<Kept<Training>> add_training(Transaction& t, Training training, std::string why);
// Invalid at /person: a certificate stays with whom it is for. Stale, not found.
Result<Kept<Training>> change_training(Transaction& t, TrainingId id, Version expected,
                                       Training training, std::string why);

}  // namespace palpate::record
