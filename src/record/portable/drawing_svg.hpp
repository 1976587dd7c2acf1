// What a client drew or named on the body map, as pictures: the outlines of the regions, those that
// hurt filled, and the strokes over them.
#pragma once

#include "knowledge/knowledge.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace palpate::record {

struct Drawing {
    std::string name;  // "female-back"
    std::string svg;
};

// `answers` is the contract's In of an intake. One picture for each side of the body with a mark on
// it; none when nothing was marked, or when it cannot be read.
std::vector<Drawing> drawings_of(std::string_view answers, const knowledge::Knowledge& k);

}  // namespace palpate::record
