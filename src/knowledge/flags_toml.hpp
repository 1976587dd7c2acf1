// flags.toml: the red-flag rules as text a clinician can review.
#pragma once

#include "knowledge/knowledge.hpp"

#include <string_view>
#include <vector>

namespace palpate::knowledge {

std::vector<Flag> parse_flags(std::string_view text, const Knowledge& knowledge,
                              std::vector<Fault>& faults);

}  // namespace palpate::knowledge
