// How well a word that somebody types fits a word that is kept, with the errors people make: a
// letter too many, too few, another one, or two changed about (optimal string alignment). Words are
// folded before (record/fold.hpp) and compared by character.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace palpate::record {

// 0 the same; 1 the start of it; 2 the same with one error; 3 the start with one; 4 and 5 with two.
using Misfit = std::uint8_t;
constexpr Misfit no_fit = 255;
constexpr std::size_t typed_letters_max = 32;  // what is longer is cut

// None in words of up to 3 letters, one up to 7, two in longer ones.
constexpr int errors_allowed(std::size_t letters_typed) {
    return letters_typed < 4 ? 0 : letters_typed < 8 ? 1 : 2;
}

Misfit misfit(std::u32string_view typed, std::u32string_view word);

// One bit for each letter that occurs. A word that lacks more of the typed letters than errors are
// allowed cannot fit.
std::uint32_t letters_in(std::u32string_view word);

std::u32string characters(std::string_view utf8);  // broken ones as U+FFFD

}  // namespace palpate::record
