// The plan of an answer as the contract's JSON.
#pragma once

#include "advice/advise.hpp"
#include "base/json_writer.hpp"

namespace palpate::advice {

void write_plan(JsonWriter& w, const Out& out, const knowledge::Knowledge& k);

}  // namespace palpate::advice
