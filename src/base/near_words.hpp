// "Did you mean": the permitted words that a mistyped one may stand for. None is better than an
// absurd one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace palpate {

// How far apart two words are: 0 the same, 1 nothing in common. Nothing when nobody could have
// meant the one by the other: they are a few letters apart (a third of the typed word's), one
// begins with the other, or they share half of their parts (left and right do not count). Case,
// spaces and hyphens do not matter; of long words the first 100 characters are compared.
std::optional<double> apart(std::string_view typed, std::string_view permitted);

// The nearest of `permitted`; empty when none is near. `name` gives the word of an item.
template <class Range, class Name>
std::string near_word(std::string_view typed, const Range& permitted, Name name) {
    std::string best;
    double least = 2;
    for (const auto& item : permitted)
        if (const auto distance = apart(typed, name(item)); distance && *distance < least) {
            least = *distance;
            best = name(item);
        }
    return best;
}

// Those that are near, nearest first, each once, at most `count`.
std::vector<std::string> near_words(std::string_view typed, std::vector<std::string> permitted,
                                    std::size_t count);

// "nearest: low_back_left; " before what is always permitted, or nothing when none is near.
std::string nearest_and(std::string_view near);
// " (nearest: low_back_left)", or nothing when none is near.
std::string nearest_aside(std::string_view near);

}  // namespace palpate
