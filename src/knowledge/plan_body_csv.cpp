// The geography of the body for the planner: where hands may go, how firmly, in which position.
#include "knowledge/plan_rows.hpp"

namespace palpate::knowledge {
namespace {

void read_reach(PlanRows& rows) {
    auto& k = rows.k();
    k.plan.reach.assign(k.regions.size(), PositionSet{});
    rows.each("work_positions.csv", [&](const RowReader& row) {
        const auto positions = rows.positions(row, "position");
        const auto regions = rows.regions(row, "regions");
        row.citation();
        for (std::size_t r = 0; r < k.regions.size(); ++r) {
            if (!regions[r])
                continue;
            auto seen = positions;
            // The side that is down cannot be worked.
            if (k.regions[r].side == Side::left)
                seen.reset(static_cast<std::size_t>(Position::side_lying_left));
            if (k.regions[r].side == Side::right)
                seen.reset(static_cast<std::size_t>(Position::side_lying_right));
            k.plan.reach[r] |= seen;
        }
    });
}

void read_muscles(PlanRows& rows) {
    auto& k = rows.k();
    k.plan.muscles.assign(k.sources.size(), MuscleWork{});
    rows.each("muscles.csv", [&](const RowReader& row) {
        const int source = row.reference("id", row.text("id"), "source");
        if (source < 0)
            return;
        auto& work = k.plan.muscles[static_cast<std::size_t>(source)];
        const auto base = row.text("work_region");
        work.region = {row.reference("work_region", base + "_left", "region"),
                       row.reference("work_region", base + "_right", "region")};
        if (const auto area = row.text("consent_area"); !area.empty())
            work.consent_area = row.reference("consent_area", area, "consent_area");
        work.pressure_max = PlanRows::whole(row, "pressure_max", 6);
        work.caution = row.text("caution");
    });
}

void read_consent_areas(PlanRows& rows) {
    auto& k = rows.k();
    rows.each("consent_areas.csv", [&](const RowReader& row) {
        ConsentArea area{.id = row.id(), .words = split_list(row.text("aliases"))};
        area.name = row.text("name");
        area.regions = rows.regions(row, "regions");
        area.citation = row.citation();
        row.register_id("consent_area", area.id, static_cast<int>(k.plan.consent_areas.size()));
        k.plan.consent_areas.push_back(std::move(area));
    });
}

void read_endangerment(PlanRows& rows) {
    auto& k = rows.k();
    rows.each("endangerment.csv", [&](const RowReader& row) {
        EndangermentArea area{.id = row.id()};
        area.regions = rows.regions(row, "regions");
        area.conditions = row.references("conditions", "condition");
        area.when = row.expression("when");
        const auto& groups = k.plan.groups;
        if (const auto same = std::ranges::find(groups, area.regions); same != groups.end())
            area.group = static_cast<int>(same - groups.begin());
        area.never = row.yes_no("never");
        area.muscles_only = row.yes_no("muscles_only");
        area.one_side = row.yes_no("one_side");
        area.pressure_max = PlanRows::whole(row, "pressure_max", 0);
        area.forbidden = rows.techniques(row, "forbidden");
        area.rule = row.text("rule");
        area.citation = row.citation();
        k.plan.endangerment.push_back(std::move(area));
    });
    k.plan.fixed_areas.resize(k.regions.size());
    for (std::size_t a = 0; a < k.plan.endangerment.size(); ++a)
        for (std::size_t r = 0; r < k.regions.size(); ++r)
            if (const auto& area = k.plan.endangerment[a]; !area.conditional() && area.regions[r])
                k.plan.fixed_areas[r].push_back(static_cast<int>(a));
}

void read_points(PlanRows& rows) {
    rows.each("acupressure_points.csv", [&](const RowReader& row) {
        AcupressurePoint point{.id = row.id()};
        point.regions = rows.regions(row, "region");
        point.pressure_max = PlanRows::whole(row, "pressure_max", 0);
        point.pregnancy_avoid = row.one_of("pregnancy", {"ok", "avoid"}) == "avoid";
        point.clot_screen = row.yes_no("clot_screen");
        point.condition_codes = split_list(row.text("contra_codes"));
        rows.k().plan.points.push_back(std::move(point));
    });
}

// Two regions are neighbours when their outlines come within about 10 cm on a 1.7 m figure: 0.06 of
// its height. The figure's box is about 0.45 as wide as high.
void find_neighbours(Knowledge& k) {
    constexpr double width = 0.45;
    constexpr double near = 0.06;
    k.plan.neighbours.assign(k.regions.size(), RegionSet{});
    const auto close = [&](const Outline& a, const Outline& b) {
        for (const auto& p : a.points)
            for (const auto& q : b.points) {
                const double dx = (p.first - q.first) * width;
                const double dy = p.second - q.second;
                if (dx * dx + dy * dy <= near * near)
                    return true;
            }
        return false;
    };
    for (const auto& a : k.outlines)
        for (const auto& b : k.outlines)
            if (a.region >= 0 && b.region >= 0 && a.region != b.region && a.figure == b.figure &&
                a.view == b.view && close(a, b))
                k.plan.neighbours[static_cast<std::size_t>(a.region)].set(
                    static_cast<std::size_t>(b.region));
}

}  // namespace

void read_body_tables(PlanRows& rows) {
    auto& k = rows.k();
    k.plan.groups.reserve(k.groups.size());
    for (const auto& group : k.groups) {
        RegionSet set;
        for (const int r : group.regions)
            set.set(static_cast<std::size_t>(r));
        k.plan.groups.push_back(set);
    }
    read_reach(rows);
    read_consent_areas(rows);
    read_muscles(rows);
    read_endangerment(rows);
    read_points(rows);
    find_neighbours(k);
    rows.each("comfort_regions.csv", [&](const RowReader& row) {
        const auto set = rows.regions(row, "region");
        row.citation();
        for (std::size_t r = 0; r < k.regions.size(); ++r)
            if (set[r])
                k.plan.comfort_regions.push_back(static_cast<int>(r));
    });
}

}  // namespace palpate::knowledge
