#include "knowledge/figure_points.hpp"

#include "base/decimal.hpp"
#include "base/text.hpp"

namespace palpate::knowledge {

std::vector<std::pair<double, double>> figure_points(const RowReader& row,
                                                     std::string_view column) {
    const auto is_fraction = [](std::optional<double> v) { return v && *v >= 0 && *v <= 1; };
    const auto written = split_list(row.text(column), ';');
    std::vector<std::pair<double, double>> points;
    points.reserve(written.size());
    for (const auto& point : written) {
        const auto xy = split_list(point, ' ');
        const auto x = xy.size() == 2 ? parse_decimal(xy[0]) : std::nullopt;
        const auto y = xy.size() == 2 ? parse_decimal(xy[1]) : std::nullopt;
        if (is_fraction(x) && is_fraction(y))
            points.emplace_back(*x, *y);
        else
            row.fault(column, "expected 'x y;x y;...', each from 0 to 1");
    }
    return points;
}

}  // namespace palpate::knowledge
