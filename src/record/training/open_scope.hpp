// What a practitioner's trainings open to the engine. A technique that needs a training or a
// licence is open only to somebody who has the certificate today, in a place whose law permits it;
// where nothing is recorded, nothing is open. What every therapist may do is never touched by this.
#pragma once

#include "knowledge/knowledge.hpp"
#include "record/training/training.hpp"

#include <span>

namespace palpate::record {

// One practitioner, as far as it is on record.
struct Trained {
    std::string place;  // whose rules the practice follows: "GB"; DEFAULT opens nothing
    std::vector<Training> certificates;
    friend bool operator==(const Trained&, const Trained&) = default;
};
Trained trained_in(const Transaction& t, practice::PersonId person);
// Of whoever asks.
Trained trained_in(const Transaction& t);

// Who treats: one person, or all who worked in a session, of whom the strictest counts. Nobody:
// nothing is open.
using Treating = std::span<const Trained>;

// Ids of techniques that need a training and are open to each of these on this day, in the order of
// the table.
std::vector<std::string> opened_to(Treating treating, Date day);
// Ids of all other techniques that need one, or a licence, or are nobody's here.
std::vector<std::string> closed_to(Treating treating, Date day, const knowledge::Knowledge& k);

// The contract's In with it: practitioner_scope. Of techniques that need a training the record
// decides, whatever was told; of the others what was told, or all when nothing was. Unchanged, byte
// for byte, when the record opens nothing and nothing of it was told; what the engine would refuse
// is left as it is.
Document with_scope(const Document& input, Treating treating, Date day,
                    const knowledge::Knowledge& k);
// practitioner_scope as it is in `before`: what was open to whoever was judged for then.
Document scope_as_in(const Document& before, const Document& input);

// "no training in Cupping and scraping is on record for this practitioner"; nothing for a technique
// that no training opens.
std::optional<std::string> training_missing(std::string_view technique);
// Every step of a plan (the contract's plan object) whose technique is closed to one of these, at
// /routine/3/technique, in these words.
std::vector<Fault> steps_closed_to(Treating treating, Date day, const Document& plan,
                                   const knowledge::Knowledge& k);

}  // namespace palpate::record
