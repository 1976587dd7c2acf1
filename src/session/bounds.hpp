// What may be done to this client today, as a value: no step outside it is ever run. It is made
// from the engine's limits (bounds_of in engine_bounds.hpp) and travels to the device. What is not
// listed is closed: unknown is never yes.
#pragma once

#include "base/json.hpp"
#include "session/exposure.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace palpate::session {

struct Step;

enum class Side { left, right, both, midline };
PALPATE_DESCRIBE_ENUM(Side, left, right, both, midline)

enum class Position {
    prone,
    side_lying_left,  // on the left side
    side_lying_right,
    supine,
    semi_reclined,
    seated,
    standing  // for looking again only
};
PALPATE_DESCRIBE_ENUM(Position, prone, side_lying_left, side_lying_right, supine, semi_reclined,
                      seated, standing)

// Places with the same answer.
struct Opening {
    std::vector<std::string> places;         // regions and region groups
    std::string target;                      // a muscle that is worked by name; empty: the place
    std::map<std::string, std::int64_t> up;  // technique: the most pressure, felt, 0-10
    friend bool operator==(const Opening&, const Opening&) = default;
};
PALPATE_DESCRIBE(Opening, places, target, up);

struct Bounds {
    bool hands_on = false;                         // false: nobody is touched today
    std::vector<Opening> open;                     // a place and target are in at most one
    std::vector<Position> positions;               // open to the client
    std::map<std::string, std::int64_t> unplaced;  // techniques that touch nobody, as `up`
    std::int64_t minutes_max = 0;                  // of one session; 0: no limit
    Exposures timed;                               // what lies on the skin, and for how long
    friend bool operator==(const Bounds&, const Bounds&) = default;
};
PALPATE_DESCRIBE(Bounds, hands_on, open, positions, unplaced, minutes_max, timed);

// The most pressure there; nothing when it is closed. Looks at technique, region and target.
std::optional<std::int64_t> pressure_open(const Bounds& bounds, const Step& step);
// The same, whether or not hands-on work is open today at all.
std::optional<std::int64_t> pressure_if_hands_on(const Bounds& bounds, const Step& step);
bool position_open(const Bounds& bounds, const Step& step);
// What a technique may be changed for at the place of the step: ids, in the order of the table.
std::vector<std::string> techniques_open(const Bounds& bounds, const Step& step);

// What is open in both, with the smaller pressure and the shorter session.
Bounds strictest(const Bounds& a, const Bounds& b);

}  // namespace palpate::session
