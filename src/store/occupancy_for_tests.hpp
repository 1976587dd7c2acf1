// Events to occupy time with, in tests.
#pragma once

#include "scheduling/bookings/kinds.hpp"
#include "store/for_tests.hpp"

namespace palpate::store {

inline const Instant midnight = *parse_instant("2026-12-01T00:00:00Z");

// An event of one practitioner occupies exactly them, from begin to until.
inline scheduling::Event event_at(std::chrono::minutes begin, std::chrono::minutes until,
                                  std::uint8_t practitioner = 1) {
    return {.title = "Meeting",
            .practitioners = {id_of<scheduling::PractitionerId>(practitioner)},
            .resources = {},
            .service = {},
            .location = {},
            .begin = midnight + begin,
            .until = midnight + until,
            .seats = 0,
            .cancelled = {}};
}

}  // namespace palpate::store
