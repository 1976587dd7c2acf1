#include "knowledge/knowledge.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

const Knowledge& shipped() {
    static const auto k = load(embedded_tables()).value();
    return k;
}

// The first fault after `from` is replaced by `to` in one table, as "path message".
std::string fault_after(std::string_view name, std::string_view from, std::string_view to) {
    std::vector<TableFile> tables;
    std::string text;
    for (const auto& table : embedded_tables())
        if (table.name == name)
            text = std::string(table.text);
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << name << " no longer says " << from;
    text.replace(at, from.size(), to);
    for (const auto& table : embedded_tables())
        tables.push_back(table.name == name ? TableFile{name, text} : table);
    const auto k = load(tables);
    EXPECT_FALSE(k.has_value()) << name;
    return k ? "" : k.error()[0].path + " " + k.error()[0].message;
}

TEST(PlanTables, BrokenCellsNameFileLineColumnAndWhatWasExpected) {
    const std::pair<std::array<std::string_view, 3>, std::string_view> broken[] = {
        {{"formats.csv", "table_30,\"Table, 30 minutes\",30,", "table_30,\"Table\",3,"},
         "formats.csv:3:"},
        {{"doses.csv", "acute,low_back|buttock", "acte,low_back|buttock"}, "expected acute,"},
        {{"doses.csv", ",table_30,,ACP2017", ",table_31,,ACP2017"}, "nearest: table_30"},
        {{"technique_roles.csv", "effleurage,gentle", "effleurage,gently"}, "expected one of"},
        {{"technique_roles.csv", "petrissage,general,yes,,1,", "petrissage,general,yes,,9,"},
         "share from 0 to 1"},
        {{"endangerment.csv", "front_of_neck,throat", "front_of_neck,troat"},
         "base of a region, found 'troat'"},
        {{"consent_areas.csv", "buttock_upper|", "buttock_uper|"}, "consent_areas.csv:4:"},
        {{"work_positions.csv", "seated,", "standing,"}, "expected prone, supine"},
        {{"composer.csv", "ease_kept", "ease_keep"}, "name of a parameter of the composer"},
        {{"duration_rules.csv", "heart_failure", "hart_failure"}, "nearest: heart_failure"},
        {{"phase_rules.csv", "acute_taper,acute|recurrent,taper", "acute_taper,acute,tapering"},
         "taper, maintenance"},
        {{"dose_checks.csv", "neck|shoulder", "nek|shoulder"}, "dose_checks.csv:2:"},
        {{"stop_rules.csv", "sharp_pain,session", "sharp_pain,visit"}, "stop_rules.csv:2:"},
        {{"techniques.csv", "acute:4,,core", "acute=4,,core"}, "expected stage:pressure"},
    };
    for (const auto& [change, expected] : broken) {
        const auto said = fault_after(change[0], change[1], change[2]);
        EXPECT_NE(said.find(expected), std::string::npos) << said << "\nnot: " << expected;
    }
}

TEST(PlanTables, TheSideThatIsDownIsNotReached) {
    const auto& reach = shipped().plan.reach;
    const auto left = static_cast<std::size_t>(shipped().region("low_back_left").value());
    EXPECT_FALSE(reach[left][static_cast<std::size_t>(Position::side_lying_left)]);
    EXPECT_TRUE(reach[left][static_cast<std::size_t>(Position::side_lying_right)]);
    EXPECT_TRUE(reach[left][static_cast<std::size_t>(Position::prone)]);
    EXPECT_FALSE(reach[left][static_cast<std::size_t>(Position::supine)]);
}

TEST(PlanTables, NeighboursAreThoseWithinAHandsBreadth) {
    const auto at = [](const char* id) {
        return static_cast<std::size_t>(shipped().region(id).value());
    };
    const auto& near = shipped().plan.neighbours;
    EXPECT_TRUE(near[at("low_back_left")][at("sacrum_left")]);
    EXPECT_TRUE(near[at("low_back_left")][at("low_back_right")]);
    EXPECT_FALSE(near[at("low_back_left")][at("neck_upper_left")]);
    for (std::size_t a = 0; a < near.size(); ++a)
        for (std::size_t b = 0; b < near.size(); ++b)
            EXPECT_EQ(near[a][b], near[b][a]);
}

TEST(PlanTables, EveryTechniqueHasARoleAndEveryMuscleAPlace) {
    const auto& k = shipped();
    ASSERT_EQ(k.plan.techniques.size(), k.techniques.size());
    for (std::size_t t = 0; t < k.techniques.size(); ++t)
        EXPECT_FALSE(k.plan.techniques[t].role_citation.source().empty()) << k.techniques[t].id;
    for (std::size_t s = 0; s < k.sources.size(); ++s)
        if (k.sources[s].kind == SourceKind::muscle) {
            EXPECT_GE(k.plan.muscles[s].region[0], 0) << k.sources[s].id;
        }
}

}  // namespace
}  // namespace palpate::knowledge
