// Which memories of the rule of 7 days a visit can be reached with, for each day it may lie on.
// Days alone decide, not hours, so there may be some that no course has; none is missing.
#pragma once

#include "scheduling/series/layers.hpp"
#include "scheduling/series/recent_days.hpp"

#include <span>
#include <vector>

namespace palpate::scheduling::series {

// The step from a day of one visit to a day of a later one, as the rule of 7 days sees it. Nothing
// when the later one would come first.
std::optional<NextVisit> next_visit(const Layer& from, Day day, const Layer& to, Day later);

class Reach {
public:
    // Gives up, with some missing, when it takes more than this many steps or states_max.
    Reach(const std::vector<Layer>& layers, const RecentDays& rule, std::int64_t steps_allowed);

    bool too_much() const { return steps_ > steps_allowed_ || states_ > states_max; }
    std::int64_t steps() const { return steps_; }
    std::int64_t states() const { return states_; }  // choices, each with each memory of its day

    // Ascending; holds rule.none() always, for the visit may be the first.
    std::span<const Recent> at(std::size_t visit, std::size_t day) const {
        return reached_[visit][day];
    }

private:
    void add_before(std::size_t visit, const std::vector<Day>& last);
    void add_from(std::size_t visit, std::size_t later, std::size_t day);
    void count_states(std::size_t visit);

    const std::vector<Layer>& layers_;
    const RecentDays& rule_;
    const std::int64_t steps_allowed_;
    std::int64_t steps_ = 0;
    std::int64_t states_ = 0;
    std::vector<std::vector<std::vector<Recent>>> reached_;  // by visit, by day
};

}  // namespace palpate::scheduling::series
