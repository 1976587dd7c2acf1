// Short words for tests of this room.
#pragma once

#include "outcomes/tables.hpp"
#include "outcomes/trend.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

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

// What `load` says against the shipped tables when `from` reads `to` in one of them.
template <class Load>
std::string faults_after(Load load, std::string_view name, std::string_view from,
                         std::string_view to) {
    std::vector<knowledge::TableFile> tables;
    std::string text;
    for (const auto& table : knowledge::embedded_tables())
        if (table.name == name)
            text = std::string(table.text);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << name << " no longer says " << from;
    text.replace(at, from.size(), to);
    for (const auto& table : knowledge::embedded_tables())
        tables.push_back(table.name == name ? knowledge::TableFile{name, text} : table);
    const auto loaded = load(tables);
    std::string all;
    if (!loaded)
        for (const auto& fault : loaded.error())
            all.append(fault.path).append(" ").append(fault.message).append("\n");
    return all;
}

// The places at fault; "read" where there are none.
template <class T>
std::string places_at_fault(const Checked<T>& read) {
    if (read)
        return "read";
    std::string all;
    for (const auto& fault : read.error())
        all.append(all.empty() ? "" : " ").append(fault.path);
    return all;
}

// Every answer given.
inline Answers given(const std::vector<double>& values) {
    return {values.begin(), values.end()};
}

}  // namespace palpate::outcomes::for_tests
