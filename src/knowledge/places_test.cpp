#include "knowledge/places.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace palpate::knowledge {
namespace {

TEST(Places, AnUnknownPlaceHasTheDefaultThroughout) {
    const auto unknown = shipped_places().at("XX-9");
    const auto other = shipped_places().at("DEFAULT");
    EXPECT_EQ(unknown.locale, "XX-9");
    EXPECT_EQ(unknown.numbers.from.locale, "DEFAULT");
    EXPECT_EQ(unknown.minors.adult_years, other.minors.adult_years);
    EXPECT_EQ(unknown.retention.minor_to_age, 28);
    EXPECT_FALSE(unknown.retention.erase_despite) << "unknown is never a permission";
}

TEST(Places, APartOfACountryHasItsOwnRowElseTheCountrysElseTheUnions) {
    const auto ontario = shipped_places().at("CA-ON");
    EXPECT_EQ(ontario.consent.from.locale, "CA-ON");
    EXPECT_EQ(ontario.numbers.from.locale, "CA");
    EXPECT_EQ(ontario.retention.minor_years_after_adult, 10);
    const auto austria = shipped_places().at("AT");
    EXPECT_EQ(austria.numbers.emergency, "112 or 144");
    EXPECT_EQ(austria.retention.from.locale, "DEFAULT");
    EXPECT_EQ(austria.breach.front().from.locale, "EU");
    EXPECT_EQ(austria.breach.front().within_hours, 72);
}

TEST(Places, WhereNobodyKnowsWhetherConsentIsWrittenItIsUnknown) {
    EXPECT_EQ(shipped_places().at("XX").consent.areas_in_writing, Tri::yes);
    EXPECT_EQ(shipped_places().at("CA-BC").consent.areas_in_writing, Tri::no);
    EXPECT_EQ(shipped_places().at("US").consent.areas_in_writing, Tri::unknown);
    EXPECT_FALSE(shipped_places().at("CA-ON").consent.own_text.empty());
    EXPECT_TRUE(shipped_places().at("GB").consent.own_text.empty());
}

TEST(Places, EveryKnownPlaceHasARuleForEverything) {
    EXPECT_GT(shipped_places().known().size(), 15U);
    for (const auto& locale : shipped_places().known()) {
        const auto place = shipped_places().at(locale);
        EXPECT_FALSE(place.numbers.emergency.empty()) << locale;
        EXPECT_GE(place.minors.adult_years, 18) << locale;
        EXPECT_LE(place.minors.consents_from, place.minors.adult_years) << locale;
        EXPECT_GE(place.retention.adult_years, 7) << locale;
        EXPECT_FALSE(place.breach.empty()) << locale;
        EXPECT_FALSE(place.safeguarding.child.empty()) << locale;
    }
    EXPECT_TRUE(std::ranges::all_of(shipped_places().at("US").breach,
                                    [](const DueStep& s) { return s.within_hours > 0; }));
}

// What the tables ship is nobody's confirmed law.
TEST(Places, NothingShippedIsConfirmed) {
    for (const auto& locale : shipped_places().known()) {
        const auto place = shipped_places().at(locale);
        EXPECT_FALSE(place.numbers.from.confirmed || place.minors.from.confirmed ||
                     place.retention.from.confirmed)
            << locale;
    }
}

TEST(Places, ABrokenTableIsNamed) {
    std::vector<TableFile> tables(embedded_tables().begin(), embedded_tables().end());
    for (auto& table : tables)
        if (table.name == "retention.csv")
            table.text =
                "id,locale,adult_years,minor_rule,note,minor_to_age,"
                "minor_years_after_adult,erase_despite,confirmed,seen\n"
                "a,GB,ten,x,y,0,0,perhaps,no,R\n";
    const auto places = load_places(tables);
    ASSERT_FALSE(places.has_value());
    ASSERT_EQ(places.error().size(), 3U);
    EXPECT_EQ(places.error()[0].path, "retention.csv:2:1");
    EXPECT_NE(places.error()[0].message.find("0 to 100"), std::string::npos);
    EXPECT_NE(places.error()[1].message.find("yes or no"), std::string::npos);
    EXPECT_NE(places.error()[2].message.find("DEFAULT"), std::string::npos);
}

TEST(Places, ALocaleIsACountryAndMayBeAPartOfOne) {
    for (const auto* right : {"GB", "CA-ON", "US-CA", "DEFAULT", "AU-NSW"})
        EXPECT_TRUE(is_locale(right)) << right;
    for (const auto* wrong : {"", "G", "gb", "GB-", "GBR", "CA_ON", "CA-ONTARIO", "default"})
        EXPECT_FALSE(is_locale(wrong)) << wrong;
}

}  // namespace
}  // namespace palpate::knowledge
