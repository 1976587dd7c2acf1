// What the planner reasons with: how each technique may be used, session formats, courses of care,
// the fixed geography of the body (what is never touched, what is touched lightly, what needs
// consent), and the statements a dose is checked against. Tables: techniques.md,
// dosing-and-pathway.md, contraindications.md sections 7 to 7c.
#pragma once

#include "base/because.hpp"
#include "knowledge/expression.hpp"

#include <array>
#include <bitset>
#include <optional>
#include <string>
#include <vector>

namespace palpate::knowledge {

enum class Stage { acute, subacute, chronic, flare_up, recurrent, maintenance };
inline constexpr std::size_t stages_count = 6;
using StageSet = std::bitset<stages_count>;

// How a client lies or sits. Side-lying is named by the side that is down, so the other side of the
// body is worked. Half sitting is the supine work of a client who must not lie flat.
enum class Position { prone, side_lying_left, side_lying_right, supine, seated };
inline constexpr std::size_t positions_count = 5;
using PositionSet = std::bitset<positions_count>;

inline constexpr std::size_t regions_max = 128;
using RegionSet = std::bitset<regions_max>;

inline constexpr std::size_t techniques_max = 64;
using TechniqueSet = std::bitset<techniques_max>;

// What a technique is for within a session, and when the composer offers it.
enum class Role { gentle, general, specific, movement, retest, none };
enum class Offered { yes, named, wish, chair, full_body, no };  // named: in the therapist's scope

struct TechniqueUse {  // at the technique's own index
    int pressure_min = 0;
    int pressure_max = 0;
    int minutes_min = 1;  // on one region or muscle
    int minutes_max = 1;
    PositionSet positions;
    StageSet stages;
    std::array<int, stages_count> stage_cap{};  // 10: no cap of its own
    bool feet_only = false;
    double strain = 0;               // on the therapist, 0 none to 2 heavy, a minute
    std::vector<std::string> words;  // aliases, for wishes and dislikes
    std::string client_text;
    std::string stage_notes;
    Role role = Role::none;
    Offered offered = Offered::no;
    int prepare_minutes = 0;  // of easing work that must go first on the same target
    double benefit = 0;       // against the other techniques of its role; never favours depth
    int days_min = 0;         // of the complaint in the subacute stage; 0: any
    Citation role_citation;
};

struct Format {
    std::string id;
    std::string name;
    int minutes = 0;
    int minutes_min = 0;  // the shortest session this layout is for
    int opening = 0;      // minutes
    int closing = 0;
    int retest = 0;
    bool chair = false;
    bool full_body = false;
    PositionSet positions;
    Citation citation;
};

struct Dose {
    std::string id;
    StageSet stages;
    std::vector<std::string> groups;  // region groups; "any" for all
    int minutes_min = 0;
    int minutes_max = 0;
    double per_week_min = 0;
    double per_week_max = 0;
    int weeks_min = 0;
    int weeks_max = 0;
    int sessions_min = 0;
    int sessions_max = 0;
    int pressure_max = 0;
    TechniqueSet techniques;
    std::string must_add;
    std::string note;
    int format = -1;
    Citation citation;
};

struct PhaseRule {  // a phase after the active one
    std::string id;
    StageSet stages;
    std::string phase;  // taper, maintenance
    int dose = -1;      // the row its numbers come from; -1: the factor below
    double per_week_factor = 1;
    int weeks = 0;
    std::string note;
    Citation citation;
};

struct DoseCheck {  // said when every given condition holds
    std::string id;
    StageSet stages;
    std::vector<std::string> groups;
    int minutes_below = 1000;
    int minutes_from = 0;
    double per_week_below = 1000;
    double per_week_from = 0;
    std::string text;
    Citation citation;
};

struct StageRow {
    std::string id;
    Stage stage = Stage::acute;
    int days_from = 0;
    int days_to = 0;  // 0: open
    Citation citation;
};

struct StopRule {
    std::string id;
    std::string scope;  // session, course, refer, discharge
    std::string when;
    std::string action;
    Citation citation;
};

struct Measure {
    std::string id;
    std::string name;
    std::optional<double> mcid;
    bool higher_better = false;
    std::vector<std::string> groups;
    bool standard = true;
    Citation citation;
};

struct SegmentMuscles {  // muscles of the usual session of an area
    std::string id;
    bool neck = false;  // of the neck's session; else of the low back's
    std::vector<int> sources;
    Citation citation;
};

struct MuscleWork {  // at the source's own index; region -1 for what is not a muscle
    std::array<int, 2> region{-1, -1};  // left, right
    int consent_area = -1;
    int pressure_max = 10;
    std::string caution;
};

struct EndangermentArea {  // contraindications.md section 7; cannot be switched off
    std::string id;
    RegionSet regions;
    std::vector<int> conditions;  // holds only with one of these, or
    Expression when;              // with these facts; neither given: always
    int group = -1;               // the region group of just these regions; -1: none
    bool never = false;           // section 7b
    bool muscles_only = false;    // only as a named muscle, never as a painted area
    bool one_side = false;        // not both sides in one session
    int pressure_max = 0;
    TechniqueSet forbidden;
    std::string rule;
    Citation citation;
    // Then it is a restriction of this client, else part of the body's fixed geography.
    bool conditional() const { return !conditions.empty() || !when.empty(); }
};

struct ConsentArea {
    std::string id;
    std::vector<std::string> words;
    std::string name;
    RegionSet regions;
    Citation citation;
};

struct AcupressurePoint {
    std::string id;
    RegionSet regions;
    int pressure_max = 0;
    bool pregnancy_avoid = false;
    bool clot_screen = false;
    std::vector<std::string> condition_codes;
};

struct DurationRule {
    int condition = -1;
    int minutes_max = 0;
    std::string rule;
    Citation citation;
};

struct Composer {  // parameters of composer.csv
    int position_change_minutes = 1;
    double ease_share = 0, tender_share = 0, movement_share = 0;
    double ease_kept = 0, tender_kept = 0, movement_kept = 0;
    double strain_cost = 0;
    double wish_factor = 1, course_factor = 1, worse_factor = 1, good_factor = 1;
    double region_weight = 0, companion_weight = 0, comfort_weight = 0;
    int points_max = 5;
    int pressure_usual_max = 6;
    int site_margin_pressure_max = 2;
};

struct PlanTables {
    std::vector<TechniqueUse> techniques;
    std::vector<Format> formats;  // in table order, chair first
    std::vector<Dose> doses;
    std::vector<PhaseRule> phases;
    std::vector<DoseCheck> dose_checks;
    std::vector<StageRow> stages;
    std::vector<StopRule> stop_rules;
    std::vector<Measure> measures;
    std::vector<SegmentMuscles> segments;
    std::vector<MuscleWork> muscles;
    std::vector<EndangermentArea> endangerment;
    std::vector<ConsentArea> consent_areas;
    std::vector<AcupressurePoint> points;
    std::vector<DurationRule> durations;
    std::vector<int> comfort_regions;
    // By region: the areas of its fixed geography, indices of `endangerment` in their order.
    std::vector<std::vector<int>> fixed_areas;
    std::vector<PositionSet> reach;     // by region: the positions it can be worked in
    std::vector<RegionSet> groups;      // by region group
    std::vector<RegionSet> neighbours;  // by region: regions within about 10 cm of it
    int retest_technique = -1;
    Composer composer;
};

std::string_view to_text(Stage stage);

}  // namespace palpate::knowledge
