#include "record/portable/drawing_svg.hpp"

#include "base/json.hpp"
#include "record/portable/page.hpp"

#include <map>

namespace palpate::record {
namespace {

using boost::json::value;
using knowledge::Knowledge;

constexpr double height = 1000;
// Width by height of the figures, as web/src/body/geometry.ts has them.
constexpr double width_of(std::string_view figure) {
    return height * (figure == "male" ? 630.31 / 1255.37 : 640.97 / 1385);
}

const value* member(const value& v, std::string_view name) {
    return v.is_object() ? v.get_object().if_contains(name) : nullptr;
}

std::string text_of(const value& v, std::string_view name, std::string_view otherwise) {
    const value* found = member(v, name);
    return std::string(
        found != nullptr && found->is_string() ? std::string_view(found->get_string()) : otherwise);
}

double number_of(const value* v) {
    return v != nullptr && v->is_number() ? v->to_number<double>() : 0;
}

// A darker red for a stronger pain, 0 to 10.
std::string shade(double intensity) {
    const double strength = std::clamp(intensity / 10, 0.0, 1.0);
    return fmt::format("rgb(200,{:.0f},{:.0f})", 150 - 130 * strength, 140 - 120 * strength);
}

struct Marks {
    std::map<int, double> regions;  // of the knowledge, with the intensity
    std::vector<const value*> strokes;
};

std::string outline_points(const knowledge::Outline& outline) {
    std::string points;
    for (const auto& [x, y] : outline.points)
        points += fmt::format("{:.1f},{:.1f} ", x * width_of(outline.figure), y * height);
    return points;
}

std::string stroke_svg(const value& stroke, std::string_view figure) {
    std::string points;
    const value* list = member(stroke, "points");
    if (list == nullptr || !list->is_array())
        return "";
    for (const auto& point : list->get_array())
        if (point.is_array() && point.get_array().size() == 2)
            points +=
                fmt::format("{:.1f},{:.1f} ", number_of(&point.get_array()[0]) * width_of(figure),
                            number_of(&point.get_array()[1]) * height);
    return fmt::format(
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.1f}\""
        " stroke-linecap=\"round\" stroke-linejoin=\"round\" opacity=\"0.7\"><title>{}</title>"
        "</polyline>\n",
        points, shade(number_of(member(stroke, "intensity"))),
        2 * height * number_of(member(stroke, "radius")),
        escaped_html(text_of(stroke, "quality", "")));
}

std::string svg_of(const std::string& figure, const std::string& view, const Marks& marks,
                   const Knowledge& k) {
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0:.1f} {1:.1f}\" "
        "width=\"{2:.0f}\""
        " height=\"500\"><title>{3}, {4}</title>\n",
        width_of(figure), height, width_of(figure) / 2, figure, view);
    for (const auto& outline : k.outlines) {
        if (outline.figure != figure || outline.view != view)
            continue;
        const auto hurts = marks.regions.find(outline.region);
        const bool filled = hurts != marks.regions.end();
        const auto& name = k.regions[static_cast<std::size_t>(outline.region)].name;
        svg += fmt::format(
            "<polygon points=\"{}\" fill=\"{}\" stroke=\"#888\"><title>{}{}</title></polygon>\n",
            outline_points(outline), filled ? shade(hurts->second) : "#f4f1ec", escaped_html(name),
            filled ? fmt::format(": {:g}", hurts->second) : "");
    }
    for (const value* stroke : marks.strokes)
        svg += stroke_svg(*stroke, figure);
    return svg + "</svg>\n";
}

bool has_outline(const Knowledge& k, int region, std::string_view figure, std::string_view view) {
    return std::ranges::any_of(k.outlines, [&](const auto& o) {
        return o.region == region && o.figure == figure && o.view == view;
    });
}

std::map<int, double> regions_of(const value& answers, const Knowledge& k) {
    std::map<int, double> regions;
    const value* named = member(answers, "regions");
    if (named != nullptr && named->is_object())
        for (const auto& [id, intensity] : named->get_object())
            if (const auto region = k.region(id))
                regions[*region] = number_of(&intensity);
    return regions;
}

}  // namespace

std::vector<Drawing> drawings_of(std::string_view answers, const Knowledge& k) {
    std::vector<Drawing> drawings;
    const auto parsed = parse_json(answers);
    if (!parsed)
        return drawings;
    const auto regions = regions_of(*parsed, k);
    const auto own = text_of(*parsed, "sex", "female") == "male" ? "male" : "female";
    std::map<std::pair<std::string, std::string>, Marks> sides;
    for (const std::string view : {"back", "front"})
        for (const auto& [region, intensity] : regions)
            if (has_outline(k, region, own, view))
                sides[{own, view}].regions[region] = intensity;
    const value* strokes = member(*parsed, "drawing");
    if (strokes != nullptr && strokes->is_array())
        for (const auto& stroke : strokes->get_array()) {
            const auto figure = text_of(stroke, "figure", "female") == "male" ? "male" : "female";
            const auto view = text_of(stroke, "view", "back") == "front" ? "front" : "back";
            sides[{figure, view}].strokes.push_back(&stroke);
        }
    drawings.reserve(sides.size());
    for (const auto& [side, marks] : sides)
        drawings.push_back(
            {side.first + "-" + side.second, svg_of(side.first, side.second, marks, k)});
    return drawings;
}

}  // namespace palpate::record
