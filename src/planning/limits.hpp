// One answer to "may this be done here, how firmly?": every restriction, the fixed geography of the
// body, consent, the therapist's scope, the stage and the client's own wishes, merged so that the
// strictest wins, and the name of what binds. Intimate areas are never open, whatever is asked
// (contraindications.md section 7b).
#pragma once

#include "planning/request.hpp"
#include "planning/stage.hpp"
#include "screening/restrictions.hpp"

#include <array>
#include <vector>

namespace palpate::planning {

using knowledge::Position;
using knowledge::PositionSet;
using knowledge::RegionSet;
using knowledge::TechniqueSet;

// What binds: the kind, and the row or restriction it comes from.
struct Reason {
    enum class Kind {
        technique,     // the technique's own range
        restriction,   // index into Restrictions::list
        endangerment,  // index of the area
        muscle,        // index of the source
        consent,       // index of the consent area
        region_reach,  // no position reaches it
        scope,
        stage,
        dose,  // index of the course
        preference,
        dislike,
        first_session,  // index of the course
        house           // the usual maximum of pressure
    } kind = Kind::technique;
    int index = -1;
};

struct Answer {
    bool allowed = true;
    int pressure_max = 10;
    Reason by;  // what forbids, or what sets pressure_max
};

class Limits {
public:
    struct Asked {
        const screening::Restrictions* restrictions = nullptr;
        const Wants* wants = nullptr;
        Stage stage = Stage::acute;
        std::optional<double> duration_days;
        int dose = -1;
        bool minor = false;
    };
    Limits(const Asked& asked, const knowledge::Knowledge& k);

    // A technique anywhere: scope, stage, dislikes, whole-body restrictions.
    const Answer& technique(int technique) const {
        return techniques_[static_cast<std::size_t>(technique)];
    }
    // On one region; `muscle` is a source's index when a named muscle is worked, else -1.
    Answer at(int technique, int region, int muscle) const;
    // Every region of a set.
    Answer at_all(int technique, const RegionSet& regions) const;
    // Positions that are open, and whether the client must half sit instead of lying flat.
    PositionSet positions() const { return positions_; }
    bool half_sitting() const { return half_sitting_; }
    Reason position_reason(Position position) const {
        return position_reason_[static_cast<std::size_t>(position)];
    }
    // The longest session (0: no limit) and the restriction that says so, an index.
    int minutes_max() const { return minutes_max_; }
    int duration_restriction() const { return duration_restriction_; }
    // Restrictions with care (no cap) that speak of this technique at this region.
    std::vector<int> cautions(int technique, int region) const;
    bool one_side_only(int region) const;

private:
    struct Local {  // a restriction of some regions only
        RegionSet regions;
        TechniqueSet techniques;
        bool forbids = false;
        int pressure_max = 10;
        int index = -1;
    };

    void read_restrictions();
    void read_restriction(const screening::Restriction& r, int index);
    void close_position(const screening::Restriction& r, int index);
    void around_site(int region, int index);
    void settle_technique(int technique);
    void cap_technique(int technique, Answer& answer) const;
    bool in_scope(int technique) const;
    bool consented(int area) const;
    const std::vector<int>& fixed_areas(int region) const {
        return k_.plan.fixed_areas[static_cast<std::size_t>(region)];
    }
    RegionSet regions_of(std::string_view id) const;
    TechniqueSet techniques_of(std::string_view id) const;

    Asked asked_;
    const knowledge::Knowledge& k_;
    std::vector<Answer> techniques_;
    std::vector<Local> locals_;
    RegionSet no_consent_;
    RegionSet special_;  // any region that some local rule speaks of
    PositionSet positions_;
    std::array<Reason, knowledge::positions_count> position_reason_{};
    bool half_sitting_ = false;
    int minutes_max_ = 0;
    int duration_restriction_ = -1;
};

}  // namespace palpate::planning
