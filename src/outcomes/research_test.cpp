#include "outcomes/research.hpp"

#include "base/csv.hpp"
#include "base/dice.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace palpate::outcomes {
namespace {

ResearchRow row(std::uint64_t person, std::string age, std::string sex, std::string region,
                std::string duration) {
    ResearchRow made;
    made.person = person;
    made.age_band = std::move(age);
    made.sex = std::move(sex);
    made.region = std::move(region);
    made.duration_band = std::move(duration);
    made.pain_start = 6;
    return made;
}

std::vector<ResearchRow> twenty_backs() {
    std::vector<ResearchRow> rows;
    for (std::uint64_t i = 0; i < 20; ++i)
        rows.push_back(row(i, i < 10 ? "40-49" : "50-59", "female", "low_back", "3-12 months"));
    return rows;
}

// Of each combination that was let out: who.
auto groups_of(const Released& out) {
    std::map<std::tuple<std::string, std::string, std::string, std::string>,
             std::set<std::uint64_t>>
        groups;
    for (const auto& one : out.rows)
        groups[{one.age_band, one.sex, one.region, one.duration_band}].insert(one.person);
    return groups;
}

TEST(ResearchTest, WhoStandsOutInEverythingIsLeftOutAndCounted) {
    auto rows = twenty_backs();
    rows.push_back(row(99, "80+", "male", "head", "0-6 weeks"));
    rows.back().pain_start = 9.9;
    const auto out = released(rows);
    EXPECT_EQ(out.rows.size(), 20U);
    EXPECT_EQ(out.left_out, 1U);
    EXPECT_EQ(out.less_exact, 0U);
    EXPECT_THAT(research_csv(out.rows), testing::Not(testing::HasSubstr("9.9")));
    EXPECT_THAT(research_csv(out.rows), testing::Not(testing::HasSubstr("80+")));
}

TEST(ResearchTest, SmallGroupsAreToldLessExactly) {
    auto rows = twenty_backs();
    for (std::uint64_t i = 30; i < 33; ++i)
        rows.push_back(row(i, "40-49", "male", "neck", "3-12 months"));
    for (std::uint64_t i = 40; i < 43; ++i)
        rows.push_back(row(i, "40-49", "male", "calf", "3-12 months"));
    const auto out = released(rows);
    EXPECT_EQ(out.rows.size(), 26U);
    EXPECT_EQ(out.less_exact, 6U);
    EXPECT_EQ(out.left_out, 0U);
    for (const auto& one : out.rows)
        EXPECT_EQ(one.region, one.sex == "male" ? "*" : "low_back");
}

TEST(ResearchTest, SixCoursesOfOnePersonAreOnePerson) {
    std::vector<ResearchRow> rows;
    for (int i = 0; i < 6; ++i)
        rows.push_back(row(1, "40-49", "female", "neck", "0-6 weeks"));
    const auto out = released(rows);
    EXPECT_TRUE(out.rows.empty());
    EXPECT_EQ(out.left_out, 6U);
}

// Whatever came in: every combination is that of five people or more, and nobody is lost in
// silence; and in whatever order it came, the same goes out.
TEST(ResearchTest, EveryCombinationIsThatOfFive) {
    Dice dice(5);
    const std::vector<std::string> ages{"20-29", "40-49", "50-59", "80+", ""};
    const std::vector<std::string> sexes{"female", "male", "other", ""};
    const std::vector<std::string> regions{"neck", "low_back", "calf", "head"};
    const std::vector<std::string> durations{"0-6 weeks", "over a year", ""};
    for (int round = 0; round < 300; ++round) {
        std::vector<ResearchRow> rows;
        for (int i = dice.from_to(0, 120); i > 0; --i)
            rows.push_back(row(static_cast<std::uint64_t>(dice.below(80)), dice.any_of(ages),
                               dice.any_of(sexes), dice.any_of(regions), dice.any_of(durations)));
        const auto out = released(rows);
        ASSERT_EQ(out.rows.size() + out.left_out, rows.size());
        for (const auto& [points, people] : groups_of(out))
            ASSERT_GE(people.size(), people_min) << std::get<0>(points) << std::get<2>(points);
        std::ranges::reverse(rows);
        EXPECT_EQ(research_csv(released(rows).rows), research_csv(out.rows));
    }
}

TEST(ResearchTest, TheDictionaryNamesEveryColumnAndNoneIsAnId) {
    const auto table = parse_csv("courses.csv", research_csv(twenty_backs()));
    const auto dictionary = parse_csv("dictionary.csv", research_dictionary());
    ASSERT_TRUE(table && dictionary);
    ASSERT_EQ(table->header.size(), dictionary->rows.size());
    for (std::size_t i = 0; i < table->header.size(); ++i)
        EXPECT_EQ(table->header[i], dictionary->rows[i].cells[0].text);
    for (const auto* never : {"person", "id", "client", "practitioner", "name", "day", "date"})
        EXPECT_THAT(table->header, testing::Not(testing::Contains(never)));
    EXPECT_EQ(table->rows.size(), 20U);
}

TEST(ResearchTest, DurationsAreBands) {
    EXPECT_EQ(duration_band(0), "0-6 weeks");
    EXPECT_EQ(duration_band(42), "6-12 weeks");
    EXPECT_EQ(duration_band(84), "3-12 months");
    EXPECT_EQ(duration_band(365), "over a year");
    EXPECT_EQ(duration_band(std::nullopt), "");
}

}  // namespace
}  // namespace palpate::outcomes
