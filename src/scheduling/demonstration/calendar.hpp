// A made-up calendar for the made-up clients of a demonstration (record/demonstration): a house
// with two rooms, what is offered, when two people work, some weeks of visits that took place and
// some that are to come. All of it goes through the one way to a booking, so whoever is held is not
// in it.
#pragma once

#include "record/transaction.hpp"
#include "scheduling/bookings/kinds.hpp"

#include <cstdint>

namespace palpate::scheduling {

// Who comes, where, and by whom they are treated.
struct MadeUpHouse {
    LocationId location;
    std::vector<PractitionerId> practitioners;
    std::vector<ResourceId> rooms;  // of each practitioner one
    StoredServiceId massage;        // 60 minutes
    StoredServiceId chair;          // 30 minutes
};

// Conflict: there is a location already, and nothing is made up beside it.
Result<MadeUpHouse> make_up_house(record::Transaction& t, practice::PersonId therapist);

// One day's visits, from a seed: the same seed, day and clients give the same hours. What has begun
// took place, was called off or missed; `clients` come in turn. Gives how many were booked; what
// the calendar refuses is left out.
int make_up_day(record::Transaction& t, const MadeUpHouse& house, Date day,
                std::span<const ClientId> clients, std::uint64_t seed);

// Takes away all that make_up_house() kept and nobody changed since.
Result<void> take_house_away(record::Transaction& t);

constexpr int made_up_days_before = 28;
constexpr int made_up_days_ahead = 28;

}  // namespace palpate::scheduling
