// Who may decide for a client who may not decide alone: a child's parent or guardian, or whoever a
// court, a power of attorney or the law on capacity names for an adult.
//
// A parent's or guardian's word ends by itself on the day the client is surely an adult. Nothing
// else about a person who may not decide or be told anything is dropped: it is shown to whoever
// answers the telephone.
#pragma once

#include "base/tri.hpp"
#include "record/duties/profile.hpp"

namespace palpate::record {

enum class DecidingBy { parent, guardian, court, power_of_attorney, capacity_law };
PALPATE_DESCRIBE_ENUM(DecidingBy, parent, guardian, court, power_of_attorney, capacity_law)
enum class DeciderMay { decide, be_told, nothing };
PALPATE_DESCRIBE_ENUM(DeciderMay, decide, be_told, nothing)

struct Decider {
    ClientId client;
    std::string name;
    std::string relation;  // mother, daughter, social worker
    DecidingBy authority;
    DeciderMay may;  // `nothing`: may not decide nor be told, as after a court's order
    std::optional<std::string> phone;
    std::optional<std::string> document;  // what was seen: "court order of 3 May"
    std::optional<practice::PersonId> seen_by;
    std::optional<Date> seen_on;
    std::optional<std::string> signature;  // SVG path of the strokes
    std::optional<std::string> custody;    // what to keep to, in words
    bool portal_access;
    Date valid_from;
    std::optional<Date> valid_until;  // the last day
};
PALPATE_DESCRIBE(Decider, client, name, relation, authority, may, phone, document, seen_by, seen_on,
                 signature, custody, portal_access, valid_from, valid_until);
using DeciderId = Id<Decider>;

template <>
struct Kind<Decider> : KindOfClient<Decider> {
    static constexpr std::string_view name = "decider";
};

std::vector<Fault> check(const Decider& decider);

// How decisions for one client stand today.
struct Deciding {
    Tri adult = Tri::unknown;
    std::optional<std::int64_t> age_years;  // at least; none when nothing is known of it
    bool needs_decider = false;             // the client may not agree alone
    // "required": somebody who decides is in the room; "offered"; "no"
    std::string presence;
    std::vector<std::string> may_decide;  // names, in force today, their document seen
    std::vector<std::string> keep_to;     // notes on custody; who may not decide or be told
    std::vector<std::string> missing;     // birth, decider, document
};
PALPATE_DESCRIBE(Deciding, adult, age_years, needs_decider, presence, may_decide, keep_to, missing);

// In whole years, what an intake says of the age; none where it says nothing.
std::optional<int> told_age(const Document& answers);

// `told_age`: what an intake says where the record has no date of birth.
Deciding deciding_for(const Transaction& t, const Kept<Client>& client,
                      const knowledge::Place& place, Date today, std::optional<int> told_age = {});

// Conflict, naming what is missing, when nobody may decide yet.
Result<void> may_be_agreed(const Deciding& deciding, const knowledge::Place& place);
// The same for a consent that is given, which names who gave it.
Result<void> may_consent(const Deciding& deciding, const std::optional<std::string>& given_by,
                         const knowledge::Place& place);

// Both once more, by the client's id and the practice's place; for a consent the age told in the
// newest intake counts. Gone, not found.
Result<void> client_may_agree(const Transaction& t, ClientId client,
                              const knowledge::Places& places, Date today,
                              std::optional<int> told_age);
Result<void> client_may_consent(const Transaction& t, ClientId client,
                                const std::optional<std::string>& given_by,
                                const knowledge::Places& places, Date today);

// Who is in the room with the client at a session. Conflict at /in_room, with the names of who
// decides, where the place wants one of them there at the client's age and `in_room` names none;
// the age counts as above. Invalid: a text of no or too many bytes.
Result<void> somebody_is_there(const Transaction& t, ClientId client,
                               const std::optional<std::string>& in_room,
                               const knowledge::Places& places, Date today);

// Conflict for a child with nobody on record who may decide (JV06); the age of the record counts,
// or the one told last. Of an age that nobody knows nothing is said: sessions ask for it.
Result<void> child_may_be_treated(const Transaction& t, ClientId client,
                                  const knowledge::Places& places, Date today);

}  // namespace palpate::record
