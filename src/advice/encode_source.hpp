#pragma once

#include "assessment/localise.hpp"
#include "base/json_writer.hpp"

namespace palpate::advice {

// The member "because" of a source's object: at least one reason, each a fact of this client.
void write_source_because(JsonWriter& w, const assessment::RankedSource& ranked,
                          const knowledge::Knowledge& k);

}  // namespace palpate::advice
