// A trend as a page draws it, and the same as a table of words: scores, the level behind them with
// its interval, visits, and marks where something was changed.
#pragma once

#include "base/json.hpp"
#include "outcomes/change.hpp"
#include "outcomes/trend.hpp"

namespace palpate::outcomes {

struct PlotPoint {
    Date day;
    double value = 0;
    std::optional<double> level;  // empty when the measurement error is not known
    std::optional<double> low;    // 95 %, within the measure's scale
    std::optional<double> high;
};
PALPATE_DESCRIBE(PlotPoint, day, value, level, low, high);

struct PlotMark {
    Date day;
    std::string kind;  // technique, dose, extension, flare, worse
    std::string text;
    std::string why;  // in the words of who decided it
};
PALPATE_DESCRIBE(PlotMark, day, kind, text, why);

struct DoseGiven {
    Date day;
    std::int64_t minutes = 0;
};
PALPATE_DESCRIBE(DoseGiven, day, minutes);

struct ChangeSaid {
    std::string real;  // too_early, inside_error, real_change, error_unknown
    double first = 0;
    double last = 0;
    double gain = 0;                // positive is better
    std::optional<double> percent;  // of the first score
    Tri beyond_error = Tri::unknown;
    Tri matters = Tri::unknown;
    Tri matters_percent = Tri::unknown;
    std::optional<double> level_change;  // on the measure's own scale
    std::optional<double> level_change_low;
    std::optional<double> level_change_high;
    std::vector<std::string> because;
    std::vector<std::string> said;
};
PALPATE_DESCRIBE(ChangeSaid, real, first, last, gain, percent, beyond_error, matters,
                 matters_percent, level_change, level_change_low, level_change_high, because, said);

struct Plot {
    std::string measure;
    std::string code;
    std::string name;
    std::string side;  // left, right; empty: none
    std::string unit;
    double min = 0;  // of the scale
    double max = 0;
    bool higher_better = false;
    std::string band;  // of the newest score
    std::vector<PlotPoint> points;
    std::vector<PlotPoint> other_form;  // not compared: another number of items
    std::vector<Date> visits;
    std::vector<DoseGiven> doses;
    std::vector<PlotMark> marks;
    std::optional<double> matters_from;  // the score at which the gain matters
    std::optional<double> error_low;     // about the first score: within it a change may be error
    std::optional<double> error_high;
    std::vector<std::string> head;               // of the table
    std::vector<std::vector<std::string>> rows;  // one for each score
    ChangeSaid change;
    std::vector<std::string> sources;
    bool source_seen = false;  // read, not recalled
};
PALPATE_DESCRIBE(Plot, measure, code, name, side, unit, min, max, higher_better, band, points,
                 other_form, visits, doses, marks, matters_from, error_low, error_high, head, rows,
                 change, sources, source_seen);

struct Around {
    std::vector<Date> visits;
    std::vector<DoseGiven> doses;
    std::vector<PlotMark> marks;
    Began began;
};

// The trend must have a score.
Plot plot(const Trend& trend, const Around& around, const Parameters& parameters);

}  // namespace palpate::outcomes
