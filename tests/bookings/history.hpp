// What many hands did to the same calendar, and whether it could have been done one after another.
#pragma once

#include "record/claims.hpp"

#include <map>
#include <string>
#include <vector>

namespace palpate::bookings_test {

using record::Claim;
using Tick = std::uint64_t;  // of one counter that all hands share: before and after each request

// One request that was acknowledged. What it left the booking with, as claims: none when it was
// called off.
struct Deed {
    Tick asked = 0;          // before it was sent
    Tick answered = 0;       // after it came back
    std::int64_t order = 0;  // of the version it made, among all versions of the store
    Uuid booking;
    std::int64_t version = 0;
    std::vector<Claim> claims;
};

// A booking that was refused as taken. Somewhere between asked and answered it must have been so.
struct Refusal {
    Tick asked = 0;
    Tick answered = 0;
    std::vector<Claim> wanted;
    Uuid booking;  // that was to move; zero: a new one
};

// Empty: in the order given by `order` every deed found its time free, that order keeps real time
// (what was answered before another was asked comes first), each booking's versions follow one
// another, and each refusal has a moment at which its time was taken. Else what is wrong, first.
std::string first_fault(std::vector<Deed> deeds, const std::vector<Refusal>& refusals);

}  // namespace palpate::bookings_test
