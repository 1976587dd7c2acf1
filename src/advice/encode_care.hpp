// The parts of the contract's Out about what the client takes home: self-care and the letter.
#pragma once

#include "advice/advise.hpp"
#include "base/json_writer.hpp"

namespace palpate::advice {

// Writes self_care, self_care_kept_back, self_care_note and referral.
void write_care(JsonWriter& w, const Out& out, const knowledge::Knowledge& k);

}  // namespace palpate::advice
