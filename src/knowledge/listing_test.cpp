#include "knowledge/listing.hpp"

#include <algorithm>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

const Knowledge& shipped() {
    static const auto k = load(embedded_tables()).value();
    return k;
}

TEST(Listing, EveryKindHasUniqueIdsWithNamesAndCodes) {
    for (const auto kind : listing_kinds) {
        const auto rows = listing(kind, shipped());
        ASSERT_TRUE(rows.has_value()) << kind;
        std::set<std::string> ids;
        for (const auto& row : *rows) {
            const std::string id(row.at("id").as_string());
            EXPECT_TRUE(ids.insert(id).second) << kind << " " << id;
            if (kind == "outlines")
                continue;
            EXPECT_TRUE(row.at("code").is_string());
            EXPECT_FALSE(row.at("name").as_string().empty()) << kind << " " << id;
        }
    }
}

TEST(Listing, AGroupNamesItsRegions) {
    const auto group = listed_row("region_groups", "low_back", shipped()).value();
    const auto& regions = group.at("regions").as_array();
    EXPECT_NE(std::ranges::find(regions, "low_back_left"), regions.end());
    const auto groups = listing("region_groups", shipped()).value();
    for (const auto& row : groups)
        for (const auto& region : row.at("regions").as_array())
            EXPECT_TRUE(shipped().region(region.as_string()).has_value()) << region;
}

TEST(Listing, AClaimIsNamedByItsHonestWordingOnly) {
    const auto row = listed_row("claims", "relieves_spasms", shipped());
    ASSERT_TRUE(row.has_value());
    EXPECT_TRUE(row->at("name").as_string().starts_with("Gentle massage may ease"));
}

TEST(Listing, AnUnknownKindNamesTheNearestAndAll) {
    const auto rows = listing("region", shipped());
    ASSERT_FALSE(rows.has_value());
    EXPECT_EQ(rows.error().kind, FaultKind::not_found);
    EXPECT_NE(rows.error().message.find("nearest: regions"), std::string::npos);
    EXPECT_NE(rows.error().message.find("jurisdictions"), std::string::npos);
}

TEST(Listing, AnUnknownIdNamesTheNearest) {
    const auto row = listed_row("regions", "low_back_lft", shipped());
    ASSERT_FALSE(row.has_value());
    EXPECT_NE(row.error().message.find("nearest: low_back_left"), std::string::npos);
    EXPECT_FALSE(listed_row("regions", std::string(100'000, 'x'), shipped()).has_value());
}

TEST(Listing, OutlinesLieOnTheirFigureAndCoverEveryRegion) {
    std::set<std::string> covered;
    const auto outlines = listing("outlines", shipped()).value();
    for (const auto& row : outlines) {
        covered.emplace(row.at("region").as_string());
        ASSERT_GE(row.at("points").as_array().size(), 3U);
        for (const auto& point : row.at("points").as_array())
            for (const auto& xy : point.as_array()) {
                EXPECT_GE(xy.as_double(), 0);
                EXPECT_LE(xy.as_double(), 1);
            }
    }
    for (const auto& region : shipped().regions)
        EXPECT_TRUE(covered.contains(region.id)) << region.id;
}

TEST(Listing, QuestionsCarryTheirFindingsWithTypeAndRange) {
    const auto row = listed_row("questions", "bladder_bowel_saddle", shipped());
    ASSERT_TRUE(row.has_value());
    EXPECT_TRUE(row->at("must").as_bool());
    const auto& findings = row->at("findings").as_array();
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings[0].at("type").as_string(), "yes_no");
}

TEST(Listing, EveryPlaceHasItsEmergencyNumber) {
    const auto row = listed_row("jurisdictions", "gb", shipped());
    ASSERT_TRUE(row.has_value());
    EXPECT_EQ(row->at("name").as_string(), "United Kingdom");
    EXPECT_EQ(row->at("emergency").as_string(), "999 or 112");
    EXPECT_FALSE(row->at("confirmed").as_bool());
    const auto places = listing("jurisdictions", shipped()).value();
    for (const auto& place : places)
        EXPECT_FALSE(place.at("emergency").as_string().empty());
}

TEST(Listing, ConditionsOfferEveryAbsoluteStop) {
    std::set<std::string> ids;
    const auto rows = listing("conditions", shipped()).value();
    for (const auto& row : rows)
        ids.insert(std::string(row.at("id").as_string()));
    for (const char* id :
         {"osteoporosis", "intoxication", "acute_psychosis_or_refusal", "contagious_skin_disease",
          "severe_allergic_reaction", "unstable_heart_disease", "acute_kidney_or_liver_failure",
          "severe_low_platelets", "febrile_neutropenia"})
        EXPECT_TRUE(ids.contains(id)) << id;
}

}  // namespace
}  // namespace palpate::knowledge
