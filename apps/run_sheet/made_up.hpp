// Questions as a tablet asks them, from a seed: sessions of two devices, with what makes no sense
// and with text that is no question at all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace palpate::run_sheet {

std::vector<std::string> made_up(std::uint64_t seed);

}  // namespace palpate::run_sheet
