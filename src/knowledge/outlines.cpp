// Which regions of the body map a brush touches.
#include "knowledge/knowledge.hpp"

#include <algorithm>

namespace palpate::knowledge {
namespace {

double distance_squared(std::pair<double, double> a, std::pair<double, double> b, double x,
                        double y) {
    const double dx = b.first - a.first;
    const double dy = b.second - a.second;
    const double length = dx * dx + dy * dy;
    double t = length > 0 ? ((x - a.first) * dx + (y - a.second) * dy) / length : 0;
    t = std::clamp(t, 0.0, 1.0);
    const double ex = a.first + t * dx - x;
    const double ey = a.second + t * dy - y;
    return ex * ex + ey * ey;
}

// Inside by the even-odd rule, or an edge nearer than the radius.
bool touches(const Outline& outline, double x, double y, double radius) {
    bool inside = false;
    const auto& points = outline.points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto a = points[i];
        const auto b = points[(i + 1) % points.size()];
        if (distance_squared(a, b, x, y) <= radius * radius)
            return true;
        if ((a.second > y) == (b.second > y))
            continue;
        const double cross = a.first + (y - a.second) * (b.first - a.first) / (b.second - a.second);
        if (x < cross)
            inside = !inside;
    }
    return inside;
}

}  // namespace

std::vector<int> Knowledge::regions_at(std::string_view figure, std::string_view view, double x,
                                       double y, double radius) const {
    std::vector<int> found;
    for (const auto& outline : outlines)
        if (outline.figure == figure && outline.view == view && touches(outline, x, y, radius))
            found.push_back(outline.region);
    return found;
}

}  // namespace palpate::knowledge
