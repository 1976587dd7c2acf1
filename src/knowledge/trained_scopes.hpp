// What somebody needs a training for, or a licence: the rows of scope_limits.csv that a certificate
// may open, and the techniques each of them opens. The other rows are open to nobody, or to all.
#pragma once

#include "base/json.hpp"
#include "knowledge/table_file.hpp"

#include <vector>

namespace palpate::knowledge {

struct TrainedScope {
    std::string id;                       // "cupping_scraping"
    std::string topic;                    // "Cupping and scraping"
    std::string rule;                     // what holds without it, in words
    std::string varies;                   // why it is not the same everywhere, in words
    std::vector<std::string> techniques;  // ids; none: it opens no technique, and is only kept
};
PALPATE_DESCRIBE(TrainedScope, id, topic, rule, varies, techniques);

// Every fault names file, line and what was expected.
Checked<std::vector<TrainedScope>> load_trained_scopes(std::span<const TableFile> tables);

// Those of the table that is built in, read at the first call; a test proves them sound.
const std::vector<TrainedScope>& trained_scopes();
// Null when there is none: of that id, or that opens this technique.
const TrainedScope* trained_scope(std::string_view id);
const TrainedScope* scope_that_opens(std::string_view technique);

}  // namespace palpate::knowledge
