// One session as the model of what helps sees it: what was done, for whom, and how the pain was
// before, on the next day and at the next visit. No names and no dates: clients and practitioners
// are numbers that the caller gives, from 0, and the order of sessions does not matter.
#pragma once

#include "base/fault.hpp"
#include "knowledge/plan_tables.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace palpate::outcomes::helps {

using knowledge::Stage;
using knowledge::stages_count;

// Techniques that are judged as one; helps_families.csv says which ids belong to each.
enum class Family {
    relaxation,
    kneading,
    deep,
    trigger_point,
    fascia,
    friction,
    stretch,
    mobilisation,
    acupressure,
    heat
};
inline constexpr std::size_t families_count = 10;

// What the assessment held for the likeliest source of the pain that was worked on.
enum class SourceGroup { muscle, joint, nerve_root, unknown };
inline constexpr std::size_t source_groups_count = 4;

// Each is learned by itself, with a model of the same form.
enum class Response { next_day, next_visit };
inline constexpr std::size_t responses_count = 2;

struct SessionSeen {
    int practitioner = 0;
    Stage stage = Stage::chronic;
    SourceGroup source = SourceGroup::unknown;
    std::array<float, families_count> minutes{};  // by family; 0: none of it. 0-240
    float pain_before = 0;                        // NPRS, 0-10, before the work
    int visits_before = 0;                        // of this episode
    // NPRS points by which the pain is less than before the session, -10 to 10; empty: not asked or
    // not answered. Such a session says nothing about that response.
    std::optional<float> gain_next_day;
    std::optional<float> gain_next_visit;
    int days_to_next = 0;  // 1-400 where gain_next_visit is told
    bool operator==(const SessionSeen&) const = default;
};

// Invalid, with the place: numbers out of range, a stage or practitioner that there is not.
Result<void> check(const SessionSeen& session, int practitioners);

std::string_view to_text(Family family);
std::string_view to_text(SourceGroup source);
std::string_view to_text(Response response);

}  // namespace palpate::outcomes::helps
