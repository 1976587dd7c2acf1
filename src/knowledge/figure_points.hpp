// A line around a region as the tables write it: "x y;x y;...", fractions of a figure's width and
// height.
#pragma once

#include "knowledge/row_reader.hpp"

#include <utility>
#include <vector>

namespace palpate::knowledge {

// A point that is none is a fault of the row, and is left out.
std::vector<std::pair<double, double>> figure_points(const RowReader& row, std::string_view column);

}  // namespace palpate::knowledge
