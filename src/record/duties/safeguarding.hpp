// A private record about somebody who may be in danger: from others, or from themself. Read by its
// author, by those whom it names, and by the practice's safeguarding lead; for everybody else it is
// not there. Never in a client's copy, a letter, a message, a calendar or a search. Its kind has a
// neutral name, for the trail shows names of kinds.
#pragma once

#include "record/duties/profile.hpp"

namespace palpate::record {

enum class Protects { child, elder_or_dependent_adult, adult_with_capacity, other };
PALPATE_DESCRIBE_ENUM(Protects, child, elder_or_dependent_adult, adult_with_capacity, other)

struct PrivateNote {
    ClientId client;
    Protects protects;
    std::string concern;                      // what was seen or said, in the words that were used
    std::optional<std::string> safe_contact;  // the way of contact that is safe
    std::vector<practice::PersonId> readers;  // besides the author and the lead
    std::vector<StepDone> steps;              // of knowledge/safeguarding_steps.csv
    std::vector<PersonTold> told;
    std::optional<practice::PersonId> author;  // the program's to say
    std::optional<Date> closed_on;
};
PALPATE_DESCRIBE(PrivateNote, client, protects, concern, safe_contact, readers, steps, told, author,
                 closed_on);
using PrivateNoteId = Id<PrivateNote>;

template <>
struct Kind<PrivateNote> : KindOfClient<PrivateNote> {
    static constexpr std::string_view name = "private_note";
};

std::vector<Fault> check(const PrivateNote& note);
void settle(PrivateNote& note, const PrivateNote* before, const Transaction& t);

// What the one who asks may read of a client's; gone, not found for the client only.
Result<std::vector<Kept<PrivateNote>>> private_notes(const Transaction& t, ClientId client);
// Not found also for whoever may not read it. The author stays; whoever changes it still reads it.
Result<Kept<PrivateNote>> change_private_note(Transaction& t, PrivateNoteId id, Version expected,
                                              PrivateNote note, std::string why);

}  // namespace palpate::record
