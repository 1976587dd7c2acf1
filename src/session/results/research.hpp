// The rows that leave for research: of every course of a period that may be counted, without who
// it was. Private records are never read for it.
#pragma once

#include "outcomes/research.hpp"
#include "session/results/gather.hpp"

namespace palpate::session {

struct ResearchFound {
    std::vector<outcomes::ResearchRow> rows;  // as they are: outcomes::released() comes after
    std::size_t said_no = 0;  // courses of clients who refused the use of data, or took it back
};
ResearchFound research_found(const record::Transaction& t, const Period& period,
                             const outcomes::Tables& tables);

}  // namespace palpate::session
