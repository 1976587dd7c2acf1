// Small numbers are hidden where people are counted: a group of fewer than five people is not
// shown, and none that could be worked out from the total and the groups beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace palpate::outcomes {

inline constexpr std::size_t people_min = 5;  // of a group that is shown; project value

// By group whether it is shown. `people`: of each group who is in it, one entry a course, so a
// person may be there more than once and in several groups. With the total beside them, what is
// hidden is what the total leaves over: that is always two groups or more with at least five people
// together, or nothing; the smallest of the others are hidden as well until it is so.
std::vector<bool> shown_groups(std::span<const std::vector<std::uint64_t>> people);

std::size_t count_people(std::vector<std::uint64_t> courses);

}  // namespace palpate::outcomes
