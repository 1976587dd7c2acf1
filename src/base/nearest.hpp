// "Did you mean": the permitted word closest to a mistyped one.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace palpate {

// Number of single-character edits that turn `a` into `b`.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
            diagonal = above;
        }
    }
    return row[b.size()];
}

// Empty when `permitted` is empty. Words longer than 100 characters are compared by their start.
template <class Range, class Name>
std::string nearest(std::string_view word, const Range& permitted, Name name) {
    std::string best;
    std::size_t best_distance = static_cast<std::size_t>(-1);
    word = word.substr(0, 100);
    for (const auto& item : permitted) {
        const std::size_t distance = edit_distance(word, name(item));
        if (distance < best_distance) {
            best_distance = distance;
            best = name(item);
        }
    }
    return best;
}

}  // namespace palpate
