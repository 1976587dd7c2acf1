// Who begins later when a visit does not end when it was agreed to. Nothing is moved by it: hours
// stay as agreed, and the desk tells who waits. Pure.
#pragma once

#include "base/id.hpp"
#include "base/json.hpp"

#include <chrono>
#include <optional>
#include <vector>

namespace palpate::scheduling {

// One visit of the day. All times in whole minutes.
struct DayVisit {
    Uuid id;
    Instant begin;  // as agreed
    Instant until;
    std::chrono::minutes preparation{};    // before the begin, of `held` alone
    std::chrono::minutes clean_up{};       // after the end, of `held` alone
    std::vector<Uuid> held;                // rooms, things
    std::chrono::minutes travel_before{};  // and back, of `travelling` alone
    std::chrono::minutes travel_after{};
    std::vector<Uuid> travelling;  // practitioners: held as those are, and on their way
    std::vector<Uuid> clients;
    std::optional<Instant> runs_until;  // as it was said to be
    bool begun = false;                 // it cannot begin later than it has
};

struct Delay {
    Uuid id;
    std::chrono::minutes by;  // more than 0
    friend bool operator==(const Delay&, const Delay&) = default;
};

// Each visit that begins later than agreed, by begin, for as long as nothing makes up for it: it
// keeps its length, its preparation and its clean-up. Nobody begins before their hour. Visits that
// were put over each other on purpose are not told apart by it.
std::vector<Delay> knock_on(std::vector<DayVisit> day);

}  // namespace palpate::scheduling
