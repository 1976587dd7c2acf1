// Short words for tests of this room.
#pragma once

#include "outcomes/tables.hpp"
#include "outcomes/trend.hpp"

#include <initializer_list>
#include <string_view>

namespace palpate::outcomes::for_tests {

inline Date day(int number) {  // 0: the first
    return plus_days(Date{std::chrono::year{2026} / 1 / 5}, number);
}

inline const Measure& measure(std::string_view id) {
    return *measure_of(shipped_tables(), id);
}

struct On {
    int day = 0;
    double value = 0;
};

inline Trend trend(std::string_view id, const std::vector<On>& scores, int items = 0) {
    const auto& m = measure(id);
    Trend t{.measure = &m, .items = items == 0 ? m.forms.front() : items};
    for (const auto& one : scores)
        t.scores.push_back({.day = day(one.day), .value = one.value});
    return t;
}

// Every answer given.
inline Answers given(const std::vector<double>& values) {
    return {values.begin(), values.end()};
}

}  // namespace palpate::outcomes::for_tests
