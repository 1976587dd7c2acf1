#include "outcomes/small_groups.hpp"

#include <algorithm>

namespace palpate::outcomes {
namespace {

// Of all that is hidden: how many groups, and who.
struct Hidden {
    std::size_t groups = 0;
    std::size_t people = 0;
};

Hidden hidden_of(std::span<const std::vector<std::uint64_t>> people,
                 const std::vector<bool>& shown) {
    Hidden hidden;
    std::vector<std::uint64_t> all;
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (shown[i])
            continue;
        ++hidden.groups;
        all.insert(all.end(), people[i].begin(), people[i].end());
    }
    hidden.people = count_people(std::move(all));
    return hidden;
}

}  // namespace

std::size_t count_people(std::vector<std::uint64_t> courses) {
    std::ranges::sort(courses);
    const auto same = std::ranges::unique(courses);
    return courses.size() - same.size();
}

std::vector<bool> shown_groups(std::span<const std::vector<std::uint64_t>> people) {
    std::vector<std::size_t> counts;
    std::vector<bool> shown;
    for (const auto& group : people) {
        counts.push_back(count_people(group));
        shown.push_back(counts.back() >= people_min);
    }
    for (;;) {
        const auto hidden = hidden_of(people, shown);
        if (hidden.groups == 0 || (hidden.groups > 1 && hidden.people >= people_min))
            return shown;
        std::size_t smallest = shown.size();
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (shown[i] && (smallest == shown.size() || counts[i] < counts[smallest]))
                smallest = i;
        if (smallest == shown.size())
            return shown;  // nothing is shown at all
        shown[smallest] = false;
    }
}

}  // namespace palpate::outcomes
