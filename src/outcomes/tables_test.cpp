#include "outcomes/tables.hpp"

#include "outcomes/for_tests.hpp"

#include <set>

#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

// The faults when `from` reads `to` in one table.
std::string faults_after(std::string_view name, std::string_view from, std::string_view to) {
    return for_tests::faults_after(load_tables, name, from, to);
}

TEST(OutcomeTables, TheShippedOnesLoad) {
    const auto loaded = load_tables(knowledge::embedded_tables());
    ASSERT_TRUE(loaded) << loaded.error()[0].path << " " << loaded.error()[0].message;
    EXPECT_EQ(loaded->area_of.size(), 86U);
    EXPECT_EQ(loaded->due.size(), 8U);
    std::set<std::string> ids;
    for (const auto& m : loaded->measures)
        EXPECT_TRUE(ids.insert(m.id).second) << m.id;
}

TEST(OutcomeTables, EveryMeasureHasASourceAndSaysWhetherItWasRead) {
    for (const auto& m : shipped_tables().measures)
        EXPECT_FALSE(m.citation.source().empty()) << m.id;
    EXPECT_TRUE(measure_of(shipped_tables(), "pain_rating")->citation.seen());
    EXPECT_FALSE(measure_of(shipped_tables(), "neck_disability")->citation.seen());
}

TEST(OutcomeTables, AFullMapOfRulesIsAskedFor) {
    for (const auto& m : shipped_tables().measures) {
        EXPECT_FALSE(m.forms.empty()) << m.id;
        EXPECT_LT(m.min, m.max) << m.id;
        for (const auto& part : m.parts)
            EXPECT_LE(part.last, m.forms.back()) << m.id;
    }
}

TEST(OutcomeTables, BrokenCellsAreNamed) {
    const std::pair<std::array<std::string_view, 3>, std::string_view> broken[] = {
        {{"outcomes/scoring.csv", "pain_rating,1|3,refused", "pain_rating,1|3,ignored"},
         "outcomes/scoring.csv:2:"},
        {{"outcomes/scoring.csv", "oswestry,10,average,2", "oswestry,10,average,3"},
         "expected 2 as measures.csv has"},
        {{"outcomes/scoring.csv", "psychological:5-9:4", "psychological:9-5:4"}, "parts"},
        {{"outcomes/scoring.csv", "\nstress_level,1", "\nstress_levl,1"}, "expected a measure"},
        {{"outcomes/response_rules.csv", ",pain_rating,2,,30", ",pain_ratin,2,,30"},
         "'pain_ratin', which is no measure"},
        {{"outcomes/response_rules.csv", "responder_pain,responder", "responder_pain,better"},
         "expected one of worse, responder"},
        {{"outcomes/adapt_rules.csv", ",stop,yes,,,doctor", ",halt,yes,,,doctor"},
         "outcomes/adapt_rules.csv:2:"},
        {{"outcomes/adapt_rules.csv", "yes,-2,,,", "yes,2,,,"}, "no more pressure"},
        {{"outcomes/due_rules.csv", "week_12,start,,,84,98", "week_12,start,,,98,84"},
         "the later one last"},
        {{"outcomes/due_rules.csv", ",84,105,91,", ",84,105,,"}, "how often, in days"},
        {{"outcomes/scoring.csv", ",psychological:5-9:4,", ",,"}, "the part that decides"},
        {{"outcomes/parameters.csv", "scores_min,2", "scores_max,2"}, "name of a parameter"},
        {{"outcomes/parameters.csv", "days_min,7", "days_min,0"}, "a number above 0"},
        {{"outcomes/adverse_signs.csv", "lasting,hours,moderate,,48", "lasting,hours,moderate,,"},
         "either at_least or above"},
        {{"outcomes/measures.csv", "project,project_value,R", "Nobody2020,project_value,R"},
         "cites 'Nobody2020'"},
        {{"outcomes/ranges.csv", "rom_neck_flexion,0,100", "rom_neck_flexion,100,0"},
         "smaller number first"},
        {{"outcomes/body_areas.csv", "head,axial", "head,top"}, "outcomes/body_areas.csv:2:"},
    };
    for (const auto& [change, expected] : broken) {
        const auto said = faults_after(change[0], change[1], change[2]);
        EXPECT_NE(said.find(expected), std::string::npos) << said << "\nnot: " << expected;
    }
}

}  // namespace
}  // namespace palpate::outcomes
