// Each need a thing of its own.
#pragma once

#include <optional>
#include <vector>

namespace palpate::scheduling {

// For each need one of its wishes, none given twice; nothing when there is no such way. `wishes`
// are in order of preference: the first need gets its first wish that leaves a way for the rest,
// then the second need, and so on.
std::optional<std::vector<int>> matched(const std::vector<std::vector<int>>& wishes);

}  // namespace palpate::scheduling
