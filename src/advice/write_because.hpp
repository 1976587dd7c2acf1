// The because of a statement as the contract's JSON, written straight into the answer.
#pragma once

#include "base/because.hpp"
#include "base/json_writer.hpp"

#include <string_view>
#include <vector>

namespace palpate::advice {

// One entry of the list.
void write_because(JsonWriter& w, std::string_view fact, std::string_view rule,
                   const Citation& citation);
// The member "because" of an object that is open: the whole list.
void write_because(JsonWriter& w, const std::vector<Because>& because);
// The same member with one entry.
void write_only_because(JsonWriter& w, std::string_view fact, std::string_view rule,
                        const Citation& citation);

}  // namespace palpate::advice
