#include "store/backup/retention.hpp"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>

namespace palpate::store {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// The first day of what it lies in.
sys_days day_of(Instant at) {
    return std::chrono::floor<days>(at);
}
sys_days week_of(Instant at) {
    const auto day = day_of(at);
    return day - days(std::chrono::weekday(day).iso_encoding() - 1);
}
sys_days month_of(Instant at) {
    const std::chrono::year_month_day day(day_of(at));
    return day.year() / day.month() / 1;
}

// The newest of each of the last `count` periods; `newest_first` is sorted so.
void keep(const std::vector<Instant>& newest_first, int count, sys_days (*period)(Instant),
          std::set<Instant>& kept) {
    std::set<sys_days> seen;
    for (const auto at : newest_first) {
        if (std::cmp_greater_equal(seen.size(), count))
            return;
        if (seen.insert(period(at)).second)
            kept.insert(at);
    }
}

}  // namespace

std::vector<Instant> outlived(std::vector<Instant> made, const Keeping& keeping) {
    assert(keeping.daily >= 1);
    std::ranges::sort(made, std::greater());
    std::set<Instant> kept;
    keep(made, keeping.daily, day_of, kept);
    keep(made, keeping.weekly, week_of, kept);
    keep(made, keeping.monthly, month_of, kept);
    std::erase_if(made, [&](Instant at) { return kept.contains(at); });
    return made;
}

}  // namespace palpate::store
