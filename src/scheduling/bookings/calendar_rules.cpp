#include "scheduling/bookings/calendar_rules.hpp"

#include "scheduling/bookings/ranges.hpp"

#include <set>

namespace palpate::scheduling {
namespace {

constexpr std::int64_t day_minutes = 24 * 60;
constexpr double load_limit_max = 100'000;

}  // namespace

std::vector<Fault> check(const CalendarRules& rules) {
    Ranges faults;
    const auto grid = rules.grid_minutes;
    faults.that(grid >= 5 && grid <= day_minutes && grid % 5 == 0, "/grid_minutes",
                "expected 5 to 1440, in steps of 5");
    faults.whole("/notice_minutes", rules.notice_minutes, 0, notice_minutes_max);
    faults.whole("/desk_notice_minutes", rules.desk_notice_minutes, 0, notice_minutes_max);
    faults.whole("/horizon_days", rules.horizon_days, 0, horizon_days_max);
    std::set<PractitionerId> seen;
    for (std::size_t i = 0; i < rules.limits.size(); ++i) {
        const auto& limit = rules.limits[i];
        const auto place = fmt::format("/limits/{}", i);
        faults.that(seen.insert(limit.practitioner).second, place + "/practitioner",
                    "expected each practitioner once");
        faults.whole(place + "/treated_minutes_max", limit.treated_minutes_max, 0, day_minutes);
        faults.whole(place + "/heavy_in_a_row_max", limit.heavy_in_a_row_max, 1, 100);
        faults.that(!limit.load_max || (*limit.load_max >= 0 && *limit.load_max <= load_limit_max),
                    place + "/load_max", "expected 0 to 100000");
    }
    return faults.take();
}

}  // namespace palpate::scheduling
