// A whole course of care at once: for each visit that the plan wants, the slot that makes the
// course as a whole the best one. Nothing is written here and nothing is read: the caller brings
// the free slots, and books the answer in one step after checking that they are still free.
//
// What "best" is, in this order:
//  1. as many visits placed as possible;
//  2. the fewest points (Weights, SlotCost), all whole numbers, added up;
//  3. of equals, the first visit at which two courses differ decides: placed before not placed,
//  then
//     the earlier start, the smaller practitioner id, the smaller room id, the earlier end.
//
// What is never broken, except between visits that are all fixed (those are reported, not moved):
//  - visits stay in order, and the next starts at or after the end of the one before;
//  - rest: hours from the end of a visit to the start of every later one;
//  - other treatments: no visit within their hours before and after;
//  - on any 7 consecutive days at most `per_7_days_max` visits. Days are counted as people count
//    them, not 168 hours: "Tuesday at 5, next Tuesday at 4" keeps a weekly rhythm.
//
// Even spacing is asked for twice, both in days. The day a visit is off its ideal day keeps the
// course as long as the plan said; without it all visits could drift together. The days by which
// the gap between two neighbours (both placed) differs from the gap of their ideal days is what the
// body feels; without it a late visit could be followed by an early one.
//
// The answer is the optimum, not near it: dynamic programming from the last visit to the first over
// (slot, days since the visits before it that still count for the 7 days). That memory is bounded:
// of the k - 1 visits before, each was 0 to 6 days ago or longer. Work grows with the product of
// the slots of neighbouring visits; what would be too much (steps_max,
// states_max) is refused, never cut short.
#pragma once

#include "base/fault.hpp"
#include "base/id.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace palpate::practice {
struct Person;
}
namespace palpate::scheduling {
struct Resource;
}

namespace palpate::scheduling::series {

using PractitionerId = Id<practice::Person>;
using RoomId = Id<Resource>;
using Moment = std::chrono::sys_time<std::chrono::minutes>;  // UTC
using Day = std::chrono::local_days;  // all days of a course are those of one zone
using std::chrono::minutes;

inline constexpr std::size_t visits_max = 400;
inline constexpr std::size_t slots_max = 2'000;  // of one visit
inline constexpr int points_max = 100'000;       // of any one weight or cost
inline constexpr int window_days_max = 366;
inline constexpr int off_ideal_days_max = 3'660;  // of what is booked
inline constexpr std::chrono::hours rest_max{24 * 366};
inline constexpr std::size_t treatments_max = 500;
inline constexpr std::int64_t steps_max = 400'000'000;  // about two seconds
inline constexpr std::int64_t states_max = 10'000'000;  // 8 bytes each, and half as much beside

// What speaks against a slot by itself, in points, 0 to points_max each. 0: nothing.
struct SlotCost {
    int client = 0;  // outside the hours the client prefers
    int load = 0;    // on the practitioner's hands on that day
    int room = 0;    // a room that would be missed elsewhere
    friend bool operator==(const SlotCost&, const SlotCost&) = default;
};

// A free place in the calendar. The answer holds whole slots, so that the caller can compare what
// was assumed with what is so when booking.
struct Slot {
    Moment start;
    Moment end;  // after start, clean-up not included
    Day day;     // of the start; a later start never has an earlier day
    PractitionerId practitioner;
    RoomId room;  // empty: none is needed
    SlotCost cost;
    std::uint64_t version = 0;  // the caller's own mark of what it read; handed back as it came
    friend bool operator==(const Slot&, const Slot&) = default;
};

// Whether both are the same hour with the same person in the same room.
bool same_booking(const Slot& a, const Slot& b);

enum class Hold {
    free,     // may be placed anywhere in its window
    fixed,    // stays on `booked`: past, agreed, or dragged there by hand
    left_out  // stays without a slot (cancelled, or not part of this change); never a clash
};

// A visit that the plan wants.
struct Wanted {
    Day ideal;          // not before the one of the visit before
    Day from;           // the window, both days included; holds the ideal day
    Day to;             // unused, like all three but the ideal day, when fixed
    bool deep = false;  // deep work: the longer rest follows
    Hold hold = Hold::free;
    std::optional<Slot> booked;  // what stands now; needed when fixed. To let a free visit stay,
                                 // its slot must be among `slots` too
    std::vector<Slot> slots;  // in any order; those outside the window are never chosen, only named
                              // as alternatives
};

// Something else that is done to the client, or another visit elsewhere.
struct Treatment {
    std::string reason;  // "physiotherapy", for a person; not read here
    Moment from;
    Moment until;       // not before `from`
    minutes before{0};  // no visit may end later than `from` less this
    minutes after{0};   // no visit may start earlier than `until` and this
};

struct Rules {
    minutes rest{0};                                  // after any visit, 0 to rest_max
    minutes rest_after_deep{std::chrono::hours(48)};  // 0 to rest_max; the longer of the two holds
    std::optional<int> per_7_days_max;                // 1 to 7; empty: any number
};

// Points, 0 to points_max each.
struct Weights {
    int day_off_ideal = 10;        // each day
    int day_off_gap = 10;          // each day, each gap
    int practitioner_change = 30;  // each time the next visit is with another one
    int not_preferred = 20;        // each visit, when one is preferred
    int moved = 100;               // each visit that is no longer where it was booked
};

struct Course {
    std::vector<Wanted> wanted;         // in order, at most visits_max
    std::vector<Treatment> treatments;  // in any order
    Rules rules;
    Weights weights;
    std::optional<PractitionerId> preferred;
};

// The points of a course, by what they are for.
struct Cost {
    std::int64_t client = 0;
    std::int64_t load = 0;
    std::int64_t room = 0;
    std::int64_t off_ideal = 0;
    std::int64_t off_gap = 0;
    std::int64_t practitioner_changes = 0;
    std::int64_t not_preferred = 0;
    std::int64_t moved = 0;
    std::int64_t total() const;
    friend bool operator==(const Cost&, const Cost&) = default;
};

enum class Why {
    no_slot,     // none in the window
    treatment,   // too near another treatment
    order,       // it would overlap another visit of the course or come on its wrong side
    rest,        // too soon after a visit, or before one
    per_7_days,  // too many visits within 7 days
};

struct Block {
    Why why = Why::no_slot;
    // The index of the treatment, or of the visit it would overlap or be too near to; empty for the
    // other two.
    std::optional<std::size_t> with;
    friend bool operator==(const Block&, const Block&) = default;
};

struct Blocked {
    Block block;
    std::size_t slots = 0;  // of the window, of which this is the first thing in the way
};

// A visit without a slot.
struct Clash {
    std::size_t visit = 0;
    // What stands in the way of the slots of its window while the others stay as chosen, most slots
    // first. Never empty.
    std::vector<Blocked> blocked;
    // The nearest slots outside its window that fit between the others as they are chosen: the
    // latest before it, the earliest after it.
    std::optional<Slot> before;
    std::optional<Slot> after;
};

// A fixed visit that breaks a rule: it stays, and a person should know.
struct Breach {
    std::size_t visit = 0;
    Block block;
};

struct Series {
    std::vector<std::optional<Slot>> chosen;  // one for each wanted visit
    std::vector<Clash> clashes;               // in the order of visits
    std::vector<Breach> breaches;             // in the order of visits
    Cost cost;
    std::int64_t states = 0;  // what the proof of the optimum looked at
    std::int64_t steps = 0;
};

// Faults: every wrong field with its path ("/wanted/3/slots/12/end"), kind invalid; too_large for
// too many visits, slots or treatments, or more than steps_max or states_max of work. A course
// without visits is an empty series.
Checked<Series> solve(const Course& course);

}  // namespace palpate::scheduling::series
