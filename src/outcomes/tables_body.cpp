// The body as drawings are counted on it: which part each region is of, and how much of the
// surface.
#include "knowledge/figure_points.hpp"
#include "outcomes/table_rows.hpp"

#include <cmath>

namespace palpate::outcomes {
namespace {

void read_areas(PlanRows& rows, Tables& tables) {
    std::map<std::string, std::string> word_of_group;
    rows.each("outcomes/body_areas.csv", [&](const RowReader& row) {
        word_of_group[row.text("group")] = row.one_of("area", {"axial", "upper", "lower"});
        row.citation();
    });
    rows.each("regions.csv", [&](const RowReader& row) {
        const auto word = word_of_group.find(row.text("group"));
        if (word == word_of_group.end()) {
            row.fault("group", "expected a group of outcomes/body_areas.csv");
            return;
        }
        const bool left = row.text("side") == "left";
        const bool upper = word->second == "upper";
        auto area = left ? (upper ? BodyArea::left_upper : BodyArea::left_lower)
                         : (upper ? BodyArea::right_upper : BodyArea::right_lower);
        if (word->second == "axial" || row.text("side") == "midline")
            area = BodyArea::axial;
        tables.area_of.emplace(row.id(), area);
    });
}

// Twice the surface that a line around it encloses.
double twice_enclosed(const std::vector<std::pair<double, double>>& points) {
    double twice = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto& [x, y] = points[i];
        const auto& [next_x, next_y] = points[(i + 1) % points.size()];
        twice += x * next_y - next_x * y;
    }
    return std::abs(twice);
}

// Of all figures together, front and back.
void read_surface(PlanRows& rows, Tables& tables) {
    double all = 0;
    rows.each("region_polygons.csv", [&](const RowReader& row) {
        const double twice = twice_enclosed(knowledge::figure_points(row, "points"));
        if (twice <= 0)
            row.fault("points", "expected a line around some surface");
        tables.surface_of[row.text("region")] += twice;
        all += twice;
    });
    for (auto& [region, share] : tables.surface_of)
        share *= 100 / all;
    for (const auto& [region, area] : tables.area_of)
        tables.surface_of.try_emplace(region, 0);
}

}  // namespace

void read_body(PlanRows& rows, Tables& tables) {
    read_areas(rows, tables);
    read_surface(rows, tables);
}

}  // namespace palpate::outcomes
