// One step of the run sheet, and the sheet a session starts from: the routine of the plan, what is
// open to this client today, and how each technique may be changed for a gentler one. Ids are those
// of the knowledge. Everything a device needs to run a session without a network is in here.
#pragma once

#include "base/date.hpp"
#include "base/json.hpp"
#include "session/bounds.hpp"
#include "session/phase.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace palpate::session {

enum class Part { opening, general, specific, integrating, closing, rise, retest };
PALPATE_DESCRIBE_ENUM(Part, opening, general, specific, integrating, closing, rise, retest)

// The assisted rise and the look again after it are never left out, swapped or dropped for time.
constexpr bool never_dropped(Part part) {
    return part == Part::rise || part == Part::retest;
}

// In which phase it is done.
constexpr Phase phase_of(Part part) {
    return part == Part::rise ? Phase::rise : part == Part::retest ? Phase::retest : Phase::work;
}

struct Step {
    std::string id;  // of the plan: "1", "2" ..; of one that was added: the id of that event
    Part part = Part::general;
    std::string technique;
    std::string region;  // region or region group; empty: nobody is touched
    std::string target;  // muscle; empty: the region itself
    Side side = Side::both;
    Position position = Position::prone;
    std::int64_t minutes = 0;            // 0 to 240, the turn included
    std::int64_t minutes_min = 0;        // the fewest that are of use, the turn included
    std::int64_t turn_minutes = 0;       // of them, for getting into the position
    std::int64_t pressure_min = 0;       // felt, 0-10: less than this is another technique
    std::int64_t pressure_max = 0;       // felt, 0-10: the plan's limit
    std::vector<std::string> uncovered;  // region groups; ceilings of pressure hold for these
    std::string bolster;                 // id, as bolster_for() has it; empty: none
    friend bool operator==(const Step&, const Step&) = default;
};
PALPATE_DESCRIBE(Step, id, part, technique, region, target, side, position, minutes, minutes_min,
                 turn_minutes, pressure_min, pressure_max, uncovered, bolster);

// A technique as far as a running session needs it.
struct Manner {
    std::string technique;
    std::int64_t pressure_min = 0;     // felt, 0-10
    std::int64_t pressure_max = 0;     // felt, 0-10
    std::int64_t minutes_min = 0;      // on one place, without the turn
    std::vector<std::string> instead;  // gentler ones, best first
    friend bool operator==(const Manner&, const Manner&) = default;
};
PALPATE_DESCRIBE(Manner, technique, pressure_min, pressure_max, minutes_min, instead);

// How firm an area may be by the last word of an earlier visit. It holds until the client says that
// it could be more, below what was too much, or until a practitioner raises it on purpose.
enum class CeilingBy { felt, set, raised };  // the client's word; by hand; by hand, above the last
PALPATE_DESCRIBE_ENUM(CeilingBy, felt, set, raised)
struct KeptCeiling {
    std::string area;
    std::int64_t pressure_max = 0;              // felt, 0-10
    std::optional<std::int64_t> too_much_at{};  // the least that was; none: nothing was
    CeilingBy by = CeilingBy::felt;
    Date day{};                          // of the visit
    std::optional<std::string> words{};  // with it
    friend bool operator==(const KeptCeiling&, const KeptCeiling&) = default;
};
PALPATE_DESCRIBE(KeptCeiling, area, pressure_max, too_much_at, by, day, words);

struct Sheet {
    std::int64_t minutes = 0;  // of the routine, the rise and the re-test included
    std::vector<Step> steps;   // in order; the last two are the rise and the re-test
    Bounds bounds;             // what is open today
    std::vector<Manner> manners;
    // The region groups that a region or region group lies in: what is uncovered for it.
    std::map<std::string, std::vector<std::string>> areas;
    std::map<std::string, std::string> screens;  // by finding: the question that asks for it
    std::vector<KeptCeiling> ceilings{};         // by area; no step is above them
    // By step that a ceiling holds down: the plan's limit, for when the ceiling is raised.
    std::map<std::string, std::int64_t> planned{};
    friend bool operator==(const Sheet&, const Sheet&) = default;
};
PALPATE_DESCRIBE(Sheet, minutes, steps, bounds, manners, areas, screens, ceilings, planned);

constexpr std::int64_t session_minutes_max = 240;
constexpr std::size_t steps_max = 100;

const Manner* manner_of(const Sheet& sheet, std::string_view technique);

// A step as a person gave it, with what is not theirs to say: which areas it uncovers, how little
// pressure its technique can do with, its bolster. A place that the sheet does not know uncovers
// itself.
Step settled(const Sheet& sheet, Step step);
// What is laid under whom: "pillow_under_ankles" and so on; empty: nothing. Project value.
std::string_view bolster_for(Position position);

// The ceilings of earlier visits laid on a sheet: what is above one is lowered to it. What its
// technique cannot do so gently is for the fold to change or to hold back (adapt.hpp).
Sheet with_ceilings(Sheet sheet, std::vector<KeptCeiling> ceilings);
const KeptCeiling* kept_ceiling(const Sheet& sheet, std::string_view area);
// The step as the plan has it, above a ceiling or not.
Step planned_step(const Sheet& sheet, const Step& step);

// Every fault: ranges, ids that are there twice, minutes that do not add up, a step that is not
// open or above a ceiling, a sheet without a rise or a re-test.
std::vector<Fault> check(const Sheet& sheet);
// Ranges alone; `place` is a JSON pointer.
std::vector<Fault> check(const Step& step, const std::string& place);

}  // namespace palpate::session
