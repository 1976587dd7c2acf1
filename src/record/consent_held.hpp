// What a client's recorded consents mean to the engine: what was refused or taken back is closed
// in the next intake and the next check of a plan, whatever an earlier one said; what was given is
// open, as far as the tables ask for consent there.
#pragma once

#include "record/consents.hpp"

namespace palpate::record {

// By what was asked for last; of two answers of one moment, the one that closes.
struct Held {
    std::vector<std::string> given;       // ids of areas, groups and regions
    std::vector<std::string> closed;      // the same, refused or withdrawn
    std::vector<std::string> techniques;  // refused or withdrawn
    bool treatment_closed = false;        // no hands-on work at all may be agreed
    friend bool operator==(const Held&, const Held&) = default;
};

// `consents` in any order.
Held held(const std::vector<Kept<Consent>>& consents);
// Reads all of a client's consents. Not found: a client who is not there.
Result<Held> held_of(const Transaction& t, ClientId client);

// The contract's In with it: consented_areas, no_touch and preferences.dislikes. Unchanged, byte
// for byte, when no consent speaks of it or when it is no JSON object.
Document with_consents(const Document& input, const Held& held, const knowledge::Knowledge& k);

}  // namespace palpate::record
