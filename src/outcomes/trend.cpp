#include "outcomes/trend.hpp"

#include <algorithm>
#include <map>

namespace palpate::outcomes {
namespace {

Trend trend_of(const Measure& m, const std::string& side, const std::vector<const Taken*>& taken) {
    Trend trend{.measure = &m, .side = side, .items = taken.back()->score.items};
    const bool forms_compare = m.formula == Formula::t_score || m.forms.size() < 2;
    for (const auto* one : taken) {
        const bool same = forms_compare || one->score.items == trend.items;
        auto& into = same ? trend.scores : trend.other_form;
        into.push_back({.day = one->day, .value = one->score.value});
    }
    return trend;
}

}  // namespace

std::vector<Trend> trends(std::span<const Measure> measures, std::vector<Taken> taken) {
    std::ranges::stable_sort(taken, {}, &Taken::day);
    std::vector<Trend> found;
    for (const auto& m : measures) {
        std::map<std::string, std::vector<const Taken*>> by_side;
        for (const auto& one : taken)
            if (one.measure == m.id)
                by_side[one.side].push_back(&one);
        for (const auto& [side, list] : by_side)
            found.push_back(trend_of(m, side, list));
    }
    return found;
}

}  // namespace palpate::outcomes
