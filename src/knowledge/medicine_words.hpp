// Medicines as people write them: "Warfarin 5mg at night", "metoprolol succ. 50", "ibuprofen and
// Eliquis". A name counts when its words stand there whole, in any case, with whatever dose, form,
// salt or times of day are written between and around them.
#pragma once

#include "knowledge/knowledge.hpp"

namespace palpate::knowledge {

struct MedicinesRead {
    std::vector<int> medicines;  // of the knowledge, each once, in the order they are written
    bool whole = true;           // nothing but names, doses, forms and times was written
};

// A line cut where the next medicine may begin: "aspirin 75 mg", "ibuprofen 400".
std::vector<std::string_view> medicine_parts(std::string_view told);

// A name right after "no", "not", "never" or "without" is not read, and then not `whole`.
MedicinesRead medicines_in_words(const Knowledge& k, std::string_view told);

}  // namespace palpate::knowledge
