// What may be told of the days beside the questions: what loads the body, what eases the pain,
// which care was given. Offered only where the drawing or an answer makes it matter; none of it is
// ever required, and what is left out was not asked.
#pragma once

#include "advice/in.hpp"

#include <string>
#include <vector>

namespace palpate::advice {

struct Choice {
    std::string id;
    std::string name;  // plain words
};

struct WorthTelling {
    std::vector<Choice> loads;  // ids of overloads.csv, the most telling first (asked_loads.csv)
    std::vector<Choice> eases;  // ids of eases.csv
    std::vector<Choice> care;   // ids of care_kinds.csv: care was given elsewhere
};

WorthTelling worth_telling(const In& in, const knowledge::Knowledge& k);

}  // namespace palpate::advice
