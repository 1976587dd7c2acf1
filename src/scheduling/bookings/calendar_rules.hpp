// What a location asks of its bookings besides its hours: which minutes are offered, how long
// before, how far ahead, and how much work a practitioner takes on a day. Kept under the location's
// own id, so that there is one of it. Where nothing is kept, nothing is asked.
#pragma once

#include "scheduling/bookings/places.hpp"

namespace palpate::scheduling {

// How much work one practitioner takes on one local day, the day on which a booking starts.
struct WorkLimit {
    PractitionerId practitioner;
    std::optional<std::int64_t> treated_minutes_max;  // with clients, 0 to 1440; none: no limit
    std::optional<double> load_max;  // sum of the services' loads, 0 to 100000; none: no limit
    std::optional<std::int64_t> heavy_in_a_row_max;  // 1 to 100; none: no limit
};
PALPATE_DESCRIBE(WorkLimit, practitioner, treated_minutes_max, load_max, heavy_in_a_row_max);

struct CalendarRules {
    std::int64_t grid_minutes;  // starts on offer are at whole multiples; 5 to 1440, of fives
    std::optional<std::int64_t> notice_minutes;       // for clients; 0 to 20160; none: no notice
    std::optional<std::int64_t> desk_notice_minutes;  // for staff; the same
    std::optional<std::int64_t>
        horizon_days;               // counted from today, 0 to 3660; none: as far as that
    std::vector<WorkLimit> limits;  // of each practitioner one at most
};
PALPATE_DESCRIBE(CalendarRules, grid_minutes, notice_minutes, desk_notice_minutes, horizon_days,
                 limits);
using CalendarRulesId = Id<CalendarRules>;  // the location's uuid

constexpr std::int64_t horizon_days_max = 3660;

// Every fault, each at its place; empty when it may be kept.
std::vector<Fault> check(const CalendarRules& rules);

}  // namespace palpate::scheduling
