#include "knowledge/plan_tables_csv.hpp"

#include "knowledge/plan_rows.hpp"

#include <fmt/core.h>

namespace palpate::knowledge {
namespace {

Role role_of(std::string_view word) {
    return word == "gentle"     ? Role::gentle
           : word == "general"  ? Role::general
           : word == "specific" ? Role::specific
           : word == "movement" ? Role::movement
           : word == "retest"   ? Role::retest
                                : Role::none;
}

Offered offered_of(std::string_view word) {
    return word == "yes"         ? Offered::yes
           : word == "named"     ? Offered::named
           : word == "wish"      ? Offered::wish
           : word == "chair"     ? Offered::chair
           : word == "full_body" ? Offered::full_body
                                 : Offered::no;
}

// "acute:3|flare_up:4"
void read_caps(const RowReader& row, TechniqueUse& use) {
    use.stage_cap.fill(10);
    for (const auto& cap : split_list(row.text("stage_caps"))) {
        const auto colon = cap.find(':');
        const auto stage = stage_of_word(cap.substr(0, colon));
        if (!stage || colon == std::string::npos || colon + 2 != cap.size() ||
            cap[colon + 1] < '0' || cap[colon + 1] > '9') {
            row.fault("stage_caps", fmt::format("expected stage:pressure, found '{}'", cap));
            continue;
        }
        use.stage_cap[static_cast<std::size_t>(*stage)] = cap[colon + 1] - '0';
    }
    // A new episode is planned as an acute one (stages.csv, plan_as).
    use.stages[static_cast<std::size_t>(Stage::recurrent)] =
        use.stages[static_cast<std::size_t>(Stage::acute)];
    use.stage_cap[static_cast<std::size_t>(Stage::recurrent)] =
        use.stage_cap[static_cast<std::size_t>(Stage::acute)];
}

TechniqueUse read_use(const PlanRows& rows, const RowReader& row) {
    TechniqueUse use;
    use.pressure_min = PlanRows::whole(row, "pressure_min", 0);
    use.pressure_max = PlanRows::whole(row, "pressure_max", 0);
    use.minutes_min = PlanRows::whole(row, "minutes_min", 1);
    use.minutes_max = PlanRows::whole(row, "minutes_max", 1);
    use.strain = PlanRows::real(row, "strain", 0);
    use.positions = rows.positions(row, "positions");
    use.stages = rows.stages(row, "stages");
    use.words = split_list(row.text("aliases"));
    use.client_text = row.text("client_text");
    use.stage_notes = row.text("stage_notes");
    use.feet_only = row.text("target") == "foot";
    if (use.pressure_min > use.pressure_max || use.pressure_max > 10)
        row.fault("pressure_max", "expected pressures from 0 to 10, the smaller one first");
    if (use.minutes_min > use.minutes_max || use.minutes_min < 0)
        row.fault("minutes_max", "expected minutes, the smaller number first");
    if (use.strain < 0 || use.strain > 3)
        row.fault("strain", "expected a weight from 0 to 3");
    // A technique that fills a session is taken in turns of 3 to 10 minutes on a region.
    if (row.text("minutes_scope") == "session" && use.minutes_max > 10) {
        use.minutes_min = 3;
        use.minutes_max = 10;
    }
    read_caps(row, use);
    return use;
}

void read_techniques(PlanRows& rows) {
    auto& uses = rows.k().plan.techniques;
    uses.reserve(rows.k().techniques.size());
    rows.each("techniques.csv", [&](const RowReader& row) { uses.push_back(read_use(rows, row)); });
    rows.each("technique_roles.csv", [&](const RowReader& row) {
        const int at = row.reference("technique", row.text("technique"), "technique");
        if (at < 0)
            return;
        auto& use = uses[static_cast<std::size_t>(at)];
        use.role = role_of(
            row.one_of("role", {"gentle", "general", "specific", "movement", "retest", "none"}));
        use.offered =
            offered_of(row.one_of("offered", {"yes", "named", "wish", "chair", "full_body", "no"}));
        use.prepare_minutes = PlanRows::whole(row, "prepare_minutes", 0);
        use.benefit = PlanRows::real(row, "benefit", 0);
        use.days_min = PlanRows::whole(row, "days_min", 0);
        use.role_citation = row.citation();
        if (use.benefit < 0 || use.benefit > 1)
            row.fault("benefit", "expected a share from 0 to 1");
        if (use.role == Role::retest)
            rows.k().plan.retest_technique = at;
    });
}

void read_composer(PlanRows& rows) {
    auto& c = rows.k().plan.composer;
    const std::pair<std::string_view, double*> reals[] = {{"ease_share", &c.ease_share},
                                                          {"tender_share", &c.tender_share},
                                                          {"movement_share", &c.movement_share},
                                                          {"ease_kept", &c.ease_kept},
                                                          {"tender_kept", &c.tender_kept},
                                                          {"movement_kept", &c.movement_kept},
                                                          {"strain_cost", &c.strain_cost},
                                                          {"wish_factor", &c.wish_factor},
                                                          {"course_factor", &c.course_factor},
                                                          {"worse_factor", &c.worse_factor},
                                                          {"good_factor", &c.good_factor},
                                                          {"region_weight", &c.region_weight},
                                                          {"companion_weight", &c.companion_weight},
                                                          {"comfort_weight", &c.comfort_weight}};
    const std::pair<std::string_view, int*> wholes[] = {
        {"position_change_minutes", &c.position_change_minutes},
        {"points_max", &c.points_max},
        {"pressure_usual_max", &c.pressure_usual_max},
        {"site_margin_pressure_max", &c.site_margin_pressure_max}};
    rows.each("composer.csv", [&](const RowReader& row) {
        const auto id = row.id();
        const double value = row.number("value");
        row.citation();
        if (value < 0)
            row.fault("value", "expected a number that is not negative");
        for (const auto& [name, into] : reals)
            if (name == id) {
                *into = value;
                return;
            }
        for (const auto& [name, into] : wholes)
            if (name == id) {
                *into = static_cast<int>(value);
                return;
            }
        row.fault("id", "expected the name of a parameter of the composer");
    });
}

}  // namespace

std::optional<Stage> stage_of_word(std::string_view word) {
    for (std::size_t i = 0; i < stages_count; ++i)
        if (to_text(static_cast<Stage>(i)) == word)
            return static_cast<Stage>(i);
    return std::nullopt;
}

std::string_view to_text(Stage stage) {
    switch (stage) {
        case Stage::acute: return "acute";
        case Stage::subacute: return "subacute";
        case Stage::chronic: return "chronic";
        case Stage::flare_up: return "flare_up";
        case Stage::recurrent: return "recurrent";
        case Stage::maintenance: return "maintenance";
    }
    return "";
}

int PlanRows::whole(const RowReader& row, std::string_view column, int if_empty) {
    return static_cast<int>(real(row, column, if_empty));
}

double PlanRows::real(const RowReader& row, std::string_view column, double if_empty) {
    return row.text(column).empty() ? if_empty : row.number(column);
}

StageSet PlanRows::stages(const RowReader& row, std::string_view column) const {
    StageSet set;
    for (const auto& word : split_list(row.text(column))) {
        const auto stage = stage_of_word(word);
        if (stage)
            set.set(static_cast<std::size_t>(*stage));
        else
            row.fault(column, fmt::format("expected acute, subacute, chronic, flare_up, recurrent "
                                          "or maintenance, found '{}'",
                                          word));
    }
    return set;
}

PositionSet PlanRows::positions(const RowReader& row, std::string_view column) const {
    PositionSet set;
    for (const auto& word : split_list(row.text(column))) {
        if (word == "side_lying") {
            set.set(static_cast<std::size_t>(Position::side_lying_left));
            set.set(static_cast<std::size_t>(Position::side_lying_right));
        } else if (word == "prone") {
            set.set(static_cast<std::size_t>(Position::prone));
        } else if (word == "supine") {
            set.set(static_cast<std::size_t>(Position::supine));
        } else if (word == "seated") {
            set.set(static_cast<std::size_t>(Position::seated));
        } else {
            row.fault(column, fmt::format("expected prone, supine, side_lying or seated, found "
                                          "'{}'",
                                          word));
        }
    }
    return set;
}

RegionSet PlanRows::regions(const RowReader& row, std::string_view column) const {
    RegionSet set;
    for (const auto& base : split_list(row.text(column))) {
        bool known = false;
        for (std::size_t r = 0; r < k_.regions.size(); ++r)
            if (k_.regions[r].base == base) {
                set.set(r);
                known = true;
            }
        if (!known)
            row.fault(column, fmt::format("expected the base of a region, found '{}'", base));
    }
    return set;
}

TechniqueSet PlanRows::techniques(const RowReader& row, std::string_view column) const {
    TechniqueSet set;
    if (row.text(column) == "all")
        return set.set();
    for (const int t : row.references(column, "technique"))
        set.set(static_cast<std::size_t>(t));
    return set;
}

std::vector<std::string> PlanRows::groups(const RowReader& row, std::string_view column) const {
    auto words = split_list(row.text(column));
    for (const auto& word : words)
        if (word != "any")
            row.reference(column, word, "group");
    return words;
}

void read_plan_tables(std::span<const TableFile> tables, Knowledge& k, std::vector<Fault>& faults) {
    if (k.regions.size() > regions_max || k.techniques.size() > techniques_max) {
        faults.push_back({FaultKind::too_large, "regions.csv",
                          "expected at most 128 regions and 64 techniques"});
        return;
    }
    PlanRows rows(tables, k, faults);
    read_techniques(rows);
    read_composer(rows);
    read_body_tables(rows);
    read_course_tables(rows);
    if (k.plan.retest_technique < 0)
        faults.push_back({FaultKind::not_found, "technique_roles.csv",
                          "expected one technique with the role retest"});
}

}  // namespace palpate::knowledge
