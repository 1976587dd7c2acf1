// Days on which a practitioner takes less on than the location's rules say: their own word, without
// a reason. Kept under the practitioner's own id, so that there is one of it.
#pragma once

#include "scheduling/bookings/places.hpp"

namespace palpate::scheduling {

struct LightDay {
    Date day;
    double load_max;  // 0 to 100000; the rules' own limit holds where it is smaller
};
PALPATE_DESCRIBE(LightDay, day, load_max);

struct LightDays {
    std::vector<LightDay> days;  // each once
};
PALPATE_DESCRIBE(LightDays, days);
using LightDaysId = Id<LightDays>;  // the practitioner's uuid

std::vector<Fault> check(const LightDays& light);

}  // namespace palpate::scheduling

namespace palpate::record {

template <>
struct Kind<scheduling::LightDays> : KindOfPractice<scheduling::LightDays> {
    static constexpr std::string_view name = "light_days";
};

}  // namespace palpate::record
