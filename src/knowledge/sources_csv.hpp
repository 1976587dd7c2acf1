// Rows of muscles.csv, trigger_points.csv and other_sources.csv.
#pragma once

#include "knowledge/row_reader.hpp"

namespace palpate::knowledge {

Source read_muscle(const RowReader& row);
TriggerPoint read_trigger_point(const RowReader& row);
Source read_other_source(const RowReader& row);

}  // namespace palpate::knowledge
