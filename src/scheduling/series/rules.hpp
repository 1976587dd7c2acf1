// The rules between a slot and the rest of the course, each in one place: the search leaves out
// what they forbid, and the explanation names them. The rule of 7 days as the search needs it is in
// recent_days.hpp.
#pragma once

#include "scheduling/series/series.hpp"

namespace palpate::scheduling::series {

bool in_window(const Wanted& wanted, const Slot& slot);
minutes rest_after(const Rules& rules, bool deep);
minutes rest_after(const Course& course, std::size_t visit);

// The first treatment too near.
std::optional<std::size_t> treatment_near(const Course& course, const Slot& slot);

// What forbids two visits at these slots, the earlier of the order first.
struct At {
    std::size_t visit = 0;
    const Slot& slot;
};
std::optional<Why> between(const Course& course, At earlier, At later);

// What a slot costs a visit by itself.
Cost cost_alone(const Course& course, At at);
// What two visits cost that follow each other, none placed between them.
Cost cost_between(const Course& course, At earlier, At later);
// Of that, the points for even spacing, when the later one's day comes `gap` days after.
std::int64_t points_off_gap(const Course& course, std::size_t earlier, std::size_t later,
                            std::chrono::days gap);

}  // namespace palpate::scheduling::series
