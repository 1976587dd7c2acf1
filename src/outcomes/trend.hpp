// The scores of one measure in one episode, in order, all of one form: a mean of three activities
// is not compared with one activity alone.
#pragma once

#include "outcomes/level.hpp"
#include "outcomes/score.hpp"

namespace palpate::outcomes {

struct Taken {
    std::string measure;
    std::string side;  // left, right; empty: the measure has none
    Date day;
    Score score;
};

struct Trend {
    const Measure* measure = nullptr;
    std::string side;
    int items = 0;
    std::vector<Scored> scores;      // by day
    std::vector<Scored> other_form;  // set aside: another number of items than the newest
};

// One for each measure and side that was taken, in the order of the tables; what is no measure of
// the tables is left out by the caller's score() already. T scores of different forms compare.
std::vector<Trend> trends(std::span<const Measure> measures, std::vector<Taken> taken);

}  // namespace palpate::outcomes
