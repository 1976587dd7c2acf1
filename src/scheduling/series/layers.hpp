// The course as the search sees it: for each visit the slots that nothing fixed forbids, in the
// order in which ties are decided, and by day.
#pragma once

#include "scheduling/series/series.hpp"

#include <vector>

namespace palpate::scheduling::series {

struct Choice {
    const Slot* slot = nullptr;
    std::int64_t points = 0;  // by itself
    int practitioner = 0;     // its number in this course
    std::size_t day = 0;      // index into Layer::days
};

struct Layer {
    std::vector<Choice> choices;            // by start, practitioner, room, end
    std::vector<Day> days;                  // that the choices lie on, ascending
    std::vector<std::size_t> first_of_day;  // by day: its first choice; one more, the end
    std::vector<Moment> starts;             // of the choices
    minutes rest{0};                        // after this visit
    bool fixed = false;                     // exactly one choice, and never left out
};

// One for each wanted visit. Of slots with the same hour and practitioner only the best is kept:
// the room matters to no other visit.
std::vector<Layer> layers_of(const Course& course);

}  // namespace palpate::scheduling::series
