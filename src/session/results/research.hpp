// The rows that leave for research: of every course of a period that may be counted, without who
// it was. Private records are never read for it.
#pragma once

#include "outcomes/research.hpp"
#include "session/results/gather.hpp"

namespace palpate::session {

struct ResearchFound {
    std::vector<outcomes::ResearchRow> rows;  // as they are: outcomes::released() comes after
    std::size_t not_agreed = 0;  // courses of clients who have not agreed to the use of their data
};
ResearchFound research_found(const record::Transaction& t, const Period& period,
                             const outcomes::Tables& tables);

}  // namespace palpate::session
