#include "outcomes/plot.hpp"

#include "base/decimal.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace palpate::outcomes {
namespace {

double shown(double value) {
    return rounded(value, 100);
}

double within(const Measure& m, double value) {
    return shown(std::clamp(value, m.min, m.max));
}

ChangeSaid said_of(const ScoreChange& c) {
    ChangeSaid s{.real = std::string(to_text(c.real)),
                 .first = shown(c.first),
                 .last = shown(c.last),
                 .gain = shown(c.gain)};
    if (c.percent)
        s.percent = rounded(*c.percent, 10);
    s.beyond_error = c.beyond_error;
    s.matters = c.matters;
    s.matters_percent = c.matters_percent;
    if (c.level) {
        s.level_change = shown(c.level->change.mean);
        s.level_change_low = shown(c.level->change.low);
        s.level_change_high = shown(c.level->change.high);
    }
    s.because = c.because;
    s.said = c.said;
    return s;
}

void add_points(const Trend& trend, const Parameters& p, Plot& plot) {
    const auto& m = *trend.measure;
    const auto noise = noise_of(m, trend.items, p);
    const auto found = noise ? levels(trend.scores, *noise) : std::vector<Level>();
    for (std::size_t i = 0; i < trend.scores.size(); ++i) {
        PlotPoint point{.day = trend.scores[i].day, .value = shown(trend.scores[i].value)};
        if (noise) {
            point.level = within(m, found[i].level.mean);
            point.low = within(m, found[i].level.low);
            point.high = within(m, found[i].level.high);
        }
        plot.points.push_back(point);
    }
    for (const auto& score : trend.other_form)
        plot.other_form.push_back({.day = score.day, .value = shown(score.value)});
}

void add_lines(const Trend& trend, Plot& plot) {
    const auto& m = *trend.measure;
    if (m.kind == Kind::change)
        return;
    const double first = trend.scores.front().value;
    if (m.mcid)
        plot.matters_from = within(m, m.higher_better ? first + *m.mcid : first - *m.mcid);
    if (const auto mdc = detectable_change(m, trend.items)) {
        plot.error_low = within(m, first - *mdc);
        plot.error_high = within(m, first + *mdc);
    }
}

void add_table(Plot& plot) {
    plot.head = {"day", "score", "level", "interval", "marks"};
    for (const auto& point : plot.points) {
        std::string marks;
        for (const auto& mark : plot.marks)
            if (mark.day == point.day)
                marks.append(marks.empty() ? "" : "; ").append(mark.text);
        plot.rows.push_back(
            {palpate::to_text(point.day), fmt::format("{:g}", point.value),
             point.level ? fmt::format("{:.1f}", *point.level) : "not known",
             point.low ? fmt::format("{:.1f} to {:.1f}", *point.low, *point.high) : "not known",
             marks});
    }
}

}  // namespace

Plot plot(const Trend& trend, const Around& around, const Parameters& parameters) {
    const auto& m = *trend.measure;
    Plot plot{.measure = m.id, .code = m.code, .name = m.name, .side = trend.side};
    plot.unit = m.unit;
    plot.min = m.min;
    plot.max = m.max;
    plot.higher_better = m.higher_better;
    // Which class a STarT total is in depends on its parts, which a trend does not hold.
    if (m.id != "start_back")
        plot.band = band_of(m, trend.scores.back().value);
    plot.visits = around.visits;
    plot.doses = around.doses;
    plot.marks = around.marks;
    add_points(trend, parameters, plot);
    add_lines(trend, plot);
    add_table(plot);
    plot.change = said_of(change(m, trend.items, trend.scores, around.began, parameters));
    plot.sources = m.citation.source();
    plot.source_seen = m.citation.seen();
    return plot;
}

}  // namespace palpate::outcomes
