// Where each item of the seed texts is encoded: trace.csv, held against the list of their ids in
// trace_ids.txt.
#pragma once

#include "knowledge/knowledge.hpp"

#include <span>
#include <string>
#include <vector>

namespace palpate::knowledge {

struct TraceRow {
    std::string id;                  // T000-01
    std::string kind;                // region, technique, claim, ...
    std::string what;                // what the seed says
    std::vector<std::string> homes;  // "claims.csv#relieves_pain"
    std::string place;               // of the homes: "trace.csv:2:40"
};

// Faults: the table or one of its columns is missing or broken.
Checked<std::vector<TraceRow>> trace_rows(std::span<const TableFile> tables);

// Faults: an id of the list without a row, a row whose id the list has not or that stands twice, a
// home that is not file#row, or whose file or row does not exist.
CheckReport check_trace(std::span<const TableFile> tables);

}  // namespace palpate::knowledge
